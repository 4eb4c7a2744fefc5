from __future__ import annotations

import pytest

from pia.messages.width import width


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("漢字", 4),
        ("ＡＢ", 4),
        ("ｶﾅ", 2),
        ("か\u3099", 2),
        ("e\u0301", 1),
        ("①", 1),
        ("㈱", 2),
        ("\u3000", 2),
        ("𠮷", 2),
        ("葛\U000e0100", 2),
        ("…", 1),
        ("😀", 2),
    ],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns
