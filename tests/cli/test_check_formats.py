"""`pia check` for other programs: SARIF, JUnit, files, and terminals that lack characters."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from sarif_kit.validate import validation_errors

from pia.cli.output import LACKING
from tests.cli.run import RULES, TODAY, case, pia, process

STRANGE = "区\ue000の案件𠮷髙﨑①㈱"


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    """A case with a private-use character, in a folder with a space and Japanese in its name."""
    folder = tmp_path / "資料 1"
    folder.mkdir()
    text = Path(case("unlawful")).read_text(encoding="utf-8")
    (folder / "案件.yaml").write_text(text.replace("もう始めている案件", STRANGE), encoding="utf-8")
    return folder / "案件.yaml"


def test_sarif_of_several_files_with_one_that_can_not_be_read() -> None:
    ran = pia("check", *RULES, *TODAY, "--format", "sarif", case("unlawful"), case("bad"), case("met"))
    log = json.loads(ran.out)
    assert validation_errors(log) == [] and ran.code == 2
    (run,) = log["runs"]
    assert run["invocations"][0]["executionSuccessful"] is False and run["invocations"][0]["exitCode"] == 2
    assert run["invocations"][0]["exitCodeDescription"] == "読めない案件ファイルがあります。"
    assert len(run["properties"]["cases"]) == 2 and run["invocations"][0]["toolExecutionNotifications"]
    assert "bad.yaml" in ran.err, "a person is told as well"


def test_the_exit_code_is_the_same_in_every_format() -> None:
    for name in ("met", "unlawful", "open", "excepted", "nothing-applies", "bad"):
        codes = {pia("check", *RULES, *TODAY, "--format", kind, case(name)).code for kind in ("text", "json", "sarif", "junit")}
        assert len(codes) == 1, name
        if name != "bad":
            log = json.loads(pia("check", *RULES, *TODAY, "--format", "sarif", case(name)).out)
            assert log["runs"][0]["invocations"][0]["exitCode"] in codes


def test_junit_of_a_file_that_can_not_be_read() -> None:
    ran = pia("check", *RULES, *TODAY, "--format", "junit", case("bad"), case("nothing-applies"))
    root = ElementTree.fromstring(ran.out)
    nothing, bad = root
    assert ran.code == 2 and bad.get("errors") == bad.get("tests") != "0"
    assert nothing.get("errors") == "1", "nothing was checked, so nothing is green"


@pytest.mark.parametrize("kind", ["text", "json", "sarif", "junit"])
def test_output_goes_to_a_file(kind: str, tmp_path: Path) -> None:
    said = pia("check", *RULES, *TODAY, "--format", kind, case("unlawful"))
    file = tmp_path / "結果"
    ran = pia("check", *RULES, *TODAY, "--format", kind, "-o", str(file), case("unlawful"))
    assert (ran.code, ran.out) == (said.code, "") and file.read_text(encoding="utf-8") == said.out
    lost = pia("check", *RULES, "--format", kind, "-o", str(tmp_path / "none" / "x"), case("met"))
    assert lost.code == 2 and "output-folder-not-found" not in lost.out and lost.err


def test_private_use_characters_are_named_with_their_position(strange: Path) -> None:
    ran = pia("check", *RULES, *TODAY, str(strange))
    assert "  外字     外字が1か所：U+E000（5行11桁、件名）" in ran.out.splitlines()
    english = pia("check", *RULES, *TODAY, "--lang", "en", str(strange)).out
    assert "private-use characters: 1: U+E000 (line 5, column 11, title)" in english
    (found,) = json.loads(pia("check", *RULES, *TODAY, "--format", "json", str(strange)).out)["private_use"]
    assert (found["character"], found["line"], found["column"], found["path"]) == ("U+E000", 5, 11, "case.title")
    assert "外字" not in pia("check", *RULES, *TODAY, case("unlawful")).out


@pytest.mark.parametrize("kind", ["text", "json", "sarif", "junit"])
def test_a_code_page_that_lacks_characters_stops_nothing(kind: str, strange: Path) -> None:
    ran = process("check", *RULES, *TODAY, "--format", kind, str(strange), env={"PYTHONIOENCODING": "cp932"})
    assert ran.returncode == 1 and b"internal-error" not in ran.stderr
    if kind == "text":
        assert "髙﨑①㈱" in ran.stdout.decode("cp932") and "\\U00020bb7" in ran.stdout.decode("cp932")
    else:
        assert STRANGE in (json.loads(ran.stdout)["title"] if kind == "json" else ran.stdout.decode("utf-8"))


def test_signs_of_ours_look_alike_where_the_code_page_lacks_them(strange: Path) -> None:
    ran = process("explain", *RULES, *TODAY, str(strange), "heard-before-start", env={"PYTHONIOENCODING": "cp932"})
    assert ran.returncode == 0 and b"internal-error" not in ran.stderr
    assert "a › b ≤ 𠮷".encode("cp932", errors=LACKING) == b"a > b <= \\U00020bb7"
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("utf-8", errors=LACKING)


@pytest.mark.parametrize("command", [("screen",), ("screen", "--format", "csv"), ("screen", "--format", "json")])
def test_nor_does_it_stop_the_screen(command: tuple[str, ...], strange: Path) -> None:
    ran = process(*command, *RULES, *TODAY, str(strange.parent), env={"PYTHONIOENCODING": "cp932"})
    assert ran.returncode == 1 and ran.stderr == b"" and ran.stdout


def test_a_report_in_either_format(tmp_path: Path) -> None:
    for ending, kind in ((".sarif", "sarif"), (".xml", "junit"), (".json", "json")):
        file = tmp_path / f"x{ending}"
        ran = pia("report", *RULES, *TODAY, case("unlawful"), "-o", str(file))
        assert ran.code == 1
        assert file.read_text(encoding="utf-8") == pia("check", *RULES, *TODAY, "--format", kind, case("unlawful")).out
