"""The documentation is a contract: outputs are what the commands print, commands run, and nothing is left out."""

from __future__ import annotations

import importlib.util
import re
import shlex
from pathlib import Path

import click
import pytest

from pia.cli.main import cli

ROOT = Path(__file__).resolve().parents[2]
SPEC = importlib.util.spec_from_file_location("docs_tool", ROOT / "tools" / "docs.py")
assert SPEC is not None and SPEC.loader is not None
docs = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(docs)

PAGES = docs.pages()
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)


def commands(page: Path) -> list[str]:
    """The `pia` commands that a page tells people to type."""
    found = []
    for block in CONSOLE.findall(page.read_text(encoding="utf-8")):
        for line in block.splitlines():
            if line.startswith("$ pia "):
                found.append(line.removeprefix("$ ").split("#")[0].strip())
    return found


TYPED = [(page, command) for page in PAGES for command in commands(page)]


@pytest.fixture(autouse=True)
def in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_outputs_are_what_the_commands_print(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert docs.renewed(text) == text, "run `python tools/docs.py`"


@pytest.mark.parametrize("page, command", TYPED, ids=lambda value: value if isinstance(value, str) else value.stem)
def test_commands_run(page: Path, command: str, tmp_path: Path) -> None:
    words = shlex.split(command)[1:]
    for index, word in enumerate(words[:-1]):
        if word in ("-o", "--letters"):
            words[index + 1] = str(tmp_path / words[index + 1])
    code = docs.code(words)
    assert code in (0, 1, 3, 4), f"{page.name}: {command} ends with {code}"


def every_command(group: click.Group, trail: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        found.append((*trail, name))
        if isinstance(command, click.Group):
            found += every_command(command, (*trail, name))
    return found


@pytest.mark.parametrize("trail", every_command(cli), ids=" ".join)
def test_every_command_is_documented(trail: tuple[str, ...]) -> None:
    written = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert f"pia {' '.join(trail)}" in written


def test_every_option_is_documented() -> None:
    """Each command's own help stands in docs/commands.md, so an option can't be missing there."""
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    for trail in every_command(cli):
        assert f"<!-- output: pia {' '.join(trail)} --help -->" in text, trail


def test_links_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
