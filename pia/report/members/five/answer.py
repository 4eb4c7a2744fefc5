"""One of the five facts in words, with a mark for how well it is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pia.report.blocks import Line, line, strong
from pia.report.members.words import text
from pia.report.say import Say

Mark = Literal["known", "partly", "unknown", "contradicted", "removed"]


@dataclass(frozen=True)
class Answer:
    """name: of the fact. parts: sentences without an end."""

    name: str
    mark: Mark
    parts: tuple[str, ...]

    def line(self, say: Say) -> Line:
        said = text("semicolon", say.lang).join(part for part in self.parts if part)
        head = text(f"mark.{self.mark}", say.lang) + "　" + text(f"five.{self.name}", say.lang)
        return line(strong(head + text("colon", say.lang)), said + text("sentence end", say.lang).strip())


def marked(whole: bool, any_known: bool, disputed: bool) -> Mark:
    """Papers that disagree come first, since what is known then may be wrong."""
    if disputed:
        return "contradicted"
    return "known" if whole else "partly" if any_known else "unknown"
