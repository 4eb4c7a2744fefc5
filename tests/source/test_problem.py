from __future__ import annotations

import pytest

from pia.source import Problem, Refused, Span


def test_problems_with_the_same_content_are_equal_and_hash_alike() -> None:
    one = Problem.of("x", file="f", span=Span(1, 2, 1, 3), b=1, a="z")
    two = Problem.of("x", file="f", span=Span(1, 2, 1, 3), a="z", b=1)
    assert one == two
    assert {one, two} == {one}
    assert one != Problem.of("x", file="f", span=Span(1, 2, 1, 3), a="z", b=2)


def test_args_are_a_read_only_mapping() -> None:
    problem = Problem.of("x", key="id", first=3)
    assert dict(problem.args) == {"key": "id", "first": 3}
    with pytest.raises(TypeError):
        problem.args["key"] = "other"  # type: ignore[index]


def test_severity_is_error_unless_said() -> None:
    assert Problem.of("x").severity == "error"
    assert Problem.of("x", severity="warning").severity == "warning"


def test_refused_sorts_by_file_line_column_code() -> None:
    def at(file: str, line: int, column: int, code: str) -> Problem:
        return Problem.of(code, file=file, span=Span(line, column, line, column + 1))

    wanted = [
        at("a", 2, 1, "z"),
        at("a", 10, 1, "a"),
        at("a", 10, 2, "a"),
        at("a", 10, 2, "b"),
        at("b", 1, 1, "a"),
    ]
    assert list(Refused(reversed(wanted)).problems) == wanted


def test_refused_puts_a_problem_of_the_whole_file_first() -> None:
    whole = Problem.of("z", file="a")
    line = Problem.of("a", file="a", span=Span(1, 1, 1, 2))
    assert Refused([line, whole]).problems == (whole, line)


def test_refused_needs_a_problem() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Refused([])
