"""The first pages: what the book is, who signs for it, which versions it holds, and how to read it."""

from __future__ import annotations

from collections.abc import Iterator

from pia.evaluate.book import Pack
from pia.report.blocks import Block, Cell, Items, Table, cell, code, header, heading, item, paragraph
from pia.report.book.voice import Voice

_READING = ("when", "met", "not met", "open", "unlawful", "names")


def front_blocks(voice: Voice) -> Iterator[Block]:
    """Title, sign-off, versions, how to read."""
    book = voice.book
    yield heading(1, voice("title", title=voice.text(book.title)))
    yield paragraph(code(book.profile), " ", voice("as of", day=voice.say.day(book.law_date.isoformat())))
    examples = sum(len(item_.examples) for item_ in (*book.rules, *book.determinations))
    unread = sum(_unread(pack) for pack in book.packs)
    yield paragraph(voice("figures", packs=len(book.packs), rules=len(book.rules), examples=examples,
                          determinations=len(book.determinations), unread=unread))  # fmt: skip
    yield heading(2, voice("sign"))
    yield paragraph(voice("sign.intro"))
    names = header(*(voice(f"sign.{name}") for name in ("instrument", "office", "date", "remark")))
    yield Table(names, tuple((cell(voice.text(pack.name)), cell(), cell(), cell()) for pack in book.packs))
    yield heading(2, voice("packs"))
    names = header(voice("sign.instrument"), voice("pack.kind"), voice("pack.counts"), "SHA-256")
    yield Table(names, tuple(_pack(pack, voice) for pack in book.packs))
    yield heading(2, voice("reading"))
    yield Items(tuple(item(voice(f"reading.{name}")) for name in _READING))


def _pack(pack: Pack, voice: Voice) -> tuple[Cell, ...]:
    counts = [voice("pack.count", rules=len(voice.rules_of(pack)), articles=len(pack.articles))]
    counts += [voice("pack.unread", n=unread)] if (unread := _unread(pack)) else []
    version = cell(voice.say.kind(pack.kind), voice.say.day(pack.version.isoformat()))
    return cell(voice.text(pack.name)), version, cell(*counts), cell(code(pack.sha256))


def _unread(pack: Pack) -> int:
    return sum(not article.verified for article in pack.articles.values())
