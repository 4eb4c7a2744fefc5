"""What the department has to do, in the order of the form: every answer that is missing, every fact to put right.

Each fact comes once, under the weightiest item that it is about. What one item asks is explained where it comes
first; further facts of the same item point there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pia.assess.form import Entry, entries
from pia.model.assessment import Assessment, Finding, PendingFact
from pia.report.blocks import Block, Item, Items, Report, code, heading, item, line, paragraph, strong
from pia.report.clearing import clear_items
from pia.report.cut import cut
from pia.report.fact import label, line_of
from pia.report.parts import head, limits, receipt, withheld
from pia.report.parts.unsettled import quote
from pia.report.parts.verdicts import MARKS
from pia.report.place import binding_words, place
from pia.report.say import Lang, Say
from pia.report.value import fact_words

OTHERS = 5
_WORDS: dict[str, tuple[str, str]] = {
    "title": ("所管課の作業一覧　{title}", "To do for the department: {title}"),
    "summary": ("作業の数", "In figures"),
    "nothing": (
        "答えるべき項目も、直すべき項目もありません。",
        "There is nothing to answer and nothing to put right.",
    ),
    "count": (
        "答える項目が{answer}件（うち、いつまでに誰が決めるか書いてあるもの {pending}件、資料の間で食い違うもの {contradicted}件、"
        "該当しないとの申告 {claimed}件）、直す項目が{right}件あります。",
        "To answer: {answer} (of these, announced for later: {pending}; papers differ: {contradicted}; claimed not to "
        "apply: {claimed}). To put right: {right}.",
    ),
    "how": (
        "案件ファイルの欄の順に並べています。□は済んだら印を付けるところ、※はその項目だけで判定が決まり得るものです。"
        "まだ決まらない項目は、空欄のまま pending に、誰がいつまでに決めるかを書いてください。",
        "In the order of the form. Tick □ when done; * may settle the matter by itself. What can't be answered yet stays "
        "blank and is listed under pending: by whom, by when.",
    ),
    "open": ("□ {n}　{mark} {state}　{label}", "□ {n}  {mark} {state}: {label}"),
    "failing": ("□ {n}　{mark} {judged}　{label}", "□ {n}  {mark} {judged}: {label}"),
    "now": ("今の記載：{value}", "the file says: {value}"),
    "rule": ("点検項目：{title}（重み：{weight}、対象：{about}）", "checklist item: {title} (weight: {weight}; about: {about})"),
    "why": ("聞く理由：{text}", "why it is asked: {text}"),
    "ask": ("答えること：{text}", "to answer: {text}"),
    "like": ("理由・根拠・回答の例：{n}番と同じ", "why, source and example: as for no. {n}"),
    "same": ("{n}番と同じ問いに要る項目", "needed for the question of no. {n}"),
    "others": ("ほかにこの項目に係る点検項目：{titles}", "other items about it: {titles}"),
    "pending": ("{by}が{until}までに決めることになっています。", "to be settled by {by} until {until}"),
    "close": ("ほかになければ complete: true と書きます。", "if there are no others, write complete: true"),
    "whole list": ("一覧の全体", "The list as a whole"),
    "other section": ("そのほか", "Other"),
}  # fmt: skip


def todo(assessment: Assessment, lang: Lang = "ja") -> Report:
    """The whole list. Pure: equal assessments give equal lists."""
    say = Say.of(assessment, lang)
    listed = entries(assessment.findings, say.shape, assessment.facts)
    return Report(
        lang=lang,
        title=cut(assessment.title),
        mark=head.mark(assessment, say),
        blocks=(
            heading(1, text("title", lang, title=cut(assessment.title))),
            *head.identity(assessment, say),
            *withheld.blocks(assessment, say),
            *_figures(listed, say),
            *_sections(listed, assessment, say),
            *limits.blocks(assessment, say),
            *receipt.blocks(assessment, say),
        ),
    )


def text(code: str, lang: str, **args: object) -> str:
    """A word of the list. Raises KeyError for an unknown one."""
    return _WORDS[code][0 if lang == "ja" else 1].format(**args)


def _figures(listed: tuple[Entry, ...], say: Say) -> tuple[Block, ...]:
    blocks: tuple[Block, ...] = (heading(2, text("summary", say.lang)),)
    if not listed:
        return (*blocks, paragraph(text("nothing", say.lang)))
    states = Counter(entry.fact.state for entry in listed if entry.fact.state != "given")
    return (
        *blocks,
        paragraph(text("count", say.lang, answer=states.total(), pending=states["pending"],
                       contradicted=states["contradicted"], claimed=states["not_applicable"],
                       right=len(listed) - states.total())),
        paragraph(text("how", say.lang)),
    )  # fmt: skip


def _sections(listed: tuple[Entry, ...], assessment: Assessment, say: Say) -> Iterator[Block]:
    """A part for each section of the form, an own heading for each element of it."""
    explained: dict[str, int] = {}
    pending = {fact.path: fact for fact in assessment.completeness.pending_facts}
    section = owner = ""
    rows: list[Item] = []
    for number, entry in enumerate(listed, 1):
        found = place(entry.fact.path, say)
        here = entry.fact.path.partition(".")[0].partition("[")[0]
        if (here, found.owner) != (section, owner):
            if rows:
                yield Items(tuple(rows))
            rows = []
            if here != section:
                owner = ""
                known = say.shape.fields.get(here)
                yield heading(2, known.title.get(say.lang, here) if known is not None else text("other section", say.lang))
            if found.owner or owner:
                yield heading(3, found.element if found.owner else text("whole list", say.lang))
            section, owner = here, found.owner
        rows.append(_entry(number, entry, explained, pending, say))
    if rows:
        yield Items(tuple(rows))


def _entry(
    number: int, entry: Entry, explained: dict[str, int], pending: dict[str, PendingFact], say: Say
) -> Item:
    first, fact = entry.first, entry.fact
    about = place(fact.path, say).owner
    rows: list[Item] = []
    if fact.path in pending:
        own = pending[fact.path]
        rows.append(item(text("pending", say.lang, by=cut(own.by), until=say.day(own.until))))
    if fact.state == "contradicted":
        rows += _papers(fact.path, say)
    elif entry.failing:
        rows.append(item(text("now", say.lang, value=fact_words(fact, say))))
    rows += _explained(number, first, explained, say)
    if first.verdict == "not_met":
        rows.append(item(say("remedy", text=say.text(first.remedy))))
        if first.clear:
            rows.append(item(say("clear"), items=clear_items(first, say)))
    if fact.path.endswith(".complete"):
        rows.append(item(text("close", say.lang)))
    if others := [each for each in (*entry.failing, *entry.open) if each.rule != first.rule]:
        rows.append(item(text("others", say.lang, titles=_titles(others, say))))
    return Item(line(strong(_head(number, entry, about, say)), " ", code(fact.path), " ", line_of(fact, say)), tuple(rows))


def _papers(path: str, say: Say) -> Iterator[Item]:
    """What each paper says of the fact."""
    for entry in say.items("stated"):
        if entry.get("path") == path:
            yield from (quote(each, path, say) for each in entry.get("values", {}).get("items", ()))


def _head(number: int, entry: Entry, about: str, say: Say) -> str:
    fact, first = entry.fact, entry.first
    named = label(fact, say, about)
    if entry.failing:
        judged = say.term(f"verdict.{first.verdict}")
        if first.lawfulness != "none":
            judged = say("judged", verdict=judged, lawfulness=say(f"lawfulness.{first.lawfulness}"))
        return text("failing", say.lang, n=number, mark=MARKS[first.verdict], judged=judged, label=named)
    alone = say("alone mark") if any(fact.path in finding.alone for finding in entry.open) else ""
    return text("open", say.lang, n=number, mark=MARKS["open"], state=say.term(f"answer.{fact.state}"), label=named + alone)


def _explained(number: int, finding: Finding, explained: dict[str, int], say: Say) -> Iterator[Item]:
    """Why and on what ground it is asked, and a good answer, where the item comes first; the question of each thing."""
    own = f"{finding.rule} {finding.binding}"
    if own in explained:
        yield item(text("same", say.lang, n=explained[own]))
        return
    explained[own] = number
    about = binding_words(finding.binding, say)
    yield item(text("ask", say.lang, text=say.text(finding.ask)))
    if finding.rule in explained:
        yield item(text("like", say.lang, n=explained[finding.rule]))
        return
    explained[finding.rule] = number
    yield item(text("rule", say.lang, title=say.text(finding.title), weight=say.term(f"weight.{finding.weight}"), about=about))
    if finding.why:
        yield item(text("why", say.lang, text=say.text(finding.why)))
    for cite in finding.cites:
        yield item(say("source", text=say.cited(cite)))
    if finding.answer:
        yield item(say("answer", text=say.text(finding.answer)))


def _titles(findings: list[Finding], say: Say) -> str:
    titles = list(dict.fromkeys(say.text(finding.title) for finding in findings))
    shown = titles[:OTHERS]
    if len(titles) > OTHERS:
        shown.append(say("more", n=len(titles) - OTHERS))
    return say.joined(shown)
