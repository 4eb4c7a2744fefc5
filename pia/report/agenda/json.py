"""The meeting pack as JSON, with codes in place of words."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from pia.assess.beforehand import Sent
from pia.assess.meeting import Item
from pia.assess.sitting import Amount
from pia.assess.weigh import Reason
from pia.report.agenda.pack import Pack
from pia.report.json import problems_to_plain


def to_json(pack: Pack) -> str:
    """Everything that the pack's first parts say; the cases themselves are what `pia check --format json` gives."""
    setting, meeting = pack.setting, pack.meeting
    plain = {
        "format": "1",
        "meeting": {
            "held_on": pack.day or None,
            "days": [{"from": each.first or None, "to": each.last or None} for each in meeting.days],
            "place": setting.place or None,
            "start": pack.clock(0) if setting.start is not None else None,
            "length": meeting.length,
            "questions_due": setting.due or None,
        },
        "minutes": {"forecast": meeting.forecast, "planned_or_forecast": meeting.used},
        "items": [_item(item) for item in meeting.items],
        "unreadable": [{"file": each.file, "problems": problems_to_plain(each.problems)} for each in pack.unread],
    }
    return json.dumps(plain, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _item(item: Item) -> dict[str, Any]:
    assessment, own, time, determined = item.assessment, item.sitting, item.forecast, item.procedure
    return {
        "number": item.number,
        "file": item.submission.file,
        "case": assessment.case_id,
        "title": assessment.title,
        "department": assessment.facts.get("case", {}).get("department"),
        "procedure": {"possible": list(determined.possible), "certain": determined.certain} if determined else None,
        "voted": item.voted,
        "unlawful": item.unlawful, "possibly_unlawful": item.possibly_unlawful,
        "not_met": item.count("not_met"), "open": item.count("open"),
        "order": {"beside": item.beside, "reasons": [_reason(each) for each in item.reasons]},
        "minutes": {
            "planned": _amount(time.planned), "explanation": time.explanation, "questions": time.questions,
            "expected_questions": time.expected, "forecast": time.minutes, "over": time.over, "begins_after": item.begins,
        },
        "sitting": {
            "seats": _amount(own.seats), "excluded": _amount(own.excluded), "present": _amount(own.present),
            "chair_votes": own.chair_votes, "quorum": _amount(own.quorum), "voters": _amount(own.voters),
            "quorum_stated": _amount(own.stated), "reached": own.reached.name.lower(), "agrees": own.agrees.name.lower(),
        },
        "questions": [_sent(each) for each in item.questions.sent],
        "more_questions": item.questions.more,
        "receipt": asdict(assessment.receipt),
    }  # fmt: skip


def _amount(amount: Amount) -> dict[str, Any]:
    return {"from": amount.low, "to": amount.high, "missing": list(amount.missing)}


def _reason(reason: Reason) -> dict[str, Any]:
    return {**asdict(reason.kind), "count": reason.count, "beside_count": reason.other}


def _sent(sent: Sent) -> dict[str, Any]:
    first = sent.ask.first
    return {"rule": first.rule, "binding": first.binding, "weight": first.weight, "ask": first.ask,
            "facts": [fact.path for fact in sent.facts], "settles": sent.settles}  # fmt: skip
