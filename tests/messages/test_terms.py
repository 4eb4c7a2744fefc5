from __future__ import annotations

import pytest

from pia.messages import term
from pia.messages.terms import TERMS


@pytest.mark.parametrize(
    ("code", "ja", "en"),
    [
        ("met", "適", "met"),
        ("not_met", "否", "not met"),
        ("open", "要確認", "open"),
        ("serious", "重大", "serious"),
        ("not_applicable", "該当なし", "not applicable"),
        ("answer.not_applicable", "該当なし（理由あり）", "not applicable (with reason)"),
        ("answer.pending", "未定・確認中", "pending"),
        ("verdict.excepted", "例外承認", "excepted"),
    ],
)
def test_terms(code: str, ja: str, en: str) -> None:
    assert (term(code, "ja"), term(code, "en")) == (ja, en)


def test_every_term_has_both_languages_and_no_two_of_a_kind_are_the_same() -> None:
    for kind in TERMS.values():
        for words in zip(*kind.values(), strict=True):
            assert all(words)
            assert len(set(words)) == len(words)


@pytest.mark.parametrize("code", ["nothing", "verdict.serious", "nothing.met"])
def test_an_unknown_term_is_an_error_of_ours(code: str) -> None:
    with pytest.raises(KeyError):
        term(code, "en")
