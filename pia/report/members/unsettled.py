"""What is not established: facts that papers differ on, that wait for a decision, or that nobody has stated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pia.assess.order import WEIGHTS
from pia.model.assessment import Assessment, Evidence
from pia.report.blocks import Line, line, strong, text_of
from pia.report.cut import cut
from pia.report.fact import label
from pia.report.members.fit import Section
from pia.report.members.reading import contradicted, listed, words
from pia.report.members.words import text
from pia.report.parts.unsettled import field_words, quote
from pia.report.place import place
from pia.report.say import Say

_LONG = 90


def section(assessment: Assessment, say: Say) -> Section:
    counts, waiting = assessment.completeness, [each for each in assessment.findings if each.verdict == "open"]
    total = counts.given + counts.unanswered + counts.pending + counts.not_applicable + counts.contradicted
    lead = text("unsettled.counts", say.lang, open=len(waiting), total=total, given=counts.given,
                serious=sum(each.weight == "serious" for each in waiting))  # fmt: skip
    entries = tuple(_entries(assessment, say))
    leads = (line(lead),) if entries else (line(lead), line(text("unsettled.none", say.lang)))
    return Section(text("unsettled", say.lang), leads, entries=entries)


def _entries(assessment: Assessment, say: Say) -> Iterator[Line]:
    """What papers differ on first, then decisions that are overdue, then by how much waits for the fact."""
    disputed = contradicted(assessment)
    pending = {fact.path: fact for fact in assessment.completeness.pending_facts}
    for path in sorted(disputed):
        yield _entry("contradicted", _quotes(path, say), say)
    for fact in sorted(pending.values(), key=lambda fact: (not fact.overdue, fact.until)):
        said = text("unsettled.settled by", say.lang, field=field_words(fact.path, say), by=words(fact.by),
                    until=say.day(fact.until))  # fmt: skip
        yield _entry("overdue" if fact.overdue else "pending", said, say)
    counts, facts = waited_for(assessment)
    for path in sorted(facts, key=lambda path: counts[path], reverse=True):
        if path not in disputed and path not in pending:
            fact = facts[path]
            said = text("unsettled.waits", say.lang, field=_field(fact, say), n=counts[path][-1])
            yield _entry(fact.state, said, say)


def waited_for(assessment: Assessment) -> tuple[dict[str, tuple[int, ...]], dict[str, Evidence]]:
    """The facts that open findings wait for; how many do, by weight and in all."""
    counts: dict[str, Counter[str]] = {}
    facts: dict[str, Evidence] = {}
    for finding in assessment.findings:
        for fact in finding.settle:
            facts.setdefault(fact.path, fact)
            counts.setdefault(fact.path, Counter())[finding.weight] += 1
    return {path: (*(count[weight] for weight in WEIGHTS), count.total()) for path, count in counts.items()}, facts


def _entry(state: str, said: str, say: Say) -> Line:
    return line(strong(text(f"unsettled.{state}", say.lang) + text("colon", say.lang)), words(said, 200))


def _field(fact: Evidence, say: Say) -> str:
    named = cut(label(fact, say), _LONG)
    return say("is that all", label=named) if place(fact.path, say).closing else named


def _quotes(path: str, say: Say) -> str:
    """What each paper says."""
    said = [text_of(quote(value, path, say).line) for entry in listed(say.facts, "stated").items
            if entry.get("path") == path for value in listed(entry, "values").items]  # fmt: skip
    return text("unsettled.quotes", say.lang, field=field_words(path, say), quotes=say.joined(said))
