from __future__ import annotations

from pia.messages import render, render_all
from pia.source import Problem, Span

TEXT = "\n" * 11 + "    id: maintenance\n"
TWICE = Problem.of("yaml-duplicate-key", file="cases/x.yaml", span=Span(12, 5, 12, 7), key="id", first=9)


def test_english() -> None:
    assert render(TWICE, TEXT, "en") == (
        'cases/x.yaml:12:5: error[yaml-duplicate-key]: key "id" is given twice\n'
        "   12 |     id: maintenance\n"
        "      |     ^^\n"
        "   hint: it first stands on line 9; keep one of the two"
    )


def test_japanese() -> None:
    assert render(TWICE, TEXT, "ja") == (
        "cases/x.yaml:12:5: エラー[yaml-duplicate-key]: 項目「id」が2回書かれています\n"
        "   12 |     id: maintenance\n"
        "      |     ^^\n"
        "   ヒント: 1回目は 9 行目です。どちらか一方を残してください。"
    )


def test_warning() -> None:
    problem = Problem.of("yaml-empty", file="f", severity="warning")
    assert render(problem, None, "en").startswith("f: warning[yaml-empty]: ")
    assert render(problem, None, "ja").startswith("f: 警告[yaml-empty]: ")


def test_without_text_or_beyond_it_no_line_is_shown() -> None:
    rows = render(TWICE, None, "en").split("\n")
    assert [row[:5] for row in rows] == ["cases", "   hi"]
    assert render(TWICE, "one line", "en").split("\n") == rows


def test_a_problem_without_span_names_its_path() -> None:
    assert render(Problem.of("yaml-empty", file="f", path="links[a].to"), None, "en").startswith(
        "f:links[a].to: error"
    )
    assert render(Problem.of("yaml-empty"), None, "en").startswith("error[yaml-empty]: ")


def test_a_long_line_number_moves_the_bar() -> None:
    problem = Problem.of("yaml-merge-key", file="f", span=Span(1234567, 1, 1234567, 3))
    rows = render(problem, "\n" * 1234566 + "<<: x", "en").split("\n")
    assert rows[1:3] == ["1234567 | <<: x", "        | ^^"]


def test_a_file_name_steers_nothing() -> None:
    assert "\x1b" not in render(Problem.of("yaml-empty", file="\x1b[2J.yaml"), None, "en")


def test_all_with_a_blank_line_between() -> None:
    other = Problem.of("yaml-empty", file="y")
    shown = render_all([TWICE, other], {"cases/x.yaml": TEXT}, "en")
    assert shown == render(TWICE, TEXT, "en") + "\n\n" + render(other, None, "en")
