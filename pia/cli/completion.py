"""`pia completion`: the script that makes a shell complete commands and options."""

from __future__ import annotations

import click

from pia.cli.output import say


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> int:
    """シェルの補完スクリプトを出力します。 例: eval "$(pia completion bash)"

    Print the completion script of a shell.
    """
    from click.shell_completion import get_completion_class

    from pia.cli.main import cli

    found = get_completion_class(shell)
    assert found is not None
    say(found(cli, {}, "pia", "_PIA_COMPLETE").source())
    return 0
