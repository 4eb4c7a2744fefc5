"""`pia stats`: folders and what is below them, every format, versions once, unreadable cases named."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from pia.report.formats import ENDINGS
from tests.cli.run import CASES, RULES, TODAY, Ran, pia
from tests.cli.test_screen import folder


def stats(*args: str, lang: str = "ja") -> Ran:
    return pia("stats", *RULES, *TODAY, *args, env={"PIA_LANG": lang})


def year(path: Path) -> Path:
    """Two meetings below one folder; the case `open` comes to both, without a day."""
    for name, cases in (("first", ("unlawful", "open")), ("second", ("open", "minor", "met"))):
        (path / "year" / name).mkdir(parents=True)
        folder(path / "year" / name, *cases)
    return path / "year"


def test_what_is_below_is_counted_and_a_version_only_once(tmp_path: Path) -> None:
    out = tmp_path / "s.json"
    assert stats(str(year(tmp_path)), "-o", str(out)).code == 0
    found = json.loads(out.read_text(encoding="utf-8"))
    assert [Path(each["file"]).stem for each in found["cases"]] == ["open", "unlawful", "met", "minor"]
    assert [Path(each["file"]).parent.name for each in found["other_versions"]] == ["second"]


def test_a_folder_named_twice_counts_once(tmp_path: Path) -> None:
    where = year(tmp_path)
    once, twice = tmp_path / "1.csv", tmp_path / "2.csv"
    stats(str(where), "-o", str(once)), stats(str(where), str(where / "first"), "-o", str(twice))
    assert once.read_bytes() == twice.read_bytes()


@pytest.mark.parametrize("ending", [*ENDINGS, ".csv", ".json"])
def test_every_format_twice_the_same(tmp_path: Path, ending: str) -> None:
    where = year(tmp_path)
    for name in ("a", "b"):
        ran = stats(str(where), "-o", str(tmp_path / (name + ending)))
        assert (ran.code, ran.err, ran.out) == (0, "", f"{tmp_path / (name + ending)}\n")
    assert (tmp_path / f"a{ending}").read_bytes() == (tmp_path / f"b{ending}").read_bytes()


def test_csv_is_for_spreadsheets(tmp_path: Path) -> None:
    stats(str(year(tmp_path)), "-o", str(tmp_path / "s.csv"))
    raw = (tmp_path / "s.csv").read_bytes()
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert raw.startswith(b"\xef\xbb\xbf") and rows[0][0] == "規則" and rows[1][0] == "heard-before-start"
    assert [int(value) for value in rows[1][3:9]] == [4, 1, 1, 0, 2, 1]


@pytest.mark.parametrize(("lang", "words"), [("ja", ("4件中1件", "数えていないもの", "順位は付けません")),
                                             ("en", ("1 of 4", "What was not counted", "not ranked"))])  # fmt: skip
def test_on_the_screen(tmp_path: Path, lang: str, words: tuple[str, ...]) -> None:
    ran = stats(str(year(tmp_path)), lang=lang)
    assert ran.code == 0 and all(each in ran.out for each in words)


def test_what_cannot_be_read_is_named_and_not_counted(tmp_path: Path) -> None:
    ran = stats(str(folder(tmp_path, "met", "bad")))
    assert ran.code == 2 and "bad.yaml" in ran.out and "案件1件" in ran.out


def test_hostile_titles_and_names_are_inert(tmp_path: Path) -> None:
    ran = stats(str(folder(tmp_path, "bad", as_="=1\x1b[31m\u202e")))
    assert "\x1b" not in ran.out and "\u202e" not in ran.out and ran.code == 2


@pytest.mark.parametrize(("args", "code"), [((), "usage-missing"), (("nowhere",), "screen-no-folder"),
                                            ((str(CASES), "-o", "s.odt"), "report-format-unknown")])  # fmt: skip
def test_refused(args: tuple[str, ...], code: str) -> None:
    ran = stats(*args)
    assert ran.code == 2 and code in ran.err


def test_no_case_anywhere(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    assert "stats-no-files" in stats(str(tmp_path)).err
