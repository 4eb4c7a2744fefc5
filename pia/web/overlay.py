"""A part of the form with what a person typed in place of what is saved: so that a refused post loses nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pia.web.fields import Posted
from pia.web.form import Ask, Group, Pending, Rows


def overlaid(item: Any, posted: Posted) -> Any:
    """item: an Ask, Group or Rows; the same with the texts posted, unfolded where there are any."""
    if isinstance(item, Ask):
        return _ask(item, posted)
    if isinstance(item, Rows):
        return replace(item, ask=_ask(item.ask, posted), elements=tuple(overlaid(each, posted) for each in item.elements))
    assert isinstance(item, Group)
    return replace(item, items=tuple(overlaid(each, posted) for each in item.items))


def _ask(ask: Ask, posted: Posted) -> Ask:
    if f"s:{ask.path}" not in posted:
        return ask
    sent = posted.get(f"v:{ask.path}", ())

    def told(letter: str) -> str:
        return (posted.get(f"{letter}:{ask.path}") or [""])[-1]

    state: Any = told("s")
    changed = replace(
        ask,
        text=sent[-1].replace("\r\n", "\n") if sent and not ask.choices else ask.text,
        choices=tuple(replace(choice, on=choice.code in sent) for choice in ask.choices),
        state=state if state in ("answer", "pend", "waive") else ask.state,
        pending=Pending(told("b"), told("u"), told("w")),
        reason=told("r"),
        closed=bool(posted.get(f"c:{ask.path}")) if ask.closable else ask.closed,
    )
    return replace(changed, folded=ask.folded and changed == ask)
