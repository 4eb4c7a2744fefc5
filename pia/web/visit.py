"""One request as a page sees it, and the pages' templates: every text that goes into one is escaped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pia.messages.text import hint, message
from pia.report.say import Lang
from pia.source import Problem
from pia.web.draft import Draft
from pia.web.guard import csrf
from pia.web.judge import Judge
from pia.web.store import Saved, Store
from pia.web.words import word

if TYPE_CHECKING:
    from jinja2 import Environment
    from starlette.responses import Response

HERE = Path(__file__).parent


class Stopped(Exception):
    """A request that gets a page which says why, and changes nothing."""

    def __init__(self, status: int, *problems: Problem) -> None:
        super().__init__(status)
        self.status = status
        self.problems = problems


@dataclass(frozen=True)
class Visit:
    """kept: what the browser keeps; who: the person's name, "" for none. posted, files: what a form sent."""

    store: Store
    judge: Judge
    lang: Lang
    kept: str
    who: str
    path: str
    query: Mapping[str, str]
    parts: Mapping[str, str]
    posted: Mapping[str, list[str]] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)

    def page(self, template: str, status: int = 200, **values: Any) -> Response:
        """A page in the person's language."""
        return page(template, self.lang, self.path, status, csrf=csrf(self.kept), who=self.who, **values)

    def one(self, name: str) -> str:
        """The only value of a posted field."""
        found = self.posted.get(name) or [""]
        return found[0].strip()

    def draft(self, number: int, version: int | None = None) -> Draft:
        """A draft as it is, or as it was at a version. Raises Stopped."""
        from pia.source import read

        try:
            text = self.store.text(number)
        except KeyError:
            raise Stopped(404, Problem.of("web-not-found")) from None
        saves = self.store.saves(number)
        if version is not None and not 0 <= version <= len(saves):
            raise Stopped(409, Problem.of("web-stale"))
        saves = saves[:version] if version is not None else saves
        base = read(text.encode(), "case.yaml")
        edits = tuple(edit for saved in saves for edit in saved.edits)
        made = Draft(number, len(saves), base, edits)
        return Draft(number, len(saves), base, edits, self.judge.shape(made.value))


def page(template: str, lang: Lang, path: str, status: int = 200, **values: Any) -> Response:
    from starlette.responses import HTMLResponse

    def say(code: str, **args: object) -> str:
        return word(code, lang, **args)

    given = {"csrf": "", "who": "", **values}
    return HTMLResponse(_templates().get_template(template).render(say=say, lang=lang, path=path, **given), status)


def refusal(problems: tuple[Problem, ...], lang: Lang, path: str, status: int, **values: Any) -> Response:
    """The page for a request that was stopped."""
    return page("refused.html", lang, path, status, problems=told(problems, lang), **values)


def told(problems: tuple[Problem, ...], lang: Lang) -> list[dict[str, str]]:
    """Problems in words: message, hint, where. here: whether the page has the fact, whose label a page may add."""
    return [{
        "message": message(each, lang), "hint": hint(each, lang), "code": each.code, "path": each.path or "", "label": "",
        "here": "yes", "where": "" if each.span is None or each.path else f"{each.span.line}:{each.span.column}",
    } for each in problems]  # fmt: skip


def when(saved: Saved, lang: Lang) -> str:
    """The time of a save on this machine's clock, to the minute."""
    from datetime import datetime

    from pia.model.day_words import written

    local = datetime.fromisoformat(saved.saved_at).astimezone()
    return f"{written(local.date(), lang)} {local:%H:%M}"


@cache
def _templates() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined,
                       trim_blocks=True, lstrip_blocks=True)  # fmt: skip
    made.filters["domid"] = domid
    return made


def domid(path: str) -> str:
    """The id of a fact's place on a page."""
    return f"f-{path}"


Page = Callable[[Visit], Any]
