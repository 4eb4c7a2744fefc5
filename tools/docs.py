"""Run every command that the documentation shows, and write its output below it.

A shown output is a fenced block after a comment such as

    <!-- output: pia rules show contract-exit --date 2020-07-13 (first 12 lines) -->

A command that prints Markdown may become part of the page itself, its headings one level lower, between

    <!-- insert: pia rules impact meguro@2020-07-13 meguro@2026-11-24 case.yaml --format markdown -->
    <!-- end -->

`python tools/docs.py` rewrites the blocks; `tests/docs` fails when one is out of date, when a command of the console
blocks fails to run, or when a command or option of `pia` is not documented.
"""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

from click.testing import CliRunner

from pia.cli.main import guarded

ROOT = Path(__file__).resolve().parents[1]
BLOCK = re.compile(
    r"(?P<head><!-- output: (?P<command>.+?)(?: \(first (?P<lines>\d+) lines\))? -->\n)```(?P<lang>\w*)\n(?P<body>.*?)```",
    re.DOTALL,
)

INSERT = re.compile(r"(?P<head><!-- insert: (?P<command>.+?) -->\n)(?P<body>.*?)(?P<end><!-- end -->)", re.DOTALL)


def pages() -> list[Path]:
    """Every page of the documentation, README first."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def run(command: str) -> str:
    """The output of a `pia` command, as a terminal without colour shows it."""
    words = shlex.split(command)
    assert words[0] == "pia", command
    runner = CliRunner()
    with runner.isolation(env={"NO_COLOR": "1", "PIA_LANG": ""}) as streams:
        guarded(words[1:])
    text = streams[0].getvalue().decode()
    return text.replace(f"{ROOT}/", "")


def code(words: list[str]) -> int:
    """The exit code of a `pia` command, its output put aside."""
    with CliRunner().isolation(env={"NO_COLOR": "1", "PIA_LANG": ""}):
        return guarded(words)


def renewed(text: str) -> str:
    """A page with every output block as the command prints it now."""

    def block(match: re.Match[str]) -> str:
        lines = run(match["command"]).rstrip("\n").split("\n")
        if match["lines"]:
            lines = lines[: int(match["lines"])]
        body = "\n".join(line.rstrip() for line in lines)
        return f"{match['head']}```{match['lang']}\n{body}\n```"

    def insert(match: re.Match[str]) -> str:
        body = re.sub(r"^#", "##", run(match["command"]).strip(), flags=re.MULTILINE)
        return f"{match['head']}\n{body}\n\n{match['end']}"

    return INSERT.sub(insert, BLOCK.sub(block, text))


def main() -> int:
    changed = 0
    for page in pages():
        old = page.read_text(encoding="utf-8")
        new = renewed(old)
        if new != old:
            page.write_text(new, encoding="utf-8")
            print(f"renewed {page.relative_to(ROOT)}")
            changed += 1
    return 0 if not changed or "--check" not in sys.argv else 1


if __name__ == "__main__":
    sys.exit(main())
