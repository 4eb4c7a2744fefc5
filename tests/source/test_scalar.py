from __future__ import annotations

import pytest

from pia.source.scalar import resolve


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("Null", None),
        ("NULL", None),
        ("nULL", "nULL"),
        ("true", True),
        ("True", True),
        ("TRUE", True),
        ("false", False),
        ("False", False),
        ("FALSE", False),
        ("tRUE", "tRUE"),
        ("0", 0),
        ("-0", 0),
        ("7", 7),
        ("+7", 7),
        ("-12", -12),
        ("999999999999999", 999999999999999),
        ("1.5", 1.5),
        ("1.", 1.0),
        (".5", 0.5),
        ("-.5e1", -5.0),
        ("1e3", 1000.0),
        ("0.1", 0.1),
        ("0e1", 0.0),
        ("2026-04-01", "2026-04-01"),
        ("12:30", "12:30"),
        ("03-1234", "03-1234"),
        ("1,000", "1,000"),
        ("１２", "１２"),
        ("٣", "٣"),
        ("1.2.3", "1.2.3"),
        ("-", "-"),
        (".", "."),
        ("0x", "0x"),
        ("0xZZ", "0xZZ"),
        ("1e", "1e"),
        ("yes sir", "yes sir"),
        ("y", "y"),
        ("N", "N"),
        ("はい", "はい"),
        ("_1", "_1"),
        ("1\n", "1\n"),
        ("1_a", "1_a"),
        (".infinity", ".infinity"),
    ],
)
def test_value(word: str, value: object) -> None:
    got, code = resolve(word)
    assert code is None
    assert (got, type(got)) == (value, type(value))


@pytest.mark.parametrize(
    ("word", "code"),
    [
        *(
            (word, "yaml-yes-no")
            for word in ("yes", "Yes", "YES", "yEs", "no", "NO", "on", "oN", "off", "OFF")
        ),
        *((word, "yaml-leading-zero") for word in ("012", "-007", "+01", "00", "00.5", "01e2", "08")),
        *(
            (word, "yaml-number-notation")
            for word in ("0x1F", "0X1f", "0o17", "0O7", "0b101", "-0x1", "0x_1")
        ),
        *((word, "yaml-number-underscore") for word in ("1_000", "-1_0", "1_0.5", "0_1", "1.0_1")),
        *(
            (word, "yaml-number-too-long")
            for word in ("1234567890123456", "-1234567890123456", "1234567890123456.5")
        ),
        *(
            (word, "yaml-number-not-finite")
            for word in (".inf", "-.Inf", "+.INF", ".nan", ".NaN", "1e999", "-1e999")
        ),
    ],
)
def test_refused(word: str, code: str) -> None:
    assert resolve(word) == (word, code)
