"""Texts about rules that load and are odd all the same."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "lint-all-or-profile": (
        "only one of --all and --profile can be given",
        "leave out one of the two",
    ),
    "lint-version-gap": (
        'the instrument "{instrument}" is in force from {start}, but its first version of rules is of {version}',
        "add a version for the days before, or say in source why there is none and start in_force later",
    ),
    "lint-version-never": (
        'the version {version} of "{instrument}" is never the one that applies',
        "check the name of the folder against in_force",
    ),
    "lint-version-early": (
        'the version {version} of "{instrument}" starts before the instrument is in force',
        "name the folder by the day from which its rules apply",
    ),
    "lint-version-empty": (
        'the version {version} of "{instrument}" has no rule file',
        "add rules, or remove the folder",
    ),
    "lint-number-reversed": (
        'a number of the article "{article}" ends ({end}) before it starts ({start})',
        "check from and to",
    ),
    "lint-number-outside": (
        'a number of the article "{article}" lies wholly outside the days on which the instrument is in force ({start} to {end})',
        "check from and to against in_force",
    ),
    "lint-number-overlap": (
        'the article "{article}" has two numbers at once: one runs to {end}, the next from {start}',
        "end the earlier one on the day before the next starts",
    ),
    "lint-number-gap": (
        'the article "{article}" has no number between {end} and {start}',
        "close the gap; on those days the article counts as not in force",
    ),
    "lint-duplicate-rule": (
        'the rule "{rule}" asks exactly what "{other}" asks ({first})',
        "keep one of the two and cite both articles in it",
    ),
    "lint-contradiction": (
        'the rule "{rule}" can\'t be met together with "{other}", which applies in the same cases ({first})',
        "correct one of the two, or tell apart in when which one applies",
    ),
    "lint-never-applies": (
        'the rule "{rule}" can never apply: no case makes its when true',
        "look for parts of when that exclude each other",
    ),
    "lint-never-fails": (
        'the rule "{rule}" can never fail: where it applies, require can\'t be false',
        "ask for something that a case may lack, or use needs instead of require",
    ),
    "lint-never-met": (
        'the rule "{rule}" can never be met: where it applies, require can\'t be true',
        "look for parts of require that exclude each other or its when",
    ),
    "lint-never-excepted": (
        'the proviso of the rule "{rule}" can never save it: where require fails, unless can\'t be true',
        "look for what require and unless have in common",
    ),
    "lint-need-implied": (
        '"{path_text}" need not be listed: wherever the rule "{rule}" would be met, it is stated already',
        "leave it out of needs, unless it is meant for the reader",
    ),
    "lint-fact-unread": (
        'no rule reads the fact "{fact}" (profile: {profile})',
        "write a rule that needs it, drop it from the case format, or give the reason in report_only.yaml",
    ),
    "lint-report-only-stale": (
        'the entry "{fact}" of report_only.yaml excuses nothing any more',
        "remove it",
    ),
    "lint-article-uncovered": (
        'no rule cites the article "{article}" of "{instrument}"',
        "write a rule for it, or record under not_expressible why there is none",
    ),
    "lint-ja-equals-en": (
        'the Japanese and the English text are the same ("{text}")',
        "translate one of them",
    ),
    "lint-ja-not-japanese": (
        'the Japanese text has neither kana nor kanji ("{text}")',
        "write it in Japanese",
    ),
    "lint-en-has-japanese": (
        'the English text contains Japanese characters ("{text}")',
        "write it in English",
    ),
    "lint-slots-differ": (
        "{text} stands in one of the two languages only",
        "name the same facts in both",
    ),
    "lint-weights": (
        '{percent} % of the rules of "{profile}" are serious on {date}',
        "keep serious for harm to people and breaches of law, at most {most} %",
    ),
    "lint-param-unused": (
        'no rule of this version uses the parameter "{text}"',
        "remove it, or use it as {{param: {text}}}",
    ),
    "lint-define-unused": (
        'no rule of this version uses the named condition "{text}"',
        "remove it, or use it as {{use: {text}}}",
    ),
    "lint-lexicon-unused": (
        'no rule looks for the words of the lexicon "{text}"',
        "remove it, or use it as {{mentions: {text}}}",
    ),
    "lint-not-in-idle": (
        '"{text}" does not contain "{entry}", so it excludes nothing',
        "check how it is written",
    ),
    "lint-profile-param": (
        'no instrument of this profile has the parameter "{text}"',
        "check its name, or remove it",
    ),
    "lint-profile-twice": (
        'the instrument "{text}" is listed twice',
        "remove one of the two",
    ),
    "lint-profile-override": (
        'the rule "{text}" is left out by disable, so its weight changes nothing',
        "remove one of the two entries",
    ),
    "lint-instrument-unused": (
        'no profile applies the instrument "{text}"',
        "add it to a profile",
    ),
}
