"""An assessment on a terminal: what is proposed, what is not met, what is open, and what to ask."""

from __future__ import annotations

from pia.assess.asks import Ask, asks
from pia.cli.output import safe, say, style
from pia.messages import term
from pia.model.assessment import Assessment, Determination, Evidence, Finding

MARKS = {"met": "○", "not_met": "×", "open": "？", "not_applicable": "－", "excepted": "△"}
_COLOURS = {"not_met": "red", "open": "yellow", "met": "green", "excepted": "cyan", "not_applicable": None}
_WORDS = {
    "law_date": ("基準日", "law date"), "assessed": ("点検日", "assessed"), "profile": ("規程群", "profile"),
    "procedure": ("判定", "determined"), "still": ("まだ決まらない", "not certain yet"), "or": ("または", " or "),
    "cites": ("根拠", "source"), "unverified": ("条文未確認", "text not verified"), "ask": ("問い", "ask"),
    "settle": ("決まる事実", "settled by"), "clear": ("解消するには", "cleared by"), "remedy": ("対応", "to do"),
    "absent": ("記載なし", "not in the file"), "unlawful": ("違法", "unlawful"),
    "possibly_unlawful": ("違法のおそれ（条文未確認）", "possibly unlawful (text not verified)"),
    "same": ("同じ問い", "same question"), "more": ("ほか{n}件", "{n} more"),
    "held": ("「{list}」が全部示されないと分からない点がほかに{n}件", '{n} more rest on the unfinished list "{list}"'),
    "beyond": ("ここに出していない要確認・否がほかに{n}件（--all で全て表示）", "{n} more open or not met (--all shows them)"),
    "claimed": ("該当なしとの申告（事務局の確認待ち）", "claimed not applicable (secretariat has to accept)"),
    "answered": ("回答あり{given}・未回答{unanswered}・未定{pending}・該当なし{not_applicable}・資料不一致{contradicted}",
                 "{given} answered, {unanswered} unanswered, {pending} pending, {not_applicable} not applicable, "
                 "{contradicted} contradicted"),
}  # fmt: skip


def word(code: str, lang: str, **args: object) -> str:
    """One word or phrase of this view."""
    return _WORDS[code][0 if lang == "ja" else 1].format(**args)


def say_assessment(assessment: Assessment, lang: str, *, everything: bool, quiet: bool) -> None:
    """Print one assessment."""
    receipt = assessment.receipt
    if not quiet:
        say(style(safe(assessment.title), bold=True))
        say(f"  {safe(receipt.case_file)}  {word('law_date', lang)} {receipt.law_date}  "
            f"{word('assessed', lang)} {receipt.assessment_date}  {word('profile', lang)} {receipt.profile}")  # fmt: skip
        for determination in assessment.determinations:
            _say_determination(determination, lang)
        say()
        if everything:
            for finding in assessment.findings:
                _say_finding(finding, receipt.case_file, lang, (finding,), None)
        else:
            _say_asks(assessment, lang)
    say(_summary(assessment, lang))


def _say_determination(determination: Determination, lang: str) -> None:
    values = word("or", lang).join(label[lang] for label in determination.labels)
    line = f"  {determination.title[lang]}: {values}"
    if not determination.certain:
        line += f"  ({word('still', lang)}: {', '.join(safe(fact.path) for fact in determination.settle)})"
    say(line)


def _say_asks(assessment: Assessment, lang: str) -> None:
    found = asks(assessment.findings)
    for ask in found.printed:
        _say_finding(ask.first, assessment.receipt.case_file, lang, ask.findings, ask)
    for name, count in found.by_list.items():
        say("  " + word("held", lang, list=name, n=count))
    if found.beyond:
        say("  " + word("beyond", lang, n=len(found.beyond)))
        say()


def _say_finding(finding: Finding, file: str, lang: str, group: tuple[Finding, ...], ask: Ask | None) -> None:
    number = f"{ask.number:>3}. " if ask is not None else "  "
    mark = style(f"{MARKS[finding.verdict]} {term(finding.verdict, lang)}", fg=_COLOURS[finding.verdict])  # type: ignore[arg-type]
    head = f"{number}{mark} [{term(finding.weight, lang)}] {finding.title[lang]}  {finding.rule} @ {safe(finding.binding)}"
    if finding.lawfulness != "none":
        head += f"  【{word(finding.lawfulness, lang)}】"
    say(head)
    for item in (finding.settle or finding.evidence)[:6]:
        say(f"       {safe(file)}:{item.line}:{item.column}  {_fact(item, lang)}")
    say(f"       {word('cites', lang)}: {'; '.join(cited(finding, lang))}")
    if finding.claimed_not_applicable:
        say(f"       {word('claimed', lang)}")
    if finding.verdict in ("open", "not_met"):
        say(f"       {word('ask', lang)}: {safe(finding.ask[lang])}")
        if len(group) > 1:
            say(f"       {word('same', lang)}: {_others(group[1:], lang)}")
    if finding.verdict == "not_met":
        for way in finding.clear[:1]:
            say(f"       {word('clear', lang)}: " + "; ".join(f"{safe(step.path)}: {safe(step.to[lang])}" for step in way))
        say(f"       {word('remedy', lang)}: {safe(finding.remedy[lang])}")
    say()


def _others(group: tuple[Finding, ...], lang: str) -> str:
    shown = ", ".join(safe(finding.binding) for finding in group[:6])
    return shown if len(group) <= 6 else f"{shown}, {word('more', lang, n=len(group) - 6)}"


def _fact(item: Evidence, lang: str) -> str:
    label = item.label[lang]
    if item.value is None:
        state = term(f"answer.{item.state}", lang) if not item.absent or item.state != "unanswered" else word("absent", lang)
        return f"{safe(item.path)}（{label}）: {state}" if lang == "ja" else f"{safe(item.path)} ({label}): {state}"
    return f"{safe(item.path)} = {safe(shown(item.value))}"


def shown(value: object) -> str:
    """A value on one line, cut at 80 characters."""
    if isinstance(value, bool):
        text = "true" if value else "false"
    elif isinstance(value, dict) and isinstance(value.get("items"), list):
        text = ", ".join(map(str, value["items"]))
    elif isinstance(value, dict):
        text = f"{value.get('from') or ''}..{value.get('to') or ''}"
    else:
        text = str(value)
    return text if len(text) <= 80 else text[:79] + "…"


def cited(finding: Finding, lang: str) -> list[str]:
    """Each citation in words, with the number of the day and whether we read the text."""
    found = []
    for cite in finding.cites:
        text = f"{cite.name[lang]} {cite.number[lang]}" if cite.number else cite.name[lang]
        text += f"（{cite.title[lang]}）" if lang == "ja" else f" ({cite.title[lang]})"
        found.append(text if cite.verified else f"{text} [{word('unverified', lang)}]")
    return found


def _summary(assessment: Assessment, lang: str) -> str:
    counts = {verdict: sum(f.verdict == verdict for f in assessment.findings) for verdict in MARKS}
    unlawful = sum(finding.lawfulness == "unlawful" for finding in assessment.findings)
    order = ("not_met", "open", "met", "excepted", "not_applicable")
    parts = [f"{MARKS[verdict]}{term(verdict, lang)} {counts[verdict]}" for verdict in order]
    parts[0] += f"（{word('unlawful', lang)} {unlawful}）" if lang == "ja" else f" ({word('unlawful', lang)} {unlawful})"
    whole = assessment.completeness
    states = word("answered", lang, given=whole.given, unanswered=whole.unanswered, pending=whole.pending,
                  not_applicable=whole.not_applicable, contradicted=whole.contradicted)  # fmt: skip
    return f"{safe(assessment.receipt.case_file)}: {'  '.join(parts)}  | {states}"
