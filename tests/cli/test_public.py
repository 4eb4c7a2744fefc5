"""`pia public` and `pia report --public`: what is removed leaves no trace in any format; where it can't be, we say so."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from pia.cli.check import command as check
from pia.cli.report import READERS, WHOLE
from pia.report.formats import ENDINGS
from tests.cli.run import CLEAN, RULES, TODAY, Ran, pia
from tests.cli.run import case as example
from tests.project.tree import ROOT

EXAMPLE = ROOT / "docs" / "example-public" / "bus-pass.yaml"
SECRETS = ("株式会社エグザンプルデータ", "example-data", "on_application")


def other(text: str) -> str:
    """The same case with another firm, named otherwise, and another trigger; written differently, too."""
    for old, new in zip(SECRETS, ("別の有限会社", "b2", "any_time"), strict=True):
        text = text.replace(old, new)
    last = "    - {id: b2, name: 別の有限会社, role: subcontractor, country: JP}\n"
    assert last in text
    moved = text.replace(last, "").replace("    - {id: ward", "    - id: b2  # 別の有限会社\n      country: US\n      role: contractor\n    - {id: ward")
    return f"# 別の有限会社に印刷を任せる。\n\n{moved}"


@pytest.fixture(scope="module", autouse=True)
def rules_in_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Many commands run here: rule files are read once, as for a person who runs pia twice."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(CLEAN, "PIA_CACHE", None)
        patch.setitem(CLEAN, "XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Path]]:
    """Two files that differ in what they mark only, at different places with different names."""
    folder = tmp_path_factory.mktemp("public")
    one, two = folder / "one.yaml", folder / "b" / "second-version.yaml"
    two.parent.mkdir()
    text = EXAMPLE.read_text(encoding="utf-8")
    one.write_text(text, encoding="utf-8")
    two.write_text(other(text), encoding="utf-8")
    return one, two


def written(case: Path, ending: str, *more: str) -> bytes:
    """What a command writes; the name of the file is the same for every case."""
    output = case.with_name(f"output{ending}")
    ran = pia(*more[:1], str(case), "-o", str(output), *more[1:], *TODAY)
    assert ran.code in (0, 1, 3), ran.err
    return output.read_bytes()


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("ending", [*ENDINGS, *WHOLE])
def test_every_format_is_the_same_bytes(pair: tuple[Path, Path], ending: str, reader: str, lang: str) -> None:
    options = ("report", "--public", "--for", reader, "--lang", lang)
    one, two = (written(case, ending, *options) for case in pair)
    assert one == two
    assert one != written(pair[0], ending, *(option for option in options if option != "--public"))


@pytest.mark.parametrize("ending", [".md", ".html", *WHOLE])
@pytest.mark.parametrize("reader", READERS)
def test_no_secret_is_in_it_and_each_gap_names_its_provision(pair: tuple[Path, Path], ending: str, reader: str) -> None:
    text = written(pair[0], ending, "report", "--public", "--for", reader).decode()
    assert not any(secret in text for secret in SECRETS)
    assert "情報公開条例第7条第3号" in text and "情報公開条例第7条第4号" in text
    assert ("publicVersion" if ending == ".sarif" else "withheld" if ending == ".json" else "公開版") in text


def test_the_file_itself_is_the_same_and_gives_the_same_report(pair: tuple[Path, Path]) -> None:
    one, two = (written(case, ".yaml", "public") for case in pair)
    assert one == two
    again = pair[0].with_name("bus-pass-2020.public.yaml")
    again.write_bytes(one)
    assert pia("public", str(again), *TODAY).out.encode() == one
    known, first = (json.loads(written(case, ".json", "report", "--public")) for case in (again, pair[0]))
    assert known == first


@pytest.mark.parametrize("form", next(option for option in check.params if option.name == "format_name").type.choices)  # type: ignore[attr-defined]
def test_a_check_of_it_says_that_it_is_one(pair: tuple[Path, Path], form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not established, even where nothing that is shown is open: the rest is not known."""
    said = []
    for case in pair:
        public = case.with_name("public.yaml")
        public.write_bytes(written(case, ".yaml", "public"))
        monkeypatch.chdir(public.parent)
        ran = pia("check", public.name, "--format", form, *TODAY)
        assert ran.code == 3
        said.append(ran.out)
    assert said[0] == said[1]
    if form == "text":
        assert "公開版" in said[0]


@pytest.mark.parametrize(("path", "code"), [("case.stage", 3), ("case.change", 0)])
def test_what_was_left_out_is_not_established(tmp_path: Path, path: str, code: int) -> None:
    """A case that meets everything: its public version does so only if no finding rests on what is removed."""
    case = tmp_path / "case.yaml"
    met = Path(example("met")).read_text(encoding="utf-8")
    case.write_text(f"{met}undisclosed: [{{path: {path}, article: 条例第7条第3号}}]\n", encoding="utf-8")
    assert pia("check", str(case), *RULES, *TODAY).code == 0
    public = tmp_path / "public.yaml"
    assert pia("public", str(case), "-o", str(public), *RULES, *TODAY).code == 0
    ran = pia("check", str(public), *RULES, *TODAY)
    assert ran.code == code
    assert ("公開しない部分に基づく点検結果を除いているため" in ran.out) is (code == 3)
    assert pia("report", str(case), "--public", "-o", str(tmp_path / "a.md"), *RULES, *TODAY).code == code


def refused(tmp_path: Path, old: str, new: str) -> Ran:
    case = tmp_path / "case.yaml"
    text = EXAMPLE.read_text(encoding="utf-8")
    assert old in text
    case.write_text(text.replace(old, new), encoding="utf-8")
    ran = pia("report", str(case), "--public", "-o", str(tmp_path / "out.md"), *TODAY)
    assert ran.code == 2
    assert not (tmp_path / "out.md").exists()
    assert pia("check", str(case), *TODAY).code in (1, 3), "an ordinary check goes on"
    return ran


def test_words_that_remain_are_shown_with_their_places(tmp_path: Path) -> None:
    ran = refused(tmp_path, "事業者のシステムで行う", "エグザンプルデータのシステムで行う")
    assert "case.yaml:11:12" in ran.err and "undisclosed-elsewhere" in ran.err and "^^^" in ran.err
    assert "elsewhere: true" in ran.err


def test_what_is_not_there_is_not_called_undisclosed(tmp_path: Path) -> None:
    ran = refused(tmp_path, "    trigger: on_application\n", "")
    assert "undisclosed-absent" in ran.err and "remote_access[maintenance].trigger" in ran.err


@pytest.mark.parametrize("ending", [*ENDINGS, ".json"])
def test_the_pack_of_a_meeting_too(pair: tuple[Path, Path], ending: str, tmp_path: Path) -> None:
    made = []
    for number, case in enumerate(pair):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / f"{number}-of-its-own-name.yaml").write_bytes(case.read_bytes())
        output = folder / f"pack{ending}"
        ran = pia("agenda", str(folder), "-o", str(output), "--public", *TODAY)
        assert ran.code == 0, ran.err
        made.append(output.read_bytes())
    assert made[0] == made[1]
    if ending in (".md", ".html", ".json"):
        text = made[0].decode()
        assert not [secret for secret in SECRETS if secret in text]
    if ending == ".md":
        assert "公開版" in text


def test_a_pack_with_a_file_that_can_not_be_made_public_is_not_written(pair: tuple[Path, Path], tmp_path: Path) -> None:
    """What is wrong with it may quote what is not to be disclosed."""
    (tmp_path / "x.yaml").write_text(pair[0].read_text(encoding="utf-8") + "nothing: 1\n", encoding="utf-8")
    ran = pia("agenda", str(tmp_path), "-o", str(tmp_path / "pack.md"), "--public", *TODAY)
    assert ran.code == 2 and "nothing" in ran.err and not (tmp_path / "pack.md").exists()
