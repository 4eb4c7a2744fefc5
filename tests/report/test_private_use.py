"""外字 in reports: named by number, place and field, in every view, and never twice in contradiction."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pia.assess.screen import screen
from pia.model.assessment import Assessment, PrivateUse
from pia.report.letter import Sending, letter
from pia.report.markdown import to_markdown
from pia.report.pdf import to_pdf
from pia.report.private_use import SHOWN, summary
from pia.report.say import Say
from pia.report.screen import Row, cells, to_csv
from pia.report.todo import todo
from pia.report.views import review
from tests.report.sample import both, sample


def strange(count: int = 1) -> Assessment:
    found = tuple(PrivateUse(f"U+{0xE000 + n:04X}", "parties[firm].name", 12 + n, 5, both("名称", "name")) for n in range(count))
    return replace(sample("試\ue000社"), private_use=found)


@pytest.mark.parametrize("view", [review, todo])
def test_every_view_names_them(view: object) -> None:
    said = to_markdown(view(strange(), "ja"))  # type: ignore[operator]
    assert "## 外字（決まった字形のない文字）" in said and "外字が1か所にあります" in said
    assert "U+E000（12行5桁、関係者「試\ue000社」 › 名称）" in said
    assert "line 12, column 5" in to_markdown(view(strange(), "en"))  # type: ignore[operator]
    assert "外字" not in to_markdown(view(sample(), "ja"))  # type: ignore[operator]


def test_a_long_list_is_cut_and_counted() -> None:
    say = Say.of(strange(), "ja")
    said = summary(strange(SHOWN + 3), say)
    assert said.startswith(f"外字が{SHOWN + 3}か所：") and said.endswith("、ほか3件")


def test_the_screen_has_them_and_the_letter_asks_for_them() -> None:
    assessment = strange()
    row = Row("a.yaml", (assessment, screen(assessment)))
    assert "U+E000（12行5桁" in str(cells(row, "ja")["private_use"])
    assert "U+E000（12行5桁" in to_csv([row], "ja")
    said = to_markdown(letter(assessment, screen(assessment), Sending()))
    assert "外字" in said and "U+E000（12行5桁" in said and "読みを知らせてください" in said
    plain = sample()
    assert "外字" not in to_markdown(letter(plain, screen(plain), Sending()))


def test_the_pdf_names_the_same_characters_as_its_text() -> None:
    made = to_pdf(review(strange(), "ja"), date(2020, 7, 13))
    assert made.missing == ("\ue000",)
