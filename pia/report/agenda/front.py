"""The first page: when and where, what is heard in which order, and how each case stands."""

from __future__ import annotations

from collections.abc import Iterator

from pia.assess.meeting import Item
from pia.messages import message
from pia.report.agenda.amount import minutes, quorum, voters
from pia.report.agenda.pack import Pack, Unread
from pia.report.blocks import Block, Cell, Note, Table, cell, header, heading, line, paragraph, strong
from pia.report.cut import NAME, cut
from pia.report.day import written


def blocks(pack: Pack) -> Iterator[Block]:
    """On one page for a meeting of the usual size."""
    text = pack.text
    yield heading(1, text("title", day=pack.day_words) if pack.day else text("title.undated"))
    yield Table(header(text("item"), text("content")), tuple((cell(text(name)), cell(*lines)) for name, lines in _head(pack)))
    for each in pack.unread:
        yield Note(line(strong(text("unread", file=cut(each.file, NAME), text=_why(each, pack)))))
    if warning := _days(pack):
        yield Note(line(strong(warning)))
    yield heading(2, text("list"))
    if not pack.meeting.items:
        yield paragraph(text("none readable"))
        return
    names = ("number", "case", "minutes.head", "marks", "sitting")
    yield Table(header(*map(text, names)), tuple(_row(item, pack) for item in pack.meeting.items))
    yield paragraph(text("first legend"))


def _head(pack: Pack) -> Iterator[tuple[str, tuple[str, ...]]]:
    text, items = pack.text, pack.meeting.items
    yield "day", (pack.day_words,)
    yield "place", (cut(pack.setting.place) or text("unconfirmed"),)
    yield "time", (_time(pack),)
    voted = sum(item.voted for item in items)
    counted = text("cases n", all=len(items) + len(pack.unread), voted=voted, told=len(items) - voted)
    yield "cases", (counted + (text("cases unread", n=len(pack.unread)) if pack.unread else ""),)
    if items:
        yield "needed", tuple(needed(pack))


def _time(pack: Pack) -> str:
    start, length = pack.setting.start, pack.meeting.length
    if start is None:
        return pack.text("length", n=length) if length is not None else pack.text("unconfirmed")
    if length is None:
        return pack.text("from", start=pack.clock(0))
    return pack.text("from to", start=pack.clock(0), end=pack.clock(length), n=length)


def needed(pack: Pack) -> Iterator[str]:
    """Whether the meeting is long enough, by the forecast and by what the cases plan."""
    meeting = pack.meeting
    total, used, length = meeting.forecast, meeting.used, meeting.length
    if length is None:
        yield pack.text("needed n", n=total)
        return
    over = total - length
    yield pack.text("needed over" if over > 0 else "needed fits", n=total, length=length, over=over)
    if used > length and used != total:
        yield pack.text("planned over", n=used, length=length, over=used - length)


def _days(pack: Pack) -> str:
    """A warning where the cases, and the day that was given, do not agree."""
    found = {each.day or "" for each in pack.meeting.days}
    if pack.setting.held_on:
        found.add(pack.setting.held_on)
    if len(found) < 2:
        return ""
    named = [written(day, pack.lang) if day else pack.text("day unknown") for day in sorted(found)]
    return pack.text("days differ", days=pack.text("reason joiner").join(named))


def _why(unread: Unread, pack: Pack) -> str:
    first = unread.problems[0]
    said = cut(message(first, pack.lang), 120)
    if first.span is not None:
        said = pack.text("at line", line=first.span.line, text=said)
    rest = len(unread.problems) - 1
    return pack.text("unread more", text=said, n=rest) if rest else said


def _row(item: Item, pack: Pack) -> tuple[Cell, ...]:
    return (
        cell(str(item.number)),
        cell(line(strong(pack.title(item))), pack.text("brought", department=pack.department(item),
                                                       procedure=pack.procedure(item))),
        cell(*_minutes(item, pack)),
        cell(*_marks(item, pack)),
        cell(*_sitting(item, pack)),
    )


def _minutes(item: Item, pack: Pack) -> Iterator[str]:
    time = item.forecast
    if pack.setting.start is not None:
        yield pack.text("starts", at=pack.clock(item.begins))
    if planned := minutes(time.planned, pack.lang):
        yield pack.text("planned", n=planned)
    yield pack.text("about", n=time.minutes)
    if time.over:
        yield pack.text("runs over", n=time.over)
    yield pack.late(item)


def _marks(item: Item, pack: Pack) -> Iterator[str]:
    yield pack.text("unlawful n", n=item.unlawful)
    if item.possibly_unlawful:
        yield pack.text("possibly n", n=item.possibly_unlawful)
    yield pack.text("not met n", n=item.count("not_met"))
    yield pack.text("open n", n=item.count("open"))


def _sitting(item: Item, pack: Pack) -> Iterator[str]:
    yield pack.text("quorum n", text=quorum(item.sitting, pack.lang, short=True))
    if item.voted:
        yield pack.text("voters n", text=voters(item.sitting, pack.lang, short=True))
    else:
        yield pack.text("no vote")
