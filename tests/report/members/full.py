"""Assessments that a page has to cope with: everything long, many of everything, nothing at all."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from pia.model.assessment import Assessment, PendingFact
from pia.report.blocks import Break, Report, heading
from pia.report.members.page import page
from pia.report.say import Lang, Say
from tests.report.sample import LINK, UNREAD, both, evidence, finding, sample

# What a font may lack, what has no place to break, what is wider than a full-width character, what is many signs long.
TEXTS = {
    "words": "ことばを並べた、とても長い文です。", "latin": "All of it is Latin text, with Words And Numbers 1234567890. ",
    "unbroken": "WMWMWMWM", "small": "iiiill", "mixed": "aあAア1１-ー", "brackets": "（「『【〔", "closers": "、。）」』ー",
    "thai": "ข้อมูลส่วนบุคคล", "arabic": "بيانات شخصية ", "monster": "\ufdfd", "emoji": "🈂👪", "combining": "か\u3099e\u0301\u0300\u0302",
    "control": "\u202e\u2028\x07\t\n", "half": "ﾃﾞｰﾀ", "rare": "𠮷髙﨑①㈱", "private": "\ue000", "hyphens": "-", "slashes": "https://example.org/a/",
}  # fmt: skip


def listing(items: list[Any], complete: bool = False) -> dict[str, Any]:
    return {"complete": complete, "items": items}


def full(words: str, many: int) -> Assessment:
    """Every text is `words`, every list has `many` elements."""
    def each(**fields: Any) -> dict[str, Any]:
        return listing([{"id": f"n{number}", **fields} for number in range(many)])

    base = sample(words)
    roles = ("ward", "contractor", "subcontractor", "state", "medical", "other")
    parties = [{"id": f"n{n}", "name": words, "role": roles[n % 6], "named": False, "country": ("JP", "US")[n % 2]}
               for n in range(many)]  # fmt: skip
    pairs = [{"from": f"n{n}", "to": f"n{(n * 7 + 1) % many}"} for n in range(many)]
    facts = {
        **base.facts,
        "subjects": each(definition=words, count={"from": 1000, "to": None}, as_of="2020-04-01"),
        "data": each(name=words, sensitive=True), "parties": listing(parties),
        "delegations": listing([{"id": f"n{n}", "work": words, "form": "outsourcing", **pair} for n, pair in enumerate(pairs)]),
        "flows": listing([{"id": f"n{n}", "step": words, **pair} for n, pair in enumerate(pairs)]),
        "retention": each(record=words, period=words),
        "schedule": {"milestones": each(kind="go_live", what=words, date="2021-04-01")},
        "terms": each(text=words, meaning=words),
        "council": {"answers": each(question=words, answer=words, commitment=words, due="2020-01-01", settled=False)},
    }  # fmt: skip
    case = {**base.facts["case"], "municipality": words, "department": words, "summary": words, "change": "new"}
    asked = both(words, words)
    bad = [finding(f"bad-{n}", "not_met", f"parties[n{n}]", (LINK, UNREAD)[n % 2], title=asked, ask=asked, weight="serious",
                   lawfulness=("unlawful", "possibly_unlawful", "none")[n % 3]) for n in range(many)]  # fmt: skip
    unsaid = [finding(f"open-{n}", "open", "case", LINK, title=asked, ask=asked,
                      settle=(evidence(f"parties[n{n}].safety_measures", None, n, words, words, "unanswered"),))
              for n in range(many)]  # fmt: skip
    pending = tuple(PendingFact(f"parties[n{n}].criteria", both(words, words), words, "2020-01-01", words, n, True)
                    for n in range(many))  # fmt: skip
    unclear = replace(base.determinations[0], labels=(asked, asked, asked), title=asked)
    return replace(base, title=words, facts={**facts, "case": case}, findings=(*bad, *unsaid), determinations=(unclear,) * 3,
                   completeness=replace(base.completeness, pending_facts=pending))  # fmt: skip


def empty() -> Assessment:
    """A case of which nothing but the title is known."""
    base = sample()
    return replace(base, facts={"case": {"id": "x", "title": "題"}}, findings=(), determinations=(),
                   completeness=replace(base.completeness, given=2, unanswered=100, pending_facts=()))  # fmt: skip


@cache
def cases() -> dict[str, Assessment]:
    """By name. Long texts and many elements together, each alone, and nothing."""
    found = {name: full(text * (600 // len(text)), 30) for name, text in TEXTS.items()}
    found |= {"many": full("短い", 100), "one": full("短い", 1), "empty": empty(), "sample": sample()}
    return found


MARKER = "ここからくわしく"


def page_alone(assessment: Assessment, lang: Lang) -> Report:
    """The page, and a mark where the details would begin."""
    made = page(assessment, Say.of(assessment, lang))
    return Report(lang, "題", "取扱注意", (*made.blocks, Break(), heading(2, MARKER)), sheet=True)
