"""An assessment on a terminal: nothing in it is obeyed, whatever it says and wherever it came from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pia.cli.exit_code import exit_code
from pia.cli.findings import say_assessment, say_line
from pia.cli.session import Session
from pia.model.assessment import Assessment, Evidence, Finding, Texts
from tests.cli.run import DATA, case

HOSTILE = "\x1b[31m赤\x1b]0;乗っ取り\x07\u202e逆\x9b2J\u2028\r\n偽の行"


def texts(found: Texts) -> Texts:
    return {lang: text + HOSTILE for lang, text in found.items()}


def fact(found: Evidence) -> Evidence:
    value = found.value + HOSTILE if isinstance(found.value, str) else found.value
    return replace(found, path=found.path + HOSTILE, value=value, label=texts(found.label))


def finding(found: Finding) -> Finding:
    cites = tuple(replace(cite, name=texts(cite.name), title=texts(cite.title)) for cite in found.cites)
    clear = tuple(
        tuple(replace(step, path=step.path + HOSTILE, to=texts(step.to)) for step in way) for way in found.clear
    )
    return replace(
        found, binding=found.binding + HOSTILE, title=texts(found.title), ask=texts(found.ask), cites=cites,
        clear=clear, remedy=texts(found.remedy),
        settle=tuple(map(fact, found.settle)), evidence=tuple(map(fact, found.evidence)),
    )  # fmt: skip


def assessed(name: str) -> Assessment:
    session = Session(None, None, date(2020, 7, 13), [DATA / "rules"])
    return session.assess(Path(case(name)))


@pytest.mark.parametrize("name", ["unlawful", "important", "open", "excepted"])
@pytest.mark.parametrize("everything", [True, False])
def test_nothing_in_an_assessment_is_obeyed(name: str, everything: bool, capsys: pytest.CaptureFixture[str]) -> None:
    whole = assessed(name)
    receipt = replace(whole.receipt, case_file=whole.receipt.case_file + HOSTILE, profile="small" + HOSTILE)
    hostile = replace(whole, title=HOSTILE, receipt=receipt, findings=tuple(map(finding, whole.findings)))
    for lang in ("ja", "en"):
        say_assessment(hostile, lang, exit_code(hostile, "minor"), everything=everything)
        say_line(hostile, lang)
    shown = capsys.readouterr().out
    assert "\\u{1b}[31m赤" in shown
    assert all(char.isprintable() or char in "\n\u3000" for char in shown)
    assert not any(line.startswith("偽の行") for line in shown.splitlines())


def test_long_text_does_not_push_everything_else_away(capsys: pytest.CaptureFixture[str]) -> None:
    many = assessed("open")
    facts = many.findings[0].settle * 20
    say_assessment(replace(many, findings=(replace(many.findings[0], settle=facts),)), "ja", 3)
    assert f"ほか{len(facts) - 6}件" in capsys.readouterr().out
