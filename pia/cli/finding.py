"""One finding on a terminal: what to ask, the facts with their lines, the source, what would clear it."""

from __future__ import annotations

from collections.abc import Sequence

from pia.cli.output import safe, style
from pia.cli.rows import line, row
from pia.cli.words import COLOURS, MARKS, word
from pia.messages import term
from pia.model.assessment import Evidence, Finding
from pia.report.fact import label, settled_first, short
from pia.report.place import CASE, binding_words
from pia.report.say import Say
from pia.report.value import fact_words

FACTS = 6
OTHERS = 6


def say_finding(finding: Finding, say: Say, group: Sequence[Finding] = (), number: int | None = None) -> None:
    """group: the findings that the same question is about, this one first."""
    lang = say.lang
    _head(finding, say, number)
    asked = finding.verdict in ("open", "not_met")
    if asked:
        row(word("ask", lang), safe(finding.ask[lang]), lang)
    if finding.claimed_not_applicable:
        row("", word("claimed", lang), lang)
    facts = settled_first(finding) if finding.settle else finding.evidence
    for index, fact in enumerate(facts[:FACTS]):
        row(word("settle" if finding.settle else "facts", lang) if index == 0 else "", _fact(fact, finding, say), lang)
    if len(facts) > FACTS:
        row("", word("more", lang, n=len(facts) - FACTS), lang)
    row(word("source", lang), safe("; ".join(cited(finding, lang))), lang)
    if finding.exception is not None:
        from pia.report.clearing import exception_words

        row(word("exception", lang), safe(exception_words(finding.exception, say)), lang)
    if finding.verdict == "not_met":
        for way in finding.clear[:1]:
            steps = "; ".join(f"{safe(step.path)}: {safe(step.to[lang])}" for step in way)
            row(word("clear", lang), steps, lang)
        row(word("remedy", lang), safe(finding.remedy[lang]), lang)
    if len(group) > 1:
        row(word("same", lang), _others(group[1:], say), lang)
    line("")


def _head(finding: Finding, say: Say, number: int | None) -> None:
    lang = say.lang
    mark = style(f"{MARKS[finding.verdict]} {term(finding.verdict, lang)}", fg=COLOURS[finding.verdict])  # type: ignore[arg-type]
    lead = f"{number:>3}. " if number is not None else "  -  "
    text = f"{mark} [{term(finding.weight, lang)}] {style(safe(finding.title[lang]), bold=True)}"
    if finding.lawfulness != "none":
        text += " " + style(f"【{word(finding.lawfulness, lang)}】", fg="red", bold=True)
    line(text, lead, " " * 5)
    first = next(iter(finding.settle or finding.evidence), None)
    where = f"  {safe(say.file)}:{first.line}:{first.column}" if first is not None else ""
    line(style(f"{safe(finding.rule)} @ {safe(finding.binding)}{where}", fg="bright_black"), " " * 5, " " * 7)


def _fact(fact: Evidence, finding: Finding, say: Say) -> str:
    text = say("fact", label=label(fact, say, finding.binding), value=fact_words(fact, say))
    about = finding.binding if finding.binding != CASE else ""  # "case." is a part of the path, not its element
    mark = word("alone", say.lang) if fact.path in finding.alone and len(finding.settle) > 1 else ""
    return f"{fact.line}:{fact.column} {safe(text)}{mark}  {safe(short(fact.path, about))}"


def _others(group: Sequence[Finding], say: Say) -> str:
    named = [binding_words(finding.binding, say) for finding in group[:OTHERS]]
    if len(group) > OTHERS:
        named.append(word("more", say.lang, n=len(group) - OTHERS))
    return safe(say.joined(named))


def cited(finding: Finding, lang: str) -> list[str]:
    """Each citation in words, with the number of the day and whether we read the text."""
    found = []
    for cite in finding.cites:
        text = f"{cite.name[lang]} {cite.number[lang]}" if cite.number else cite.name[lang]
        text += f"（{cite.title[lang]}）" if lang == "ja" else f" ({cite.title[lang]})"
        found.append(text if cite.verified else f"{text} [{word('unverified', lang)}]")
    return found
