"""`pia completion`: the script that makes a shell complete commands and options."""

from __future__ import annotations

import click

from pia.cli.command import Command, Words
from pia.cli.options import lang_option
from pia.cli.output import say

SHELLS = ("bash", "zsh", "fish")


@click.command("completion", cls=Command)
@click.argument("shell", type=Words(SHELLS), metavar="[bash|zsh|fish]")
@lang_option
def command(shell: str, lang: str) -> int:
    """シェルの補完スクリプトを表示します。例えば bash では eval "$(pia completion bash)" とします。

    Print the completion script of a shell, as in eval "$(pia completion bash)".
    """
    from click.shell_completion import get_completion_class

    from pia.cli.main import cli

    found = get_completion_class(shell)
    assert found is not None
    say(found(cli, {}, "pia", "_PIA_COMPLETE").source().rstrip("\n"))
    return 0
