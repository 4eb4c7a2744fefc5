"""An assessment on a terminal: what was determined, what to ask, and a summary."""

from __future__ import annotations

from pia.cli.output import safe, say, style
from pia.cli.rows import line, row
from pia.cli.words import COLOURS, MARKS, word
from pia.messages import term
from pia.model.assessment import Assessment, Determination
from pia.model.day_words import written

_ORDER = ("not_met", "open", "met", "excepted", "not_applicable")
_STATES = ("given", "unanswered", "pending", "not_applicable", "contradicted")
DECISIVE = 5


def say_assessment(assessment: Assessment, lang: str, code: int, *, everything: bool = False) -> None:
    """Print one assessment. code: its exit code, which the summary puts into words."""
    from pia.assess.asks import asks
    from pia.cli.finding import say_finding
    from pia.report.place import binding_words
    from pia.report.say import Say

    voice = Say.of(assessment, lang)  # type: ignore[arg-type]
    _head(assessment, lang)
    for determination in assessment.determinations:
        _determination(determination, lang)
    say()
    if everything:
        for finding in assessment.findings:
            say_finding(finding, voice)
    else:
        found = asks(assessment.findings)
        for ask in found.printed:
            say_finding(ask.first, voice, ask.findings, ask.number)
        for name, count in found.by_list.items():
            line(word("held", lang, list=safe(binding_words(name, voice)), n=count), "  ", "  ")
        if found.beyond:
            line(word("beyond", lang, n=len(found.beyond)), "  ", "  ")
            say()
    if assessment.private_use:
        from pia.report.private_use import summary

        row(word("private", lang), safe(summary(assessment, voice)), lang, 2)
    _summary(assessment, lang, code)


def say_line(assessment: Assessment, lang: str) -> None:
    """One line for one file."""
    say(f"{safe(assessment.receipt.case_file)}: {_counts(assessment, lang)}")


def _head(assessment: Assessment, lang: str) -> None:
    receipt = assessment.receipt
    line(style(safe(assessment.title), bold=True))
    days = [f"{word(name, lang)} {written(day, lang)}"
            for name, day in (("law_date", receipt.law_date), ("assessed", receipt.assessment_date))]  # fmt: skip
    profile = f"{word('profile', lang)} {safe(receipt.profile)}"
    line("  ".join((safe(receipt.case_file), *days, profile)), "  ", "  ")


def _determination(determination: Determination, lang: str) -> None:
    text = safe(f"{determination.title[lang]}: " + word("or", lang).join(label[lang] for label in determination.labels))
    if not determination.certain:
        paths = [safe(fact.path) for fact in determination.settle]
        shown = paths[:DECISIVE]
        if len(paths) > DECISIVE:
            shown.append(word("more", lang, n=len(paths) - DECISIVE))
        facts = ("、" if lang == "ja" else ", ").join(shown)
        text += ("（{}）" if lang == "ja" else " ({})").format(word("still", lang, facts=facts))
    line(text, "  ", "    ")


def _counts(assessment: Assessment, lang: str) -> str:
    parts = []
    for verdict in _ORDER:
        count = sum(finding.verdict == verdict for finding in assessment.findings)
        part = f"{MARKS[verdict]} {term(verdict, lang)} {count}"  # type: ignore[arg-type]
        parts.append(style(part, fg=COLOURS[verdict]) if count else part)
    unlawful = sum(finding.lawfulness == "unlawful" for finding in assessment.findings)
    parts[0] += word("of_them", lang, n=unlawful)
    return "  ".join(parts)


def _summary(assessment: Assessment, lang: str, code: int) -> None:
    whole = assessment.completeness
    row(word("counts", lang), _counts(assessment, lang), lang, 2)
    states = (f"{word(state, lang)} {getattr(whole, state)}" for state in _STATES)
    row(word("answers", lang), "  ".join(states), lang, 2)
    if assessment.withheld is not None:
        without = sum(each.findings for each in assessment.withheld.omitted)
        row(word("version", lang), word("public", lang, n=without), lang, 2)
    row(word("result", lang), style(_result(assessment, lang, code), bold=True), lang, 2)


def _result(assessment: Assessment, lang: str, code: int) -> str:
    verdicts = {finding.verdict for finding in assessment.findings}
    if code == 3 and "open" not in verdicts and assessment.withheld is not None and assessment.withheld.omitted:
        return word("code 3 public", lang)
    if code == 3 and not verdicts - {"not_applicable"}:
        return word("code 3 none", lang)
    if code == 0 and "not_met" in verdicts:
        return word("below", lang)
    return word(f"code {code}", lang)
