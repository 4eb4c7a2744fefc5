"""Write docs/commands.md: one help text for every command, filled in by tools/docs.py."""

from __future__ import annotations

from pathlib import Path

import click

from pia.cli.main import cli

PAGE = Path(__file__).resolve().parents[1] / "docs" / "commands.md"
HEAD = """# コマンド / Commands

終了コード / exit codes: 0 確立・問題なし / established, nothing at or above `--fail-on` · 1 否がある / findings ·
2 入力の誤り / bad input or technical error · 3 未確立 / not established (something open, or no rule applied) ·
4 例外承認だけ / only excepted findings. 複数のファイルでは 2、1、3、4、0 の順に初めに当たるもの。
*Over several files the first of 2, 1, 3, 4, 0 that occurs. A run that checked nothing is never 0.*
"""


def sections(group: click.Group, trail: tuple[str, ...] = ()) -> list[str]:
    found = []
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        words = " ".join(("pia", *trail, name))
        found.append(f"## `{words}`\n\n<!-- output: {words} --help -->\n```text\n```\n")
        if isinstance(command, click.Group):
            found += sections(command, (*trail, name))
    return found


if __name__ == "__main__":
    PAGE.write_text("\n".join((HEAD, *sections(cli))), encoding="utf-8")
