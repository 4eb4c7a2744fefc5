"""Days as an office writes them: 令和2年7月13日 and 13 July 2020."""

from __future__ import annotations

from datetime import date

# Era names by their first day, latest first.
_ERAS = (
    (date(2019, 5, 1), "令和"),
    (date(1989, 1, 8), "平成"),
    (date(1926, 12, 25), "昭和"),
    (date(1912, 7, 30), "大正"),
    (date(1873, 1, 1), "明治"),  # the Gregorian calendar begins, in Meiji 6
)
_FIRST_YEAR = {"明治": 1868}
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip


def era(day: date) -> str:
    """令和2年7月13日, or the year of the common era before 1873."""
    for start, name in _ERAS:
        if day >= start:
            year = day.year - _FIRST_YEAR.get(name, start.year) + 1
            return f"{name}{'元' if year == 1 else year}年{day.month}月{day.day}日"
    return f"{day.year}年{day.month}月{day.day}日"


def written(iso: str, lang: str) -> str:
    """An ISO day in words with the ISO form beside it; anything else as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    if lang == "ja":
        return f"{era(day)}（{iso}）"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year} ({iso})"
