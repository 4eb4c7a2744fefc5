"""What becomes of cases under other rules, as a view: determinations, what is asked now, what no longer is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pia.assess.compare import Comparison, Difference, Judged, Kind, Outcome, Redetermined
from pia.model.assessment import Assessment
from pia.report.blocks import Block, Cell, Report, Table, cell, code, header, heading, line, paragraph
from pia.report.parts.verdicts import marked
from pia.report.place import binding_words
from pia.report.say import Lang, Say

_WORDS: dict[str, tuple[str, str]] = {
    "title": ("規則の変更の影響　{old} → {new}", "Impact of a change of rules: {old} → {new}"),
    "mark": ("点検項目の検討資料", "working paper on rules"),
    "case": ("{title}（{file}）", "{title} ({file})"),
    "same": ("変わるところはありません。", "Nothing changes."),
    "determination": ("判定", "determination"),
    "determinations": ("判定の変化", "Determinations"),
    "before": ("変更前", "before"),
    "after": ("変更後", "after"),
    "finding": ("点検項目と対象", "item, and what it is about"),
    "none": ("－（なし）", "- (none)"),
    "between": ("{labels}のいずれか", "one of {labels}"),
    "asked": ("新たに問う点", "Asked now"),
    "settled": ("問わなくなる点", "No longer asked"),
    "changed": ("問い続けるが、扱いが変わる点", "Still asked, but judged otherwise"),
    "quiet": ("ほかに、問う点に関わらない違いが{n}件あります。", "Other differences, with nothing to ask on either side: {n}."),
    "summary": ("件数のまとめ", "In figures"),
    "file": ("案件ファイル", "case file"),
    "number": ("番号", "no."),
    "rule": ("点検項目", "rule"),
    "instrument": ("規程", "instrument"),
    "by rule": ("{name}（点検項目ごと）", "{name}, by rule"),
    "by rule.intro": (
        "数字は、番号の案件でその項目に当たる点検結果の数です。",
        "The figures are the findings of each rule in the case of that number.",
    ),
    "not asked either": ("問う点のない違い", "nothing to ask"),
    "counted": ("{name}：{rules}項目（{n}件）", "{name}: {rules} rules ({n} findings)"),
    "figures": ("{rules}項目（{n}件）", "{rules} ({n})"),
    "nothing": ("－", "-"),
    "rules and findings": (
        "「項目」は点検項目の数、「件」はその対象ごとに数えた点検結果の数です。",
        "Rules are counted once, findings once for each thing that a rule is about.",
    ),
    "rule gone": ("項目なし", "no such item"),
    "judged": ("{verdict}（{weight}）", "{verdict} ({weight})"),
    "judged lawful": ("{verdict}・{lawfulness}（{weight}）", "{verdict}, {lawfulness} ({weight})"),
}  # fmt: skip

# Groups in the order of what has to be talked about; those only one side has stand with what the case answers.
FEW = 3
GROUPS: tuple[tuple[str, tuple[Kind, ...]], ...] = (
    ("asked", ("raised", "appeared")),
    ("changed", ("verdict", "lawfulness", "weight")),
    ("settled", ("cleared", "disappeared")),
)


@dataclass(frozen=True)
class Impact:
    """One case under the old and the new rules. path: as the user gave it."""

    path: str
    old: Assessment
    new: Assessment
    comparison: Comparison


def text(code_: str, lang: str, **args: str | int) -> str:
    """A word or sentence about an impact."""
    return _WORDS[code_][0 if lang == "ja" else 1].format(**args)


def groups(differences: Iterable[Difference]) -> Iterator[tuple[str, tuple[Difference, ...]]]:
    """Differences that have something to ask, by what has to be done about them."""
    loud = [each for each in differences if not each.quiet]
    for name, kinds in GROUPS:
        if found := tuple(each for each in loud if each.kind in kinds):
            yield name, found


def by_rule(differences: Iterable[Difference]) -> list[tuple[Difference, ...]]:
    """Differences of one rule with the same verdicts together, in the order of the first."""
    found: dict[tuple[object, ...], list[Difference]] = {}
    for each in differences:
        found.setdefault((each.rule, each.before, each.after), []).append(each)
    return [tuple(group) for group in found.values()]


def counted(differences: Sequence[Difference]) -> dict[str, int]:
    """rules: how many of them; n: how many findings."""
    return {"rules": len({each.rule for each in differences}), "n": len(differences)}


def quiet(differences: Iterable[Difference]) -> int:
    """How many differences have nothing to ask."""
    return sum(each.quiet for each in differences)


def judged_words(judged: Judged | None, say: Say) -> str:
    """A verdict with its weight, and whether it is unlawful."""
    if judged is None:
        return text("rule gone", say.lang)
    verdict, weight = marked(judged.verdict, say), say.term(f"weight.{judged.weight}")
    if judged.lawfulness == "none":
        return text("judged", say.lang, verdict=verdict, weight=weight)
    lawfulness = say(f"lawfulness.{judged.lawfulness}")
    return text("judged lawful", say.lang, verdict=verdict, lawfulness=lawfulness, weight=weight)


def outcome_words(outcome: Outcome | None, say: Say) -> str:
    """What a determination comes to."""
    if outcome is None:
        return text("none", say.lang)
    labels = [say.quoted(say.text(label)) for label in outcome.labels]
    return labels[0] if len(labels) == 1 else text("between", say.lang, labels=say.joined(labels))


def impact_report(impacts: Sequence[Impact], old: str, new: str, lang: Lang = "ja", *, brief: bool = False) -> Report:
    """Every case in turn. old, new: the rules as the user named them.

    brief: rules over all cases, instead of every finding of each case.
    """
    title = text("title", lang, old=old, new=new)
    blocks: list[Block] = [heading(1, title), heading(2, text("summary", lang)), _summary(impacts, lang),
                           paragraph(text("rules and findings", lang))]  # fmt: skip
    if brief:
        blocks += _by_rule(impacts, lang)
    for each in impacts:
        blocks += _case(each, Say.of(each.new, lang), brief)
    return Report(lang, title, text("mark", lang), tuple(blocks))


def figures(impact: Impact, lang: str) -> list[str]:
    """One row of the summary: how much is asked now, judged otherwise, asked no longer; determinations that changed."""
    found = dict(groups(impact.comparison.findings))
    cells = [text("figures", lang, **counted(found[name])) if name in found else text("nothing", lang)
             for name, _ in GROUPS]  # fmt: skip
    return [*cells, str(len(impact.comparison.determinations) or text("nothing", lang))]


def figure_names(lang: str) -> list[str]:
    """What `figures` counts."""
    return [*(text(name, lang) for name, _ in GROUPS), text("determinations", lang)]


def _summary(impacts: Sequence[Impact], lang: str) -> Table:
    names = header(text("number", lang), text("file", lang), *figure_names(lang))
    return Table(names, tuple((cell(str(number)), cell(code(each.path)), *(cell(words) for words in figures(each, lang)))
                              for number, each in enumerate(impacts, 1)))  # fmt: skip


def _by_rule(impacts: Sequence[Impact], lang: Lang) -> Iterator[Block]:
    """For each thing that has to be done, the rules that bring it and how many findings each has in each case."""
    packs = {pack.instrument: pack.name[lang] for each in impacts for side in (each.old, each.new)
             for pack in side.receipt.packs}  # fmt: skip
    order = list(packs)
    for name, kinds in GROUPS:
        found: dict[tuple[int, str], list[int]] = {}
        titles: dict[str, str] = {}
        for place, each in enumerate(impacts):
            for difference in each.comparison.findings:
                if difference.kind in kinds and not difference.quiet:
                    titles[difference.rule] = difference.title[lang]
                    key = (order.index(difference.instrument), difference.rule)
                    found.setdefault(key, [0] * len(impacts))[place] += 1
        if found:
            yield heading(2, text("by rule", lang, name=text(name, lang)))
            yield paragraph(text("by rule.intro", lang))
            names = header(text("rule", lang), text("instrument", lang), *map(str, range(1, len(impacts) + 1)))
            yield Table(names, tuple(
                (cell(titles[rule], code(rule)), cell(packs[order[place]]), *(cell(str(n) if n else "－") for n in counts))
                for (place, rule), counts in sorted(found.items(), key=lambda item: item[0][0])))  # fmt: skip


def _case(impact: Impact, say: Say, brief: bool) -> Iterator[Block]:
    yield heading(2, text("case", say.lang, title=impact.new.title, file=say.file_name))
    if impact.comparison.same:
        yield paragraph(text("same", say.lang))
    if impact.comparison.determinations:
        yield heading(3, text("determinations", say.lang))
        names = (text(name, say.lang) for name in ("determination", "before", "after"))
        yield Table(header(*names), tuple(_determination(each, say) for each in impact.comparison.determinations))
    for name, found in () if brief else groups(impact.comparison.findings):
        yield heading(3, text("counted", say.lang, name=text(name, say.lang), **counted(found)))
        names = (text(name, say.lang) for name in ("finding", "before", "after"))
        yield Table(header(*names), tuple(_finding(each, say) for each in by_rule(found)))
    if left := quiet(impact.comparison.findings):
        yield paragraph(text("quiet", say.lang, n=left))


def _determination(item: Redetermined, say: Say) -> tuple[Cell, ...]:
    return cell(say.text(item.title)), cell(outcome_words(item.before, say)), cell(outcome_words(item.after, say))


def _finding(group: Sequence[Difference], say: Say) -> tuple[Cell, ...]:
    first = group[0]
    about = line(abouts(group, say), "  ", code(first.rule))
    return cell(say.text(first.title), about), cell(judged_words(first.before, say)), cell(judged_words(first.after, say))


def abouts(group: Sequence[Difference], say: Say) -> str:
    """What a rule's differences are about: a few by name, the others by number."""
    names = [binding_words(each.binding, say) for each in group]
    if len(names) <= FEW + 1:
        return say.joined(names)
    return say.joined([*names[:FEW], say("more", n=len(names) - FEW)])
