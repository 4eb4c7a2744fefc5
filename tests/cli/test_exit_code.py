"""Exit codes, each produced by a real case (design §8)."""

from __future__ import annotations

import pytest

from pia.cli.exit_code import worst
from tests.cli.run import RULES, case, pia

CODES = {"met": 0, "unlawful": 1, "minor": 1, "important": 1, "open": 3, "excepted": 4, "nothing-applies": 3,
         "bad": 2, "undated": 2}  # fmt: skip


@pytest.mark.parametrize("name, code", CODES.items())
def test_each_code(name: str, code: int) -> None:
    assert pia("check", *RULES, "-q", case(name)).code == code


@pytest.mark.parametrize(
    "names, code",
    [
        (("met", "excepted"), 4),
        (("met", "excepted", "open"), 3),
        (("met", "nothing-applies"), 3),
        (("met", "excepted", "open", "minor"), 1),
        (("met", "excepted", "open", "minor", "bad"), 2),
        (("bad", "met"), 2),
        (("met", "met"), 0),
    ],
)
def test_precedence_over_several_files(names: tuple[str, ...], code: int) -> None:
    assert pia("check", *RULES, "-q", *map(case, names)).code == code
    assert pia("check", *RULES, "-q", *map(case, reversed(names))).code == code


def test_nothing_checked_is_never_success() -> None:
    assert worst([]) == 2
    ran = pia("check")
    assert ran.code == 2 and "no-case-files" in ran.err and ran.out == ""


def test_no_command_is_bad_input_and_shows_the_help() -> None:
    ran = pia()
    assert ran.code == 2 and ran.out == "" and "使い方: pia" in ran.err


@pytest.mark.parametrize(
    "fail_on, codes",
    [
        ("minor", {"unlawful": 1, "important": 1, "minor": 1}),
        ("ordinary", {"unlawful": 1, "important": 1, "minor": 0}),
        ("important", {"unlawful": 1, "important": 1, "minor": 0}),
        ("serious", {"unlawful": 1, "important": 0, "minor": 0}),
        ("unlawful", {"unlawful": 1, "important": 0, "minor": 0}),
    ],
)
def test_fail_on(fail_on: str, codes: dict[str, int]) -> None:
    assert {name: pia("check", *RULES, "-q", "--fail-on", fail_on, case(name)).code for name in codes} == codes


def test_fail_on_leaves_the_other_codes_alone() -> None:
    for name in ("met", "open", "excepted", "nothing-applies", "bad"):
        assert pia("check", *RULES, "-q", "--fail-on", "unlawful", case(name)).code == CODES[name]


def test_what_is_below_fail_on_is_said() -> None:
    ran = pia("check", *RULES, "--fail-on", "serious", case("minor"))
    assert ran.code == 0 and "--fail-on に指定した重さに達していません" in ran.out
