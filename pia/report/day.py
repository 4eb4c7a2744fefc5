"""Days as an office writes them: 令和2年7月13日 and 13 July 2020. `model.day_text` reads both."""

from __future__ import annotations

from datetime import date

from pia.model.era import in_era

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip


def written(iso: str, lang: str) -> str:
    """An ISO day in words with the ISO form beside it; anything else as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    if lang == "ja":
        return f"{in_era(day)}（{iso}）"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year} ({iso})"
