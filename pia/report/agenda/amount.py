"""Numbers of persons and minutes as far as they are known: a number, bounds, or 未確認 with what is missing."""

from __future__ import annotations

from pia.assess.sitting import Amount, Sitting
from pia.report.agenda.words import text
from pia.report.say import Lang
from pia.truth import UNKNOWN, YES


def persons(amount: Amount, lang: Lang) -> str:
    """11人; bounds where it is a range; 未確認 where nothing is known."""
    if amount.certain:
        return text("persons", lang, n=amount.low)
    bounds = _bounds(amount, lang)
    return text("not sure", lang, text=bounds) if bounds else text("unconfirmed", lang)


def _bounds(amount: Amount, lang: Lang) -> str:
    if amount.low is not None and amount.high is not None:
        return text("between", lang, low=amount.low, high=amount.high)
    if amount.low is not None:
        return text("at least", lang, n=amount.low)
    return text("at most", lang, n=amount.high) if amount.high is not None else ""


def quorum(sitting: Sitting, lang: Lang, *, short: bool = False) -> str:
    """The quorum; where only an exclusion could still change it, what it is without one.

    short: then marked with a question mark, which the page explains.
    """
    return _supposing_none(sitting.quorum, sitting.only_exclusion_open, lang, short)


def voters(sitting: Sitting, lang: Lang, *, short: bool = False) -> str:
    """Who votes; the same."""
    alone = not sitting.excluded.known and sitting.present.certain and sitting.chair_votes is not None
    return _supposing_none(sitting.voters, alone, lang, short)


def _supposing_none(amount: Amount, alone: bool, lang: Lang, short: bool) -> str:
    """alone: nothing but the number of the excluded is missing, so that the highest is what it is without any."""
    if amount.certain or not alone:
        return persons(amount, lang)
    if short:
        return text("supposed", lang, n=amount.high)
    supposed = text("if none", lang, text=text("persons", lang, n=amount.high))
    return text("not sure", lang, text=supposed)


def reached(sitting: Sitting, lang: Lang) -> str:
    """Whether there are enough."""
    if sitting.reached is not UNKNOWN:
        return text("reached YES" if sitting.reached is YES else "reached NO", lang)
    quorum, present = sitting.quorum, sitting.present
    if sitting.only_exclusion_open and present.low is not None and present.low >= quorum.high:
        return text("not sure", lang, text=text("if none", lang, text=text("reached if none", lang)))
    return text("unconfirmed", lang)


def stated(sitting: Sitting, lang: Lang) -> str:
    """The quorum that the papers state, beside the computed one."""
    own, computed = sitting.stated, sitting.quorum
    if not own.known:
        return text("unconfirmed", lang)
    if sitting.agrees is YES:
        return text("agrees YES", lang, n=own.low)
    if sitting.agrees is UNKNOWN and sitting.only_exclusion_open and own.certain and own.low == computed.high:
        return text("agrees if none", lang, n=own.low)
    code = "agrees UNKNOWN" if sitting.agrees is UNKNOWN else "agrees NO"
    return text(code, lang, n=persons(own, lang), quorum=quorum(sitting, lang))


def minutes(amount: Amount, lang: Lang) -> str:
    """What is planned; "" where the case says nothing."""
    if not amount.known:
        return ""
    if amount.certain:
        return text("minutes", lang, n=amount.low)
    low, high = ("" if end is None else end for end in (amount.low, amount.high))
    return text("minutes", lang, n=f"{low}～{high}")
