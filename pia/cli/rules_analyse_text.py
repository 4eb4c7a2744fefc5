"""An analysis on a terminal: a row a rule, what stands out, and the relations between rules."""

from __future__ import annotations

from pia.cli.output import safe, say
from pia.cli.rows import line
from pia.cli.words import MARKS, word
from pia.messages import term
from pia.model.day_words import written
from pia.rulebook.analyse.pairs import Relation
from pia.rulebook.analyse.run import Analysis
from pia.rulebook.analyse.snippet import stated_facts
from pia.rulebook.analyse.witness import Found, RuleAnalysis
from pia.source.emit import flow

_TEXTS = {
    "stage rules": ("点検項目", "rules"),
    "stage pairs": ("項目どうしの関係", "pairs"),
    "legend": (
        "数字は、その判定になる最小の例が述べる事実の数",
        "a number says how many facts the smallest case with that verdict states",
    ),
    "facts": ("{n}件の事実", "{n} facts"),
    "by form": ("形からなし", "none by form"),
    "impossible": ("なし（証明済み）", "none (proved)"),
    "none_within": ("要素{n}個まででなし", "none with up to {n} elements"),
    "other_day": ("この日にはなし（{date}なら例題あり）", "none on this day (an example has it on {date})"),
    "not_decided": ("決められず", "not decided"),
    "not_confirmed": ("例を確かめられず（エンジンの判定: {got}）", "case not confirmed (the engine says {got})"),
    "mismatch": ("証明とエンジンが不一致", "proof and engine disagree"),
    "ruled out": ("形の上ではあり得るのに、条件からあり得ない判定", "verdicts that the form allows and the conditions rule out"),
    "relations": ("項目どうしの関係", "relations between rules"),
    "conflict": ("{one} と {other} は、ともに当てはまるとき両立しない", "{one} and {other} can't both be met where both apply"),
    "implies": ("{one} を満たせば {other} も満たす", "{one} met means {other} met, where both apply"),
    "equivalent": (
        "{one} と {other} は、ともに当てはまるとき同じことを求める",
        "{one} and {other} ask the same where both apply",
    ),
    "same": ("{one} と {other} は、常に同じ判定になる", "{one} and {other} always give the same verdict"),
    "within": ("（要素{n}個までの範囲）", " (with up to {n} elements)"),
    "undecided": ("時間内に決められなかった組", "pairs not decided within the limit"),
    "free": (
        "式にできず、どうとでもなり得るとした事実",
        "what could not be translated, and was taken to be possible either way",
    ),
    "none": ("なし", "none"),
    "total": (
        "点検項目 {rules}: 例あり {witness}、形からなし {form}、証明によりなし {proved}、範囲内でなし {within}、"
        "未決 {open}、不一致 {bad}",
        "{rules} rules: {witness} cases found, {form} none by form, {proved} proved none, {within} none within the "
        "limit, {open} not decided, {bad} disagreements",
    ),
    "pairs": (
        "組 {compared}: 両立しない {conflict}、含意 {implies}、同等 {equal}、未決 {open}",
        "{compared} pairs: {conflict} conflicts, {implies} implications, {equal} equivalent, {open} not decided",
    ),
}


def text(code: str, lang: str, **args: object) -> str:
    """One phrase. Raises KeyError for an unknown code."""
    return _TEXTS[code][0 if lang == "ja" else 1].format(**args)


def say_analysis(analysis: Analysis, lang: str, *, details: bool) -> None:
    """Print an analysis. details: the cases themselves, for a few rules."""
    book = analysis.book
    line(f"{book.title[lang]} ({book.profile})  {word('on', lang, date=written(book.law_date, lang))}  "
         f"{word('rules', lang, n=len(analysis.rules))}")  # fmt: skip
    if not details:
        line(text("legend", lang), "  ", "  ")
    for item in analysis.rules:
        _details(item, lang) if details else _row(item, lang)
    _section("ruled out", [f"{_where(item)}: {term(found.verdict, lang)}  {_status(found, lang)}"
                           for item, found in analysis.ruled_out], lang)  # fmt: skip
    _section("relations", [_relation(relation, lang) for relation in analysis.relations], lang)
    _section("undecided", [f"{pair.one}  {pair.other}" for pair in analysis.undecided], lang)
    _section("free", [f"{item.rule.id}: {', '.join(item.free)}" for item in analysis.rules if item.free], lang)
    say()
    _totals(analysis, lang)


def _row(item: RuleAnalysis, lang: str) -> None:
    cells = []
    for found in item.verdicts:
        shown = str(stated_facts(found.case)) if found.status == "witness" else _status(found, lang)
        if not (found.by_form and found.status == "impossible"):
            cells.append(f"{MARKS[found.verdict]}{term(found.verdict, lang)} {shown}")
    line(f"{item.rule.id}  {'  '.join(cells)}", "  ", "      ")


def _details(item: RuleAnalysis, lang: str) -> None:
    say()
    line(f"{_where(item)}  {item.rule.title[lang]}")
    for found in item.verdicts:
        line(f"{MARKS[found.verdict]} {term(found.verdict, lang)}: {_status(found, lang)}", "  ", "    ")
        if found.case is not None:
            line(safe(flow(found.case)), "      ", "      ")


def _status(found: Found, lang: str) -> str:
    if found.status == "witness":
        return text("facts", lang, n=stated_facts(found.case))
    if found.status in ("impossible", "none_within"):
        if found.other_day is not None:
            return text("other_day", lang, date=found.other_day)
        if found.by_form:
            return text("by form", lang)
    return text(found.status, lang, n=found.within, got=found.got or "-")


def _where(item: RuleAnalysis) -> str:
    file, number = item.rule.source
    return f"{safe(file)}:{number}: {item.rule.id}"


def _relation(relation: Relation, lang: str) -> str:
    shown = text(relation.kind, lang, one=relation.one, other=relation.other)
    return shown if relation.within is None else shown + text("within", lang, n=relation.within)


def _section(title: str, rows: list[str], lang: str) -> None:
    """A heading and its rows; that there are none is said too, but for what is rarely of interest."""
    if not rows and title in ("undecided", "free"):
        return
    say()
    line(f"{text(title, lang)}:" + ("" if rows else f" {text('none', lang)}"))
    for each in rows:
        line(each, "  ", "    ")


def _totals(analysis: Analysis, lang: str) -> None:
    every = [found for item in analysis.rules for found in item.verdicts]
    absent = [found for found in every if found.status in ("impossible", "none_within")]
    statuses = [found.status for found in every if not found.by_form]
    line(text(
        "total", lang, rules=len(analysis.rules), witness=statuses.count("witness"),
        form=sum(found.by_form for found in absent), proved=statuses.count("impossible"),
        within=statuses.count("none_within"), open=statuses.count("not_decided") + statuses.count("not_confirmed"),
        bad=statuses.count("mismatch"),
    ))  # fmt: skip
    kinds = [relation.kind for relation in analysis.relations]
    line(text(
        "pairs", lang, compared=analysis.compared, conflict=kinds.count("conflict"), implies=kinds.count("implies"),
        equal=kinds.count("equivalent") + kinds.count("same"), open=len(analysis.undecided),
    ))  # fmt: skip
