"""One case under one rulebook on one day: the assessment."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pia.assess.alone import alone
from pia.assess.clearing import Step, ways_to_clear
from pia.assess.completeness import completeness
from pia.assess.exceptions import exception_for, facts_sha256, plain
from pia.assess.order import in_order
from pia.assess.private_use import private_use
from pia.assess.public import Grounds, determined_by, disclosed, resting_on, withheld
from pia.assess.sentence import sentence, shown
from pia.assess.text import fill
from pia.evaluate.book import Article, Pack, Rulebook
from pia.evaluate.determination import NO_DAY, NO_DAY_WORDS, Determined, determine
from pia.evaluate.engine import Outcome, Reasons, evaluate
from pia.evaluate.env import On
from pia.evaluate.fact import Fact
from pia.model.assessment import (
    Assessment,
    Change,
    Cited,
    Determination,
    Evidence,
    Finding,
    GapNote,
    Lawfulness,
    PackNote,
    Receipt,
    Texts,
)
from pia.model.case_file import CaseFile
from pia.model.catalogue import Shape
from pia.model.record import Record, Seq
from pia.source import Document
from pia.truth import YES

_BINDING_KINDS = ("law", "ordinance", "regulation")


def assess(case: CaseFile, rulebook: Rulebook, on: On, engine: str) -> Assessment:
    """Pure: the same case, rulebook and dates give an equal assessment."""
    outcomes = list(evaluate(case, rulebook.rules, on, rulebook.lexicons))
    findings: list[Finding] = []
    grounds: list[Grounds] = []
    for outcome in outcomes:
        reasons = outcome.reasons()
        grounds.append(resting_on(outcome, reasons))
        if not grounds[-1]:
            findings.append(_finding(outcome, reasons, case, rulebook, on))
    determined = determine(case, rulebook.determinations, on, rulebook.lexicons)
    without = [determined_by(item, case) for item in determined]
    return Assessment(
        format="1",
        case_id=case.id,
        title=case.root["case"].get("title", ""),
        facts=_plain_record(case.root),
        findings=in_order(findings),
        determinations=tuple(_determination(item, case, rulebook)
                             for item, ground in zip(determined, without, strict=True) if not ground),
        completeness=completeness(case, on.assessment_date),
        gaps=(*_gaps(rulebook), *_orphans(case, outcomes)),
        receipt=_receipt(case, rulebook, on, engine),
        local=_local_schema(case.root.shape),
        private_use=private_use(case),
        withheld=withheld(case, grounds, without),
    )


def _finding(outcome: Outcome, reasons: Reasons, case: CaseFile, rulebook: Rulebook, on: On) -> Finding:
    rule, binding = outcome.rule, outcome.binding
    known = disclosed(reasons.evidence)
    verdict: Any = outcome.verdict
    articles = [rulebook.article(*cite) for cite in rule.cites]
    lawful = lawfulness(verdict, articles, rulebook)
    sha256 = note = None
    if verdict == "not_met":
        sha256 = facts_sha256(known)
        note = exception_for(case, rule.id, binding.path, sha256, lawful == "unlawful", on.assessment_date)
        if note is not None and note.status == "holds":
            verdict, lawful = "excepted", "none"
    claimed = verdict == "open" and bool(reasons.settle) and all(f.state == "not_applicable" for f in reasons.settle)
    if claimed and all("accepted_on" in case.entries[fact.path] for fact in reasons.settle):
        verdict, claimed = "not_applicable", False
    is_open = verdict == "open"
    return Finding(
        rule=rule.id,
        verdict=verdict,
        binding=binding.path,
        instrument=rule.instrument,
        title=rule.title,
        weight=rule.weight,  # type: ignore[arg-type]
        lawfulness=lawful,
        cites=tuple(_cited(article, rulebook) for article in articles),
        evidence=evidence(known, case.document),
        settle=evidence(reasons.settle, case.document) if is_open else (),
        alone=alone(outcome, reasons) if is_open else (),
        possible=reasons.possible if is_open else (),
        clear=_clear(reasons, case) if verdict == "not_met" else (),
        ask=fill(rule.ask, binding, outcome.env),
        remedy=fill(rule.remedy, binding, outcome.env),
        why=rule.why,
        answer=rule.answer,
        list_path=binding.seq.path if binding.kind == "rest" and binding.seq is not None else None,
        claimed_not_applicable=claimed,
        facts_sha256=sha256,
        exception=note,
        proviso=tuple(_cited(rulebook.article(*cite), rulebook) for cite in rule.unless_cites),
    )


def lawfulness(verdict: str, articles: Iterable[Article], rulebook: Rulebook) -> Lawfulness:
    """Unlawful only under a verified duty of a law, ordinance or binding regulation. Design §6."""
    if verdict != "not_met":
        return "none"
    duties = [a for a in articles if a.force == "duty" and rulebook.pack(a.instrument).kind in _BINDING_KINDS]
    if any(article.verified for article in duties):
        return "unlawful"
    return "possibly_unlawful" if duties else "none"


def _cited(article: Article, rulebook: Rulebook) -> Cited:
    pack = rulebook.pack(article.instrument)
    return Cited(article.instrument, article.id, pack.kind, pack.name, article.title, article.number, article.force,
                 article.verified)  # fmt: skip


def evidence(facts: Iterable[Fact], document: Document) -> tuple[Evidence, ...]:
    """Facts with the place in the file; an absent one points at the nearest thing that would hold it."""
    found = []
    for fact in facts:
        place, exact = document.place(fact.at)
        span = place.value if exact or place.key is None else place.key
        label = fact.field.title if fact.field is not None and fact.field.title else {"ja": fact.path, "en": fact.path}
        if fact.closing and fact.path.endswith(".complete"):
            label = {"ja": f"{label['ja']}はこれで全部か", "en": f"whether this is all of {label['en']}"}
        found.append(Evidence(fact.path, plain(fact.value), span.line, span.column, not exact, fact.state, label))
    return tuple(found)


def _clear(reasons: Reasons, case: CaseFile) -> tuple[tuple[Change, ...], ...]:
    """A way that would have something removed changed is none for the public: it may be so already."""
    return tuple(tuple(_change(step) for step in way) for way in ways_to_clear(reasons)
                 if not any(case.ground(step.path) for step in way))  # fmt: skip


def _change(step: Step) -> Change:
    if step.action == "close":
        closed = {"ja": "これで全部であることを確かめて閉じる", "en": "make sure that it is all, and close it"}
        return Change(step.path, "close", closed)
    ja, en = (sentence(step.node, lang, step.wanted is YES) for lang in ("ja", "en"))
    if step.action == "add":
        return Change(step.path, "add", {"ja": f"「{ja}」ものを加える", "en": f"add one such that {en}"})
    return Change(step.path, "set", {"ja": f"{ja}ようにする", "en": f"make sure that {en}"})


def _determination(item: Determined, case: CaseFile, rulebook: Rulebook) -> Determination:
    determination = item.determination
    labels = [_label(value, determination.words) for value in item.possible]
    return Determination(
        id=determination.id,
        title=determination.title,
        possible=tuple("" if value is None else str(plain(value)) for value in item.possible),
        labels=tuple(labels),
        certain=item.certain,
        evidence=evidence(disclosed(item.facts), case.document),
        settle=evidence(item.settle, case.document),
        cites=tuple(_cited(rulebook.article(*cite), rulebook) for cite in item.cites),
        why=item.why,
    )


def _label(value: Any, words: dict[str, Texts]) -> Texts:
    if isinstance(value, str) and value in words:
        return words[value]
    if value == NO_DAY:
        return NO_DAY_WORDS
    if value is None:
        return {"ja": "未確定", "en": "not known yet"}
    return {lang: shown(value, None, lang) for lang in ("ja", "en")}


def _gaps(rulebook: Rulebook) -> list[GapNote]:
    return [GapNote(gap.kind, gap.subject, gap.reason, gap.since.isoformat() if gap.since else None)
            for gap in rulebook.gaps]  # fmt: skip


def _orphans(case: CaseFile, outcomes: list[Outcome]) -> list[GapNote]:
    """Recorded exceptions that fit no finding: the rule or the element is gone."""
    known = {(outcome.rule.id, outcome.binding.path) for outcome in outcomes}
    return [GapNote("exception_orphaned", f"{entry['rule']} {entry['binding']}",
                    {"ja": entry["reason"], "en": entry["reason"]}, entry["until"].isoformat())
            for entry in case.root["exceptions"].items
            if (entry["rule"], entry["binding"]) not in known]  # fmt: skip


def _receipt(case: CaseFile, rulebook: Rulebook, on: On, engine: str) -> Receipt:
    return Receipt(
        engine=engine,
        case_file=case.document.name,
        case_sha256=case.document.sha256,
        profile=rulebook.profile,
        profile_sha256=rulebook.sha256,
        law_date=on.law_date.isoformat(),
        assessment_date=on.assessment_date.isoformat(),
        packs=tuple(_pack(pack) for pack in rulebook.packs),
        rules=len(rulebook.rules),
    )


def _pack(pack: Pack) -> PackNote:
    verified = all(article.verified for article in pack.articles.values())
    return PackNote(pack.instrument, pack.kind, pack.name, pack.source, pack.version.isoformat(), pack.sha256, verified)


def _local_schema(shape: Shape) -> dict[str, Any]:
    local = shape.fields["local"].part
    return {} if local is None or local.schema is None else local.schema


def _plain_record(record: Record) -> dict[str, Any]:
    """A record as JSON has it; what isn't known is left out, an open list says so."""
    result: dict[str, Any] = {}
    for name, value in record.items():
        if isinstance(value, Record):
            if inner := _plain_record(value):
                result[name] = inner
        elif isinstance(value, Seq):
            if value.items or value.closed:
                items = [_plain_record(item) if isinstance(item, Record) else plain(item) for item in value.items]
                result[name] = {"complete": value.closed, "items": items}
        else:
            result[name] = plain(value)
    return result
