"""The measures of a sheet: a page that the view fills itself, so that it is one page in every format that has pages.

All formats print on A4 with 25 mm on the left for punching. On a sheet every line has a fixed height, whatever font
a character comes from; the writers set it so, and `members/fit.py` counts with the same figures.
"""

from __future__ import annotations

from typing import Final

MM: Final = 72 / 25.4
# Of the text on the page, in millimetres.
WIDTH, HEIGHT = 170.0, 261.0
TOP, RIGHT, BOTTOM, LEFT = 20.0, 15.0, 16.0, 25.0

# In points. pitch: from line to line; gap: more than that between paragraphs and entries; head_above and head_below:
# white around a heading, which has a rule under it.
MEASURES: Final[dict[str, float]] = {
    "size": 10.5, "pitch": 13.8, "gap": 1.0,
    "title_size": 12.0, "title_pitch": 16.0,
    "head_size": 11.0, "head_above": 7.0, "head_below": 4.0,
}  # fmt: skip
