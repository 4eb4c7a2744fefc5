from __future__ import annotations

import pytest

from pia.source.look_alike import SIGNS, look_alike, look_alike_args


@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_is_found(sign: str) -> None:
    assert look_alike(f"ab{sign}c") == sign


def test_a_colon_goes_before_a_comma() -> None:
    assert look_alike("甲、乙：丙") == "："


def test_a_line_without_any_has_no_extra_arguments() -> None:
    assert look_alike_args('a: "ー々〇"') == {}


def test_arguments_name_the_ascii_sign() -> None:
    assert look_alike_args("目的：福祉") == {"also": "yaml-look-alike", "sign": "：", "ascii": ":"}
    assert look_alike_args("a:\u3000b")["also"] == "yaml-look-alike-space"
