"""Commands, options and choices with texts in Japanese and English; `click` alone speaks only English."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from pia.cli.help import Context, lang_of, of_language, word
from pia.messages.escape import LONGEST
from pia.source import Problem, Refused


class Option(click.Option):
    """An option with help in two languages."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        record = super().get_help_record(ctx)
        if record is None:
            return None
        lang = lang_of(ctx)
        text = of_language(self.help, lang)
        if self.show_default:
            default = word("default", lang).format(text=self.default)
            text += f"（{default}）" if lang == "ja" else f" ({default})"
        return record[0], text


class _Bilingual(click.Command):
    context_class = Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = word("help", lang_of(ctx))
        return option

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(of_language(self.help, lang_of(ctx)))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if ctx.parent is None:
            formatter.write_paragraph()
            formatter.write_text(word("other", lang_of(ctx)))


class Command(_Bilingual):
    """A command with help in two languages, which also says in two languages what arguments it has no use for."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise Refused([Problem.of("usage-extra", text=" ".join(rest), command=ctx.command_path)])
        return rest


class Group(_Bilingual, click.Group):
    """A group whose commands are listed in the language asked for."""

    command_class = Command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        lang, rows = lang_of(ctx), []
        for name in self.list_commands(ctx):
            known = self.get_command(ctx, name)
            assert known is not None
            end = "。" if lang == "ja" else ". "
            rows.append((name, of_language(known.help, lang).split(end)[0].rstrip(".")))
        with formatter.section("Commands"):
            formatter.write_dl(rows)


class Words(click.Choice):  # type: ignore[type-arg]
    """One of a few words."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            raise Refused([self._problem(str(value), param_name(param), ctx)]) from None

    def _problem(self, text: str, name: str, ctx: click.Context | None) -> Problem:
        known = ", ".join(map(str, self.choices))
        if len(known) <= LONGEST:
            return Problem.of("usage-choice", text=text, name=name, known=known)
        command = ctx.command_path if ctx is not None else "pia"
        return Problem.of("usage-choice-many", text=text, name=name, command=command)


def param_name(param: click.Parameter | None) -> str:
    """What a user calls an option or argument."""
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return param.human_readable_name if param is not None else "-"


def option(*names: str, ja: str, en: str, **settings: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """`click.option` with help in two languages."""
    return click.option(*names, cls=Option, help=f"{ja}\n\n{en}", **settings)


def words(choices: Sequence[str]) -> Words:
    """The type of an option that takes one of a few words."""
    return Words(choices)
