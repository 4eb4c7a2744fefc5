"""Full-width signs that look like the ones YAML is written with: easy to type with a Japanese keyboard."""

from __future__ import annotations

import re

SIGNS = {
    "：": ":", "\u3000": " ", "＂": '"', "“": '"', "”": '"', "‘": "'", "’": "'", "＇": "'",
    "，": ",", "、": ",", "－": "-", "［": "[", "］": "]", "｛": "{", "｝": "}", "＃": "#", "\u00a0": " ",
}  # fmt: skip

# A comma or a dash in a sentence is no mistake, so the likely ones come first.
_LIKELY = re.compile("[：\u3000＂“”‘’＇－［］｛｝＃\u00a0]")
_LESS_LIKELY = re.compile("[，、]")


def look_alike(line: str) -> str | None:
    """The first sign in the line that may have been meant as an ASCII one."""
    found = _LIKELY.search(line) or _LESS_LIKELY.search(line)
    return found.group() if found else None


def look_alike_args(line: str) -> dict[str, str | int]:
    """Arguments that add a hint on full-width signs to a problem, or none."""
    sign = look_alike(line)
    if sign is None:
        return {}
    also = "yaml-look-alike-space" if SIGNS[sign] == " " else "yaml-look-alike"
    return {"also": also, "sign": sign, "ascii": SIGNS[sign]}
