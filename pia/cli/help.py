"""Help in one language at a time: every command and option carries its text in Japanese and English."""

from __future__ import annotations

from collections.abc import Iterable

import click

from pia.cli.output import language
from pia.cli.wrap import WIDEST, pad, wrap
from pia.messages.width import width

_WORDS = {
    "usage": ("使い方: ", "Usage: "),
    "Options": ("オプション", "Options"),
    "Commands": ("コマンド", "Commands"),
    "help": ("この説明を表示する。", "Show this help."),
    "default": ("省略時: {text}", "default: {text}"),
    "other": ("English: PIA_LANG=en pia --help", "日本語: PIA_LANG=ja pia --help"),
}
# What stands for something in the usage line, in Japanese.
_METAVARS = {
    "[OPTIONS]": "[オプション]", "COMMAND": "コマンド", "[ARGS]...": "[引数]…", "[FILES]...": "案件ファイル…", "[FOLDERS]...": "フォルダ…",
    "FILE": "案件ファイル", "FOLDER": "フォルダ", "RULE": "点検項目",
}  # fmt: skip
_WIDEST_NAMES = 26


def word(code: str, lang: str) -> str:
    """A heading or phrase of help."""
    return _WORDS[code][0 if lang == "ja" else 1]


def of_language(text: str | None, lang: str) -> str:
    """The half of a text that is in a language: Japanese stands before the first blank line."""
    ja, _, en = (text or "").partition("\n\n")
    return " ".join((ja if lang == "ja" else en).split())


def lang_of(ctx: click.Context) -> str:
    """The language asked for, even before the options are parsed."""
    return language(ctx.find_root().obj or ())


class Formatter(click.HelpFormatter):
    """Wraps by columns, not by characters."""

    def __init__(self, lang: str, limit: int) -> None:
        super().__init__(width=limit)
        self.lang = lang

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        if self.lang == "ja":
            args = " ".join(_METAVARS.get(part, part) for part in args.split())
        self.write("\n".join(wrap(f"{prog} {args}", self.width, word("usage", self.lang), "    ")) + "\n")

    def write_heading(self, heading: str) -> None:
        super().write_heading(word(heading, self.lang) if heading in _WORDS else heading)

    def write_text(self, text: str) -> None:
        lead = " " * self.current_indent
        self.write("\n".join(wrap(text, self.width, lead, lead)) + "\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 0, col_spacing: int = 2) -> None:
        rows = list(rows)
        lead = " " * self.current_indent
        names = min(max((width(name) for name, _ in rows), default=0), _WIDEST_NAMES)
        rest = lead + " " * (names + col_spacing)
        for name, text in rows:
            if width(name) > names:
                self.write(f"{lead}{name}\n")
                name = ""
            first = f"{lead}{pad(name, names)}{' ' * col_spacing}"
            self.write("\n".join(wrap(text, self.width, first, rest)) + "\n")


class Context(click.Context):
    """Makes the formatter of the language asked for."""

    def make_formatter(self) -> click.HelpFormatter:
        limit = self.terminal_width or min(click.HelpFormatter().width, WIDEST)
        return Formatter(lang_of(self), max(limit, 60))
