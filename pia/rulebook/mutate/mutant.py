"""A rule with one thing altered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pia.assess.sentence import label, sentence
from pia.evaluate.node import Always, Node
from pia.evaluate.rule import CompiledRule
from pia.rulebook.mutate.change import Change, changes

PARTS = ("when", "require", "unless")
_PART = {"when": ("当てはまる場合", "when"), "require": ("求めること", "require"), "unless": ("ただし書", "unless")}


@dataclass(slots=True, eq=False)
class Mutant:
    """name: `require[1]: dropped`, the same as long as the rule's conditions are; words: {"ja": …, "en": …}."""

    name: str
    rule: CompiledRule
    words: dict[str, str]
    change: Change | None = None


def mutants(rule: CompiledRule) -> Iterator[Mutant]:
    """Every mutant of a rule, in the order of its parts."""
    if not isinstance(rule.when, Always):
        words = {"ja": "当てはまる場合を「いつも」に変える", "en": "when: always instead"}
        yield Mutant("when: always", replace(rule, when=Always()), words)
    for part in PARTS:
        node: Node | None = getattr(rule, part)
        for change in changes(node, part) if node is not None else ():
            yield Mutant(f"{change.at}: {change.how}", replace(rule, **{part: change.whole}), _words(part, change), change)
    for index, need in enumerate(rule.needs):
        left = rule.needs[:index] + rule.needs[index + 1 :]
        words = {"ja": f"示すべき事実から{label(need, 'ja')}を外す", "en": f"needs: without {label(need, 'en')}"}
        yield Mutant(f"needs: without {need.text}", replace(rule, needs=left), words)
    if rule.unless is not None:
        words = {"ja": "ただし書を外す", "en": "unless: dropped"}
        yield Mutant("unless: dropped", replace(rule, unless=None), words)


def _words(part: str, change: Change) -> dict[str, str]:
    ja, en = _PART[part]
    before = {lang: sentence(change.before, lang) for lang in ("ja", "en")}
    if change.after is None:
        return {"ja": f"{ja}から（{before['ja']}）を外す", "en": f"{en}: without ({before['en']})"}
    after = {lang: sentence(change.after, lang) for lang in ("ja", "en")}
    return {
        "ja": f"{ja}の（{before['ja']}）を（{after['ja']}）に変える",
        "en": f"{en}: ({after['en']}) instead of ({before['en']})",
    }
