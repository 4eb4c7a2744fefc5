"""`pia serve`: the form in a browser, from a folder of drafts on this machine's own disk."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from pia.cli.command import Command, option
from pia.cli.options import COUNT, DAY, PATH, lang_option
from pia.cli.output import say
from pia.cli.session import rule_roots
from pia.source import Problem, Refused

LOOPBACK = "127.0.0.1"
_WORDS = {
    "link": ("開くリンク（1回だけ使えます）: {link}", "Link to open (works once): {link}"),
    "stop": ("止めるには Ctrl+C を押します。下書き: {file}", "Stop with Ctrl+C. Drafts: {file}"),
}


@click.command("serve", cls=Command)
@click.argument("folder", type=PATH, default=".", required=False)
@option("--host", metavar="ADDRESS", default=LOOPBACK, show_default=True,
        ja="受け付けるアドレス。省くと、この機械からだけ開ける。", en="Address to listen on; by default this machine alone can open it.")  # fmt: skip
@option("--port", type=COUNT, metavar="N", default=8020, show_default=True, ja="ポート番号。", en="Port.")
@option("--allow-host", "names", metavar="NAME", multiple=True,
        ja="ブラウザーで使うサーバーの名前。繰り返して指定できる。", en="Name by which browsers call the server; may be repeated.")  # fmt: skip
@option("--links", type=COUNT, metavar="N", default=1, show_default=True,
        ja="初めに表示するリンクの数。一人に一つ渡す。", en="How many links to show at the start, one for each person.")  # fmt: skip
@option("--today", type=DAY, ja="点検日（期限切れや例外承認を判断する日）。省くと今日。",
        en="Assessment date, for deadlines and exceptions; without it, today.")  # fmt: skip
@option("--rules", "rule_folders", metavar="FOLDER", type=PATH, multiple=True,
        ja="自治体独自の規則のフォルダ。何度でも指定でき、後のものが優先する。",
        en="A municipality's own folder of rules; may be repeated, later ones come first.")  # fmt: skip
@lang_option
def command(
    folder: Path, host: str, port: int, names: tuple[str, ...], links: int, today: date | None,
    rule_folders: tuple[Path, ...], lang: str,
) -> int:  # fmt: skip
    """ブラウザーで案件を書く画面を開きます（画面用の追加 web が要ります）。下書きはフォルダの pia.sqlite3 に保存します。

    Open the form in a browser (extra `web`). Drafts are kept in pia.sqlite3 in the folder.
    """
    try:
        import jinja2  # noqa: F401
        import python_multipart  # noqa: F401
        import starlette  # noqa: F401
        import uvicorn
    except ImportError:
        raise Refused([Problem.of("web-needs-extra")]) from None
    from pia.web.app import make_app
    from pia.web.guard import Gate
    from pia.web.judge import Judge

    roots = rule_roots(rule_folders)
    store = drafts(folder)
    base = f"http://{f'[{host}]' if ':' in host else names[0] if names else host}:{port}"
    listening = _listening(host, port)
    gate = Gate(store, lambda key: say(_word("link", lang, link=f"{base}/?key={key}")))
    for _ in range(max(1, links)):
        gate.invite()
    say(_word("stop", lang, file=store.path))
    hosts = {host, *names, *(("localhost", LOOPBACK, "::1") if host in (LOOPBACK, "localhost", "::1") else ())}
    app = make_app(store, Judge(roots, lambda: today or date.today()), gate, hosts, lang)  # type: ignore[arg-type]
    config = uvicorn.Config(app, log_level="error", access_log=False, server_header=False, proxy_headers=False)  # type: ignore[arg-type]
    uvicorn.Server(config).run(sockets=[listening])
    return 0


def drafts(folder: Path):  # type: ignore[no-untyped-def]
    """The store in a folder of this machine's own disk. Raises Refused."""
    import sqlite3

    from pia.web.disk import network_share
    from pia.web.store import Store

    kind = network_share(folder)
    if kind is not None:
        raise Refused([Problem.of("web-network-share", file=str(folder), kind=kind)])
    try:
        return Store(folder / "pia.sqlite3")
    except (OSError, sqlite3.Error):
        raise Refused([Problem.of("web-folder-unusable", file=str(folder))]) from None


def _listening(host: str, port: int):  # type: ignore[no-untyped-def]
    """The socket, opened before anything is promised. Raises Refused."""
    import socket

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_REUSEADDR") and __import__("os").name == "posix":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
    except (OSError, OverflowError):
        made.close()
        raise Refused([Problem.of("web-port-taken", host=host, port=port)]) from None
    return made


def _word(code: str, lang: str, **args: object) -> str:
    return _WORDS[code][0 if lang == "ja" else 1].format(**args)
