"""Shell completion: the scripts, and what bash gets from them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.run import environment, pia


@pytest.mark.parametrize("shell, sign", [("bash", "complete "), ("zsh", "#compdef pia"), ("fish", "complete ")])
def test_scripts(shell: str, sign: str) -> None:
    ran = pia("completion", shell)
    assert (ran.code, ran.err) == (0, "")
    assert sign in ran.out and "_PIA_COMPLETE" in ran.out


def complete(folder: Path, *lines: str) -> list[list[str]]:
    """What bash offers for the last word of each line, by way of the script that `pia completion bash` prints."""
    command = folder / "pia"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pia "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    script = """
        eval "$(pia completion bash)"
        for line in "$@"; do
            IFS=, read -r -a COMP_WORDS <<< "$line,"
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=()
            _pia_completion pia
            echo "${COMPREPLY[*]}"
        done
    """
    env = environment()
    env["PATH"] = f"{folder}:{env['PATH']}"
    command_line = ["bash", "--norc", "-c", script, "-", *lines]
    ran = subprocess.run(command_line, env=env, capture_output=True, check=True, text=True)
    assert ran.stderr == ""
    return [line.split() for line in ran.stdout.splitlines()]


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_bash_completes(tmp_path: Path) -> None:
    found = complete(tmp_path, "pia,ch", "pia,check,--la", "pia,rules,")
    assert found[:2] == [["check"], ["--lang"]] and found[2][:3] == ["list", "show", "test"]
