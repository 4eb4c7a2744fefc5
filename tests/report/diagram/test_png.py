"""PNG of a drawing: size, determinism, and what happens without the extra."""

from __future__ import annotations

import builtins
import io

import pytest
from PIL import Image

from pia.report.diagram import png

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 100"><rect width="480" height="100" fill="#fff"/>'
    '<text x="10" y="50" font-family="Noto Sans CJK JP" font-size="20">{text}</text></svg>'
)


def picture(text: str) -> Image.Image:
    made = png.to_png(SVG.format(text=text))
    assert made is not None
    return Image.open(io.BytesIO(made)).convert("L")


def test_it_is_170_mm_wide_at_200_dots_an_inch_and_keeps_its_proportions() -> None:
    width, height = picture("目黒区").size
    assert abs(width - 170 / 25.4 * 200) <= 1
    assert abs(height - width * 100 / 480) <= 1


def test_japanese_is_drawn_and_two_characters_look_different() -> None:
    first, second = picture("目"), picture("黒")
    assert min(first.tobytes()) < 60
    assert first.tobytes() != second.tobytes()


def test_the_same_drawing_gives_the_same_bytes() -> None:
    assert png.to_png(SVG.format(text="目黒区")) == png.to_png(SVG.format(text="目黒区"))


def test_without_typst_there_is_no_picture_and_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *args: object, **more: object) -> object:
        if name == "typst":
            raise ImportError(name)
        return real(name, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", missing)
    assert png.to_png(SVG.format(text="x")) is None


def test_without_fonts_there_is_no_picture_and_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(png, "font_folders", list)
    assert png.to_png(SVG.format(text="x")) is None
