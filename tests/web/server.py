"""A server in a folder of its own, on a day of its own, with one person admitted; and what a browser would send it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from pia.rulebook.shipped import shipped
from pia.web.app import make_app
from pia.web.guard import COOKIE, Gate, Guard, csrf
from pia.web.judge import Judge
from pia.web.store import Store

CASES = sorted((Path(__file__).resolve().parents[2] / "cases" / "meguro-2020-07-13").glob("[0-9]*.yaml"))
PCR = next(path for path in CASES if path.name.startswith("4-"))
DAY = date(2020, 7, 13)
PROFILE = "meguro"


@cache
def _first() -> Judge:
    made = Judge([shipped("rules")], lambda: DAY)
    made.book(PROFILE, DAY)
    return made


def judge() -> Judge:
    """One with the rulebook loaded, and drafts of its own."""
    made = Judge(_first().roots, _first().today)
    made._books = _first()._books
    return made


def server(folder: Path, host: str) -> tuple[Guard, Store, list[str]]:
    """The application, its store, and the keys that it shows."""
    keys: list[str] = []
    store = Store(folder / "pia.sqlite3")
    gate = Gate(store, keys.append)
    gate.invite()
    return make_app(store, judge(), gate, {host}), store, keys


@dataclass
class Desk:
    """A person at the server."""

    client: TestClient
    store: Store
    keys: list[str]
    kept: str

    @property
    def token(self) -> str:
        return csrf(self.kept)

    def begin(self, path: Path = PCR) -> int:
        """A draft of a sample case."""
        return self.store.begin(path.read_text(encoding="utf-8"))

    def page(self, where: str, status: int = 200) -> str:
        answer = self.client.get(where)
        assert answer.status_code == status, answer.text
        return str(answer.text)

    def send(self, where: str, status: int = 303, /, **changed: Any) -> Any:
        """Open a page, change some of its inputs (None: not sent), and send its form."""
        form = {**sent(self.page(where)), **changed}
        return self.post(where, status, form)

    def post(self, where: str, status: int, form: dict[str, Any]) -> Any:
        given = {name: value for name, value in {"csrf": self.token, **form}.items() if value is not None}
        answer = self.client.post(where, data=given)
        assert answer.status_code == status, answer.text
        return answer


@contextmanager
def desk_in(folder: Path) -> Iterator[Desk]:
    app, store, keys = server(folder, "testserver")
    with TestClient(app, follow_redirects=False) as client:  # type: ignore[arg-type]
        entered = client.get(f"/?key={keys[0]}")
        yield Desk(client, store, keys, entered.cookies[COOKIE])


def sent(page: str) -> dict[str, list[str]]:
    """What a browser sends of the page's only form when its first button is pressed, as its specification has it."""
    reader = _Form()
    reader.feed(page)
    return reader.found


class _Form(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, list[str]] = {}
        self.area: str | None = None
        self.text = ""
        self.select: tuple[str, list[str]] | None = None

    def add(self, name: str, value: str) -> None:
        self.found.setdefault(name, []).append(value)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = {name: value or "" for name, value in attrs}
        name = held.get("name", "")
        if tag == "textarea":
            self.area, self.text = name, ""
        elif tag == "select":
            self.select = (name, [])
        elif tag == "option" and self.select is not None:
            if "selected" in held or not self.select[1]:
                self.select[1][:] = [held["value"]]
        elif tag == "input" and name and (held["type"] in ("text", "hidden") or "checked" in held):
            self.add(name, held.get("value", ""))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self.area is not None:
            text = self.text.removeprefix("\n")  # the line end after the tag is none of the text
            self.add(self.area, text.replace("\n", "\r\n"))
            self.area = None
        elif tag == "select" and self.select is not None:
            self.add(self.select[0], self.select[1][0])
            self.select = None
