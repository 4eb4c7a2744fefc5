"""Run commands: in this process, in one of their own, and on a terminal."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from pia.cli.main import guarded
from tests.project.tree import ROOT

DATA = Path(__file__).parent / "data"
CASES = DATA / "cases"
RULES = ("--rules", str(DATA / "rules"))
TODAY = ("--today", "2020-07-13")
ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")

# What a developer's own settings would change.
CLEAN: dict[str, str | None] = {
    "PIA_LANG": None, "NO_COLOR": None, "PIA_CACHE": "off", "TERM": "xterm", "COLUMNS": None,
}  # fmt: skip


@dataclass(frozen=True)
class Ran:
    """What a command did. out and err are text; ANSI codes are in them."""

    code: int
    out: str
    err: str


def case(name: str) -> str:
    """One of the small cases: met, unlawful, minor, important, open, excepted, nothing-applies, bad, undated."""
    return str(CASES / f"{name}.yaml")


def pia(*args: str, env: Mapping[str, str] | None = None) -> Ran:
    """The command in this process, its output no terminal."""
    with CliRunner().isolation(env={**CLEAN, **(env or {})}) as (out, err, _):
        code = guarded(list(args))
        return Ran(code, out.getvalue().decode(), err.getvalue().decode())


def process(*args: str, env: Mapping[str, str] | None = None, **how: object) -> subprocess.CompletedProcess[bytes]:
    """The command as a process of its own."""
    command = [sys.executable, "-m", "pia", *args]
    return subprocess.run(command, env=environment(env), capture_output=True, timeout=60, **how)  # type: ignore[call-overload,no-any-return]


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a process that finds this checkout's pia from any folder."""
    merged = {**os.environ, **CLEAN, "PYTHONPATH": str(ROOT), **(more or {})}
    return {name: value for name, value in merged.items() if value is not None}


def terminal(*args: str, env: Mapping[str, str] | None = None, columns: int = 100) -> Ran:
    """The command on a terminal of so many columns; out and err come as one."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    child = subprocess.Popen(
        [sys.executable, "-m", "pia", *args], stdout=theirs, stderr=theirs, stdin=theirs, env=environment(env)
    )
    os.close(theirs)
    chunks = []
    while True:
        try:
            chunk = os.read(ours, 65536)
        except OSError:  # Linux says so when the last writer has gone
            break
        if not chunk:
            break
        chunks.append(chunk)
    os.close(ours)
    return Ran(child.wait(60), b"".join(chunks).decode().replace("\r\n", "\n"), "")
