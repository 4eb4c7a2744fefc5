"""The whole book of a profile on a day, as a view that every format is written from."""

from __future__ import annotations

from collections.abc import Iterator

from pia.evaluate.book import Rulebook
from pia.report.blocks import Block, Report
from pia.report.book.appendix import appendix_blocks
from pia.report.book.front import front_blocks
from pia.report.book.instrument import instrument_blocks
from pia.report.book.voice import Voice
from pia.report.say import Lang


def rule_book(rulebook: Rulebook, lang: Lang = "ja", *, every_example: bool = False) -> Report:
    """Pure but for the examples, which are read again and raise Refused where one can't be.

    The rulebook has to be loaded with its examples. every_example: all of them, instead of two of each verdict.
    """
    voice = Voice(rulebook, lang, every_example)
    title = voice("title", title=voice.text(rulebook.title))
    return Report(lang, title, voice("mark"), tuple(_blocks(voice)), depth=3)


def _blocks(voice: Voice) -> Iterator[Block]:
    yield from front_blocks(voice)
    for pack in voice.book.packs:
        yield from instrument_blocks(pack, voice)
    yield from appendix_blocks(voice)
