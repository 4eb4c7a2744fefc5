"""Help: every command and option says what it is for, in Japanese and in English."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest

from pia.cli.command import Command, Group, Option
from pia.cli.help import of_language
from pia.cli.main import COMMANDS, cli
from pia.messages.width import width
from tests.cli.run import pia, terminal

JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")


def walk(command: click.Command, trail: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield trail, command
    if isinstance(command, click.Group):
        ctx = click.Context(command)
        for name in command.list_commands(ctx):
            inner = command.get_command(ctx, name)
            assert inner is not None
            yield from walk(inner, (*trail, name))


EVERY = list(walk(cli))


def test_there_are_as_many_commands_as_are_listed() -> None:
    assert {trail[0] for trail, _ in EVERY if trail} == set(COMMANDS)


@pytest.mark.parametrize("trail, command", EVERY, ids=lambda value: "-".join(value) if isinstance(value, tuple) else "")
def test_every_command_and_option_has_help_in_both_languages(trail: tuple[str, ...], command: click.Command) -> None:
    assert isinstance(command, (Command, Group))
    texts = {"": command.help}
    for param in command.params:
        if isinstance(param, click.Option):
            assert isinstance(param, Option), param.name
            texts[str(param.name)] = param.help
    for name, text in texts.items():
        ja, en = of_language(text, "ja"), of_language(text, "en")
        assert JAPANESE.search(ja) and ja.endswith("。"), (trail, name)
        assert en and not JAPANESE.search(en) and en.endswith("."), (trail, name)


@pytest.mark.parametrize("trail, command", EVERY, ids=lambda value: "-".join(value) if isinstance(value, tuple) else "")
def test_every_help_is_shown_in_one_language_within_80_columns(trail: tuple[str, ...], command: click.Command) -> None:
    for lang in ("ja", "en"):
        ran = pia(*trail, "--help", env={"PIA_LANG": lang})
        assert (ran.code, ran.err) == (0, "")
        assert of_language(command.help, lang)[:12] in ran.out.replace("\n  ", "")
        for param in command.params:
            assert all(name in ran.out for name in param.opts if name.startswith("-"))
        # The choices of an option stand on one line, however many there are.
        long = [line for line in ran.out.splitlines() if width(line) > 80 and "|" not in line]
        assert long == []
        for word in ("Usage", "Options", "Commands", "Show this", "default"):
            assert (word in ran.out) <= (lang == "en"), word


def test_japanese_comes_first() -> None:
    shown = pia("--help").out.splitlines()
    assert shown[0] == "使い方: pia [オプション] コマンド [引数]…"
    assert shown[-1] == "English: PIA_LANG=en pia --help"
    commands = shown[shown.index("コマンド:") + 1 : -2]
    assert [line.split()[0] for line in commands if not line.startswith("   ")] == list(COMMANDS)


def test_the_language_can_stand_behind_help() -> None:
    assert pia("check", "--help", "--lang", "en").out == pia("check", "--help", env={"PIA_LANG": "en"}).out
    assert pia("check", "-h") == pia("check", "--help")


def test_on_a_terminal_it_fits() -> None:
    shown = terminal("check", "--help", columns=60).out
    assert max(width(line) for line in shown.splitlines() if "|" not in line) <= 60
