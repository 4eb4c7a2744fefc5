"""The public version of a case under a rulebook, and what of an assessment rests on what it leaves out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pia.evaluate.book import Rulebook
from pia.evaluate.clause import every
from pia.evaluate.determination import Determined
from pia.evaluate.engine import Outcome, Reasons, evaluate
from pia.evaluate.env import On
from pia.evaluate.fact import Fact
from pia.model.assessment import Omitted, Removed, Withheld
from pia.model.case_file import CaseFile
from pia.model.mark import Ground
from pia.model.public.cuts import cuts_of, nothing_there
from pia.model.public.elsewhere import elsewhere
from pia.model.public.kept import kept
from pia.model.public.write import as_public, is_public, loaded
from pia.source import Problem, Refused

# Stands for the hash of facts some of which were removed: a hash of few possible answers gives them away.
NO_HASH = "undisclosed"
Grounds = frozenset[Ground]


def public_case(case: CaseFile, rulebook: Rulebook, on: On) -> CaseFile:
    """The case without what it marks as not to be disclosed, as a file of its own. Pure.

    Equal for cases that differ only in what is removed. Raises Refused where a removal would be void.
    """
    document = case.document
    cuts = cuts_of(case)
    problems = [Problem.of("undisclosed-absent", file=document.name, span=document.place((*mark.entry, "path"))[0].value,
                           path=mark.path, text=mark.path) for mark in nothing_there(case)]  # fmt: skip
    problems += elsewhere(case, cuts)
    if problems:
        raise Refused(problems, {document.name: document.text})
    value = kept(case, cuts)
    public = loaded(value, case)
    if public.hidden and value.get("exceptions"):
        told = {key for key, outcome in _excepted(public, rulebook, on) if not reads(outcome)}
        value["exceptions"] = [entry if (entry["rule"], entry["binding"]) in told else {**entry, "facts": NO_HASH}
                               for entry in value["exceptions"]]  # fmt: skip
        public = loaded(value, case)
    return public


def opened(case: CaseFile) -> CaseFile:
    """A case as it was read; one that was written out as a public version is known as one."""
    return as_public(case) if is_public(case) else case


def _excepted(case: CaseFile, rulebook: Rulebook, on: On) -> Iterator[tuple[tuple[str, str], Outcome]]:
    wanted = {(entry["rule"], entry["binding"]) for entry in case.root["exceptions"].items}
    rules = [rule for rule in rulebook.rules if rule.id in {rule for rule, _ in wanted}]
    for outcome in evaluate(case, rules, on, rulebook.lexicons):
        if (outcome.rule.id, outcome.binding.path) in wanted:
            yield (outcome.rule.id, outcome.binding.path), outcome


def reads(outcome: Outcome) -> Grounds:
    """The grounds of everything removed that the rule may read here, whether the verdict needs it or not.

    A derived fact may rest on anything in the case.
    """
    case, reasons, env = outcome.env.case, outcome.reasons(), outcome.env
    rule, clauses = outcome.rule, (reasons.when, reasons.require, reasons.unless)
    facts = [fact for clause in clauses if clause is not None for part in every(clause) for fact in part.facts]
    facts += (fact for need in rule.needs for fact in need.facts(env))
    if reasons.when is None or any(fact.derived for fact in facts):
        return frozenset((case.hidden or {}).values())
    return _grounds(case, [fact.path for fact in facts if fact.state == "undisclosed"])


def _grounds(case: CaseFile, paths: Iterable[str]) -> Grounds:
    return frozenset(ground for path in paths if (ground := case.ground(path)) is not None)


def resting_on(outcome: Outcome, reasons: Reasons) -> Grounds:
    """The grounds of what a finding rests on and the public version leaves out; empty for one that may be shown.

    A certain verdict holds whatever was removed, since answering never changes one: it stays.
    """
    case = outcome.env.case
    if not case.hidden:
        return frozenset()
    paths = [outcome.binding.path, *(fact.path for fact in reasons.settle if fact.state == "undisclosed")]
    found = _grounds(case, paths)
    if outcome.verdict == "not_met" and _hash_removed(outcome, case):
        found |= reads(outcome)
    return found


def _hash_removed(outcome: Outcome, case: CaseFile) -> bool:
    return any(entry["facts"] == NO_HASH and (entry["rule"], entry["binding"]) == (outcome.rule.id, outcome.binding.path)
               for entry in case.root["exceptions"].items)  # fmt: skip


def determined_by(item: Determined, case: CaseFile) -> Grounds:
    """The same for a determination that is not certain."""
    if item.certain or not case.hidden:
        return frozenset()
    return _grounds(case, [fact.path for fact in (*item.facts, *item.settle) if fact.state == "undisclosed"])


def disclosed(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Without those that were removed: what is certain does not need them."""
    return tuple(fact for fact in facts if fact.state != "undisclosed")


def withheld(case: CaseFile, findings: Iterable[Grounds], determinations: Iterable[Grounds]) -> Withheld | None:
    """What a public version leaves out, by place and by ground; None where the case isn't one."""
    if case.hidden is None:
        return None
    places = tuple(Removed(mark.path, mark.ground.article, mark.ground.reason or None) for mark in case.marks)
    counts = [Counter(_articles(grounds) for grounds in each if grounds) for each in (findings, determinations)]
    keys = sorted({key for count in counts for key in count})
    return Withheld(places, tuple(Omitted(key, counts[0][key], counts[1][key]) for key in keys))


def _articles(grounds: Grounds) -> tuple[str, ...]:
    return tuple(sorted({ground.article for ground in grounds}))
