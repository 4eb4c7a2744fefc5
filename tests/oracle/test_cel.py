"""Our conditions against an implementation that is not ours: CEL, run by its C++ library.

Every rule's `when`, `require` and `unless` is written out as CEL from the rule file (cel_text), a case as data from
its plain values (cel_data); an error is what is unknown, and CEL's `&&`, `||`, `all` and `exists` are Kleene's.

Not independent, and counted below: derived facts (depth in the chain and the like) are taken as we work them out, and
so is which facts are contradicted; `later` and `mentions`, which CEL lacks, are written a second time (cel_run).
PIA_ORACLE=45 (`make oracle`) runs more than 20,000 generated pairs of rule and case.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest

from pia.evaluate.book import Rulebook
from pia.rulebook.load import load_rulebook
from pia.rulebook.mutate.mutant import mutants
from pia.rulebook.mutate.search import candidates, loaded
from pia.rulebook.shipped import shipped
from pia.truth import NO, UNKNOWN, YES, Truth
from tests.oracle.cel_rules import Compared, Program, compared, program
from tests.oracle.cel_run import Cel

BOOKS = (("meguro", date(2020, 7, 13)), ("tokyo-ward-2023", date(2026, 4, 1)))
EACH = int(os.environ.get("PIA_ORACLE", "8"))  # generated cases a rule
DEEP = 45


@cache
def opened(profile: str, day: date) -> tuple[Rulebook, Cel, tuple[Program, ...]]:
    book = load_rulebook(profile, day, [shipped("rules")])
    cel = Cel({name: words.entries for name, words in book.lexicons.items()})
    return book, cel, tuple(program(rule, book, cel) for rule in book.rules)


def run(made: Program, book: Rulebook, cel: Cel, each: int) -> Iterator[tuple[dict[str, Any], list[Compared]]]:
    """The rule's own examples and so many generated cases."""
    for raw, case, day in candidates(made.rule, book, len(made.rule.examples) + each):
        yield raw, list(compared(made, case, case.document.value, day, book, cel))


def test_every_rule_agrees_on_every_case(record_property: Any) -> None:
    generated, truths, kinds = 0, Counter[tuple[str, Truth]](), Counter[str]()
    for profile, day in BOOKS:
        book, cel, programs = opened(profile, day)
        for made in programs:
            for index, (raw, found) in enumerate(run(made, book, cel, EACH)):
                generated += index >= len(made.rule.examples)
                truths.update((one.part, one.theirs) for one in found)
                kinds.update(one.kind for one in found)
                wrong = [one for one in found if one.ours is not one.theirs]
                assert wrong == [], (raw, made.texts)
    record_property("generated", generated)
    print(f"\n{generated} generated pairs, {sum(truths.values())} truths: {dict(kinds)}")
    assert generated > (20_000 if EACH >= DEEP else EACH * 300), generated
    assert all(truths[part, truth] > 50 for part in ("when", "require", "unless") for truth in Truth)
    assert kinds.keys() == {"case", "element", "rest"}


def test_nothing_is_left_out() -> None:
    """What could not be written as CEL would be named here with its reason; today every part of every rule can."""
    programs = [made for book in BOOKS for made in opened(*book)[2]]
    assert [(made.rule.id, made.excluded) for made in programs if made.excluded] == []
    for made in programs:
        rule = made.rule
        assert made.parts.keys() == {
            part for part, node in (("when", rule.when), ("require", rule.require), ("unless", rule.unless)) if node
        }


def test_derived_facts_are_the_only_ones_taken_as_given() -> None:
    derived = Counter(fact for book in BOOKS for made in opened(*book)[2] for fact in made.writer.derived)
    assert derived.keys() <= {
        ("Delegation", "depth"), ("Delegation", "is_redelegation"), ("Delegation", "permitted_at_every_hop"),
        ("Party", "entrusted"), ("Party", "touches_data"), ("Party", "contract_path"), ("Stated", "agree"),
        ("Pending", "overdue"), ("Meeting", "quorum"), ("Meeting", "attending"), ("Meeting", "voters"),
    }  # fmt: skip
    given = [made for book in BOOKS for made in opened(*book)[2] if made.writer.derived]
    everything = [made for book in BOOKS for made in opened(*book)[2]]
    assert len(given) < len(everything) / 4


def test_a_wrong_engine_would_be_noticed() -> None:
    """With one condition altered on our side only, CEL says something else in some case."""
    book, cel, programs = opened(*BOOKS[0])
    altered = noticed = 0
    for made in programs[::12]:
        cases = [(case, day) for _, case, day in candidates(made.rule, book, len(made.rule.examples) + 60)]
        for mutant in mutants(made.rule):
            if mutant.change is None:
                continue
            wrong = replace(made, rule=mutant.rule)
            altered += 1
            noticed += any(
                one.ours is not one.theirs
                for case, day in cases
                for one in compared(wrong, case, case.document.value, day, book, cel)
            )
    assert altered > 100 and noticed >= altered * 0.95, (noticed, altered)


ENTRIES = {"vague": [("等", ("平等", "等級")), ("一定の", ())]}


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("nothing.x && false", NO), ("false && nothing.x", NO), ("nothing.x || true", YES), ("nothing.x && true", UNKNOWN),
        ("!nothing.x", UNKNOWN), ("[{}, {'x': 1}].exists(e, e.x == 1)", YES), ("[{}].exists(e, e.x == 1)", UNKNOWN),
        ("[{}, {'x': 1}].all(e, e.x == 2)", NO), ("[{}].all(e, e.x == 2)", UNKNOWN), ("[].all(e, e.x == 2)", YES),
        ("mentions('平等な扱い', 'vague')", NO), ("mentions('担当者等', 'vague')", YES), ("mentions(nothing.x, 'vague')", UNKNOWN),
        ("mentions('不平等等級等', 'vague')", YES), ("later(737090.0, 'months', 1) == 737118.0", YES),
    ],
)  # fmt: skip
def test_errors_are_what_is_unknown(text: str, truth: Truth) -> None:
    """The last: a month after 2019-01-31 is 2019-02-28, days counted from the year 1."""
    cel = Cel(ENTRIES)
    assert cel.truth(cel.compile(text), cel.activation({})) is truth


def test_any_other_error_is_a_fault_of_the_oracle() -> None:
    cel = Cel(ENTRIES)
    with pytest.raises(AssertionError):
        cel.truth(cel.compile("1 / 0 == 1"), cel.activation({}))
    with pytest.raises(AssertionError):
        cel.truth(cel.compile("'a' < 1"), cel.activation({}))


def test_a_case_that_cannot_be_read_is_no_case() -> None:
    book, _, _ = opened(*BOOKS[0])
    assert loaded({"flows": [{"id": "f", "to": "nobody"}]}, book) is None
