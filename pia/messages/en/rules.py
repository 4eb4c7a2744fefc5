"""Texts about rule files."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "profile-unknown": (
        'there is no profile "{text}"',
        "profiles: {known}",
    ),
    "profile-rule-unknown": (
        'this profile has no rule "{text}"',
        "check the id",
    ),
    "instrument-unknown": (
        'there is no folder for the instrument "{text}"',
        "it needs rules/{text}/instrument.yaml",
    ),
    "rule-asks-nothing": (
        'the rule "{text}" asks for nothing',
        "give require or needs",
    ),
    "rule-cites-unknown": (
        'the rule "{rule}" cites "{article}" of "{instrument}", which does not exist',
        "check articles in instrument.yaml",
    ),
    "rule-cites-not-in-force": (
        'the rule "{rule}" cites "{article}" of "{instrument}", which was not in force on {date}',
        "check from and to under numbers",
    ),
    "rule-id-twice": (
        'the rule id "{text}" is used twice',
        "it first stands at {first}",
    ),
    "rule-condition-shape": (
        "this is no condition",
        'write "path: value", or all, any, not, use',
    ),
    "rule-list-of-conditions": (
        '"{word}" needs a list of conditions',
        'write conditions on lines that begin with "- "',
    ),
    "rule-define-unknown": (
        'there is no named condition "{text}"',
        "named conditions: {known}",
    ),
    "rule-define-circular": (
        'the named condition "{text}" uses itself',
        "break the circle",
    ),
    "rule-path-not-text": (
        'a path is text, not "{text}"',
        "write it like it.name",
    ),
    "rule-path-unknown": (
        'in "{path_text}" there is no field "{step}"',
        "nearest name: {near}",
    ),
    "rule-path-unbound": (
        'in "{path_text}", "{name}" stands for nothing here',
        "it needs for_each; item needs some, every, none or count",
    ),
    "rule-path-not-a-fact": (
        '"{path_text}" does not name one fact',
        "go on to a field inside it",
    ),
    "rule-path-no-further": (
        '"{path_text}" can\'t go on after "{step}"',
        "only parts and references can be followed; use some and the like for lists",
    ),
    "rule-for-each-not-a-list": (
        '"{path_text}" is no list',
        "for_each needs the path of a list",
    ),
    "rule-for-each-plain": (
        'the elements of "{path_text}" are plain values',
        "for_each needs elements with fields; use some, every, none or count on this list",
    ),
    "rule-operator-unknown": (
        'there is no operator "{text}"',
        "operators: {known}",
    ),
    "rule-operator-kind": (
        '"{operator}" can\'t be used on "{path_text}" (kind {kind})',
        "use an operator that fits the kind of field",
    ),
    "rule-count-bound": (
        "count needs a bound",
        "bounds: {known}",
    ),
    "rule-needs-list": (
        "a list of values is needed here",
        "write it like [a, b]",
    ),
    "rule-within-shape": (
        "this is no span of time",
        "write it like {{of: …, days: 30}}",
    ),
    "rule-lexicon-unknown": (
        'there is no lexicon "{text}"',
        "lexicons: {known}",
    ),
    "rule-param-unknown": (
        'there is no parameter "{text}"',
        "parameters: {known}",
    ),
    "rule-operand-shape": (
        "this can't be compared with",
        "write a value, {{path: …}}, {{path: …, plus: {{days: 30}}}} or {{param: …}}",
    ),
    "rule-operand-kind": (
        '"{path_text}" (kind {kind}) can\'t be compared with kind {wanted}',
        "compare with a field of the same kind",
    ),
    "rule-word-unknown": (
        '"{text}" is no word of "{field}" (nearest: {near})',
        "words: {known}",
    ),
    "rule-literal-kind": (
        '"{text}" is no value of "{field}" (kind {kind})',
        "write a value of that kind; a rule can't name an id",
    ),
    "determination-word-unnamed": (
        'the outcome "{text}" has no name in ja and en',
        "add it under words",
    ),
    "determination-word-unknown": (
        'the outcome "{text}" is not in order',
        "order has: {known}",
    ),
    "determination-open-ended": (
        'the determination "{text}" has no last case',
        "make the last case when: always",
    ),
}
