"""Japanese fonts: the packages of the extra `pdf` carry Noto Sans CJK JP, Regular and Bold, under the OFL."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

FAMILIES = ("Noto Sans CJK JP",)
_PACKAGES = ("noto_cjk_sans_jp_regular", "noto_cjk_sans_jp_bold")


def font_folders() -> list[str]:
    """The folders with the font files; empty where the packages are not installed."""
    found = []
    for name in _PACKAGES:
        spec = find_spec(name)
        if spec is not None and spec.origin is not None:
            found.append(str(Path(spec.origin).parent))
    return found if len(found) == len(_PACKAGES) else []
