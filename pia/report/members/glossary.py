"""用語と関係者: words that occur in this report and need explaining, and the organisations with what they do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from pia.evaluate.lexicon import Words, compile_words, fold
from pia.model.assessment import Assessment
from pia.report.blocks import (
    Block,
    Cell,
    Heading,
    Item,
    Items,
    Line,
    Note,
    Paragraph,
    Table,
    cell,
    header,
    heading,
    line,
    paragraph,
    strong,
)
from pia.report.cut import VALUE
from pia.report.members.meanings import MEANINGS, OTHER_WORDS
from pia.report.members.reading import called, listed, some, words
from pia.report.members.words import text
from pia.report.place import place
from pia.report.say import Say
from pia.report.value import value_words

_ABBREVIATION = re.compile(r"(?<![A-Za-z0-9])[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*(?![A-Za-z0-9])")
# Country codes and the like, which are no words of the case.
_KNOWN = frozenset({"JP", "ID", "SHA-256", "OK", "PDF", "HTML", "A4"})
_NAMES = 5


def blocks(assessment: Assessment, printed: tuple[Block, ...], say: Say) -> tuple[Block, ...]:
    """printed: all that the words are looked for in."""
    return (heading(2, text("glossary", say.lang)), heading(3, text("terms", say.lang)), *_terms(assessment, printed, say),
            heading(3, text("parties", say.lang)), *_parties(assessment.facts, say))  # fmt: skip


def _terms(assessment: Assessment, printed: tuple[Block, ...], say: Say) -> Iterator[Block]:
    rows: list[tuple[Cell, ...]] = []
    explained: set[str] = set()
    for own in listed(assessment.facts, "terms").items:
        meaning = own.get("meaning")
        name = words(own.get("text") or own["id"])
        explained |= {fold(name), *_jargon().find(name)}
        said = words(meaning, VALUE) if isinstance(meaning, str) else text("terms.unexplained", say.lang)
        rows.append((cell(strong(name)), cell(said)))
    whole = "\n".join(_texts(printed))
    found = dict.fromkeys((*_jargon().find(whole), *(each for each in _ABBREVIATION.findall(whole) if each not in _KNOWN)))
    for name in sorted(found, key=fold):
        if fold(name) in explained or name in explained or any(fold(name) in other for other in explained):
            continue
        explained.add(fold(name))
        rows.append((cell(strong(name)), cell(_general(name, say))))
    if rows:
        yield Table(header(text("term", say.lang), text("meaning", say.lang)), tuple(rows))
    else:
        yield paragraph(text("terms.none", say.lang))


def _general(name: str, say: Say) -> str:
    if name not in MEANINGS:
        return text("terms.unexplained", say.lang)
    return text("terms.general", say.lang, text=MEANINGS[name][0 if say.lang == "ja" else 1])


@cache
def _jargon() -> Words:
    """The words that have a general meaning; longer words that are none of them are known too."""
    return compile_words((name, OTHER_WORDS.get(name, ())) for name in MEANINGS)


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    """Every line that is printed, paths and ids left out."""
    for block in blocks:
        if isinstance(block, Heading | Paragraph | Note):
            yield _plain(block.line)
        elif isinstance(block, Items):
            yield from _of_items(block.items)
        elif isinstance(block, Table):
            yield from (_plain(each) for row in block.rows for made in row for each in made)


def _of_items(items: tuple[Item, ...]) -> Iterator[str]:
    for each in items:
        yield _plain(each.line)
        yield from _of_items(each.items)


def _plain(made: Line) -> str:
    return "".join(run.text for run in made if run.style != "code")


def _parties(facts: Mapping[str, Any], say: Say) -> Iterator[Block]:
    parties = listed(facts, "parties")
    if not parties.items:
        yield paragraph(text("parties.none", say.lang))
        return
    rows = tuple((cell(strong(called(each))), _role(each, say), _does(each, facts, say)) for each in parties.items)
    yield Table(header(text("party", say.lang), text("role", say.lang), text("does", say.lang)), rows)
    yield paragraph(say("list is complete" if parties.closed else "list is open"))


def _role(party: Mapping[str, Any], say: Say) -> Cell:
    field = place("parties[x].role", say).field
    role = value_words(party["role"], field, say) if party.get("role") else say.missing(f"parties[{party['id']}].role")
    abroad = party.get("country") not in (None, "JP")
    return cell(
        role,
        text("party.country", say.lang, country=words(party["country"])) if abroad else "",
        text("party.unnamed", say.lang) if party.get("named") is False else "",
        text("party.criteria", say.lang, text=words(party["criteria"], VALUE)) if party.get("criteria") else "",
    )


def _does(party: Mapping[str, Any], facts: Mapping[str, Any], say: Say) -> Cell:
    own = party["id"]
    lines: list[Line] = []
    for hop in listed(facts, "delegations").items:
        if hop.get("to") == own:
            giver = say.element("parties", hop["from"]) if hop.get("from") else say.missing(f"delegations[{hop['id']}].from")
            work = words(hop["work"], VALUE) if isinstance(hop.get("work"), str) else say.missing(f"delegations[{hop['id']}].work")
            lines.append(line(text("party.works", say.lang, giver=words(giver), work=work)))
    for code, end in (("sends", "from"), ("receives", "to")):
        steps = [called(flow) for flow in listed(facts, "flows").items if flow.get(end) == own]
        if steps:
            lines.append(line(text(f"party.{code}", say.lang, names=some(steps, say, _NAMES))))
    return tuple(lines) or cell(text("unknown", say.lang))
