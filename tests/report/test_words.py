"""Every word of the report is there in both languages, and none is left over."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

import pia.report
from pia.model.assessment import ExceptionNote, Lawfulness
from pia.report.words import WORDS, word

PACKAGE = Path(pia.report.__file__).parent
GAPS = ("disabled", "overridden", "not_expressible", "not_yet_in_force", "no_longer_in_force", "exception_orphaned")


def names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("code", WORDS)
def test_both_languages_have_it_with_the_same_arguments(code: str) -> None:
    ja, en = WORDS[code]
    assert names(ja) == names(en)
    assert en.strip() and (ja.strip() or code == "who.joiner")
    assert all(name.isidentifier() for name in names(ja)), "no indexing, attributes or positions in templates"
    assert "／" not in ja + en, "the sign that parts the lines of a cell"


def test_every_code_in_use_is_there_and_every_one_there_is_in_use() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")
                       if path.name != "words.py" and "book" not in path.parts)  # the book has words of its own
    used = set(re.findall(r'(?:\bsay|\bself|\bword)\(\s*"([^"]+)"', source))
    used |= set(re.findall(r'\bsay\("([^"]+)" if \w[\w.]*(?: is \w+)? else "', source))
    used |= set(re.findall(r'\bsay\("[^"]+" if [^"]+ else "([^"]+)"', source))
    used |= {f"lawfulness.{kind}" for kind in get_args(Lawfulness) if kind != "none"}
    used |= {f"exception.{status}" for status in get_args(_annotation(ExceptionNote, "status"))}
    used |= {f"gap.{kind}" for kind in GAPS}
    assert used == set(WORDS)


def _annotation(owner: type, name: str) -> object:
    from typing import get_type_hints

    return get_type_hints(owner)[name]


def test_an_unknown_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        word("no such word", "ja")
