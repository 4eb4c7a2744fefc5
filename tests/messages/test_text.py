from __future__ import annotations

import pytest

from pia.messages import hint, message
from pia.source import Problem


def test_message_and_hint() -> None:
    problem = Problem.of("yaml-duplicate-key", key="id", first=9)
    assert message(problem, "en") == 'key "id" is given twice'
    assert hint(problem, "en") == "it first stands on line 9; keep one of the two"
    assert message(problem, "ja") == "項目「id」が2回書かれています"
    assert hint(problem, "ja") == "1回目は 9 行目です。どちらか一方を残してください。"


def test_arguments_are_data() -> None:
    problem = Problem.of("yaml-duplicate-key", key="{first} {0} {key.__class__}", first=9)
    assert message(problem, "en") == 'key "{first} {0} {key.__class__}" is given twice'


def test_arguments_are_escaped_and_cut() -> None:
    problem = Problem.of("yaml-duplicate-key", key="\x1b[2J\n\u202e" + "長" * 80, first=9)
    assert message(problem, "en") == 'key "\\u{1b}[2J\\u{a}\\u{202e}' + "長" * 54 + '…" is given twice'


def test_a_second_hint_follows() -> None:
    problem = Problem.of("yaml-root-is-text", also="yaml-look-alike", sign="：", ascii=":")
    assert hint(problem, "en").endswith(
        '; this line has a full-width "："; as a sign of YAML it must be the ASCII :'
    )
    assert hint(problem, "ja").endswith(
        "と書いてください。この行には全角の「：」があります。YAML の記号としては半角の「:」を使います。"
    )


def test_an_unknown_code_is_an_error_of_ours() -> None:
    with pytest.raises(KeyError):
        message(Problem.of("no-such-code"), "en")
