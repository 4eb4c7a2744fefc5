"""Where output goes: terminals, code pages, pipes that close, full disks."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pia.cli.output import language, safe
from pia.messages.width import width
from tests.cli.run import ANSI, RULES, case, environment, process, terminal

MANY = [case("met"), case("open")] * 4


def test_colour_on_a_terminal_and_no_line_is_too_wide() -> None:
    ran = terminal("check", *RULES, case("open"))
    assert ran.code == 3
    assert "\x1b[33m？ 要確認" in ran.out
    assert max(width(line) for line in ANSI.sub("", ran.out).splitlines()) <= 100
    narrow = ANSI.sub("", terminal("check", *RULES, case("open"), columns=50).out)
    assert "\x1b" not in narrow and "1. ？ 要確認 [重大] 始める前に諮っているか" in narrow


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colour_where_it_is_not_wanted(env: dict[str, str]) -> None:
    ran = terminal("check", *RULES, case("open"), env=env)
    assert ran.code == 3 and "\x1b" not in ran.out and "？ 要確認" in ran.out


def test_a_progress_bar_over_many_files_on_a_terminal_only() -> None:
    shown = terminal("check", *RULES, *MANY).out
    assert "点検中" in shown and "8/8" in shown
    assert "点検中" not in terminal("check", *RULES, "-q", *MANY).out
    assert process("check", *RULES, *MANY).stderr == b""


@pytest.mark.parametrize("encoding", ["cp932", "ascii", "cp1252"])
def test_a_code_page_that_lacks_characters(encoding: str, tmp_path: Path) -> None:
    rare = tmp_path / "rare.yaml"
    good = Path(case("open")).read_text(encoding="utf-8")
    rare.write_text(good.replace("段階が書かれて", "𠮷野家の髙い①é"), encoding="utf-8")
    ran = process("check", *RULES, str(rare), case("bad"), env={"PYTHONIOENCODING": encoding})
    assert ran.returncode == 2 and b"heard-before-start @ case" in ran.stdout
    assert b"yaml-yes-no" in ran.stderr and b"Traceback" not in ran.stderr
    assert process("--help", env={"PYTHONIOENCODING": encoding}).returncode == 0


def test_a_reader_that_has_had_enough() -> None:
    command = [sys.executable, "-m", "pia", "check", *RULES, "--all", *[case("open")] * 40]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
    assert child.stdout is not None and child.stderr is not None
    assert child.stdout.readline().decode().startswith("段階が")
    child.stdout.close()
    assert child.stderr.read() == b""
    child.stderr.close()
    assert child.wait(60) == 2, "what was not delivered is no result"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full is Linux's own")
def test_a_full_disk() -> None:
    with open("/dev/full", "wb") as full:
        ran = subprocess.run([sys.executable, "-m", "pia", "check", *RULES, case("met")], stdout=full,
                             stderr=subprocess.PIPE, env=environment(), check=False)  # fmt: skip
    assert ran.returncode == 2 and "stdout-not-writable" in ran.stderr.decode() and b"Traceback" not in ran.stderr


def test_closed_streams() -> None:
    for redirect, code in ((">&-", 3), ("2>&-", 3), (">&- 2>&-", 3)):
        command = f'exec "$0" -m pia check --rules "$1" "$2" {redirect}'
        ran = subprocess.run(["/bin/sh", "-c", command, sys.executable, RULES[1], case("open")], env=environment(),
                             capture_output=True, check=False)  # fmt: skip
        assert ran.returncode == code and ran.stderr == b""


def test_interrupting(tmp_path: Path) -> None:
    pipe = tmp_path / "never.yaml"
    os.mkfifo(pipe)
    child = subprocess.Popen([sys.executable, "-m", "pia", "check", *RULES, str(pipe)], env=environment(),
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # fmt: skip
    # Opening our end returns once the command has opened its own, and then waits for text that never comes.
    with open(pipe, "wb"):
        time.sleep(0.2)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=60)
    assert child.returncode == 2 and out == b""
    assert "エラー[interrupted]: 中断しました" in err.decode() and b"Traceback" not in err


@pytest.mark.parametrize(
    "arguments, env, lang",
    [
        ([], None, "ja"),
        ([], "en", "en"),
        (["check", "--lang", "en"], None, "en"),
        (["check", "--lang=en"], "ja", "en"),
        (["check", "--lang", "ja"], "en", "ja"),
        (["check", "--lang"], None, "ja"),
        (["check", "--lang", "fr"], "en", "ja"),
        ([], "fr", "ja"),
    ],
)
def test_language(arguments: list[str], env: str | None, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PIA_LANG", raising=False)
    if env is not None:
        monkeypatch.setenv("PIA_LANG", env)
    assert language(arguments) == lang


def test_safe_keeps_what_can_be_seen() -> None:
    assert safe("目黒　区 𠮷 é\ue000") == "目黒　区 𠮷 é\ue000"
    assert re.fullmatch(r"[ -~]+", safe("\x1b[0m\r\n\u202e\u2028\ud800"))
