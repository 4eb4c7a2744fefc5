from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import pia.source
from pia.messages.catalogue import AREAS, LANGS, catalogue, merge

MESSAGES = Path(pia.source.__file__).parent.parent / "messages"


def names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_every_area_on_disk_is_named() -> None:
    for lang in LANGS:
        assert {path.stem for path in (MESSAGES / lang).glob("*.py")} - {"__init__"} == set(AREAS)


def test_both_languages_have_the_same_codes() -> None:
    assert list(catalogue("ja")) == list(catalogue("en"))


@pytest.mark.parametrize("code", catalogue("en"))
def test_both_languages_use_the_same_arguments(code: str) -> None:
    ja, en = catalogue("ja")[code], catalogue("en")[code]
    assert names(ja[0]) | names(ja[1]) == names(en[0]) | names(en[1])
    assert bool(ja[1]) == bool(en[1])
    for name in names("".join(ja + en)):
        assert name.isidentifier(), "no indexing, attributes or positions in templates"


@pytest.mark.parametrize("code", catalogue("en"))
def test_style(code: str) -> None:
    """Lower case and no full stop in English; Japanese messages without, hints with one."""
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)
    message, hint = catalogue("en")[code]
    assert message[0] in '"{' or message[0].islower() or message.startswith("UTF")
    assert not message.endswith(".")
    assert not hint.endswith(".")
    message, hint = catalogue("ja")[code]
    assert not message.endswith("。")
    assert not hint or hint.endswith("。")


def test_every_code_that_the_source_package_gives_has_texts() -> None:
    package = Path(pia.source.__file__).parent
    used = set()
    for path in package.glob("*.py"):
        used |= set(re.findall(r'"((?:yaml|file)-[a-z0-9-]+)"', path.read_text(encoding="utf-8")))
    assert len(used) > 40
    known = {code for code in catalogue("en") if code.startswith(("yaml-", "file-"))}
    assert used == known


def test_merge_refuses_a_code_twice() -> None:
    with pytest.raises(ValueError, match="x is in both one and two"):
        merge([("one", {"x": ("a", "")}), ("two", {"x": ("b", "")})])


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="no texts"):
        catalogue("fr")  # type: ignore[arg-type]
