"""No day stands alone in its ISO form where people read Japanese: the era comes first."""

from __future__ import annotations

import re

import pytest

from pia.report.markdown import to_markdown
from pia.report.views import VIEWS
from tests.report.real import NAMES, assessed
from tests.report.reports import MADE, made

# A day that is neither in brackets after its era, nor part of an id, a file name or a pair of days in brackets.
ALONE = re.compile(r"(?<![（～\w/@-])\d{4}-\d{2}-\d{2}(?![\w-])")


# Names of files and folders, and what a hint gives as the form to write.
MEANT = re.compile(r"`[^`]*`|2020-07-13 の(?:ように|形)[^|]*")


def alone(text: str) -> list[str]:
    text = MEANT.sub("", text)
    return [text[max(0, found.start() - 30) : found.end()] for found in ALONE.finditer(text)]


@pytest.mark.parametrize("name", [name for name, lang in MADE if lang == "ja"])
def test_in_reports_of_the_small_case(name: str) -> None:
    assert alone(to_markdown(made(name, "ja"))) == []


@pytest.mark.parametrize("reader", VIEWS)
@pytest.mark.parametrize("name", NAMES)
def test_in_whole_cases(name: str, reader: str) -> None:
    text = to_markdown(VIEWS[reader](assessed(name), "ja"))
    assert alone(text) == []
    assert re.search(r"令和2年7月13日（2020-07-13）", text)
