"""どんな情報か: sensitive data, health, My Number, and which records."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pia.report.members.five.answer import Answer, marked
from pia.report.members.reading import any_true, called, listed, some
from pia.report.members.words import text
from pia.report.say import Say

FLAGS = ("sensitive", "health", "my_number")
_PATHS = re.compile(r"data(\[[^\]]+\]\.(sensitive|health|my_number|personal|ordinance_sensitive|items|name).*)?$")
NAMES = 3


def fact(facts: Mapping[str, Any], disputed: frozenset[str], say: Say) -> Answer:
    data = listed(facts, "data")
    flags = {flag: any_true((item.get(flag) for item in data.items), data.closed) for flag in FLAGS}
    said = []
    for answer, code in ((True, "yes"), (None, "open"), (False, "no")):
        if names := [text(flag, say.lang) for flag, value in flags.items() if value is answer]:
            said.append(text(f"kind.{code}", say.lang, names=say.joined(names)))
    if data.items:
        records = text("records", say.lang, names=some((called(item) for item in data.items), say, NAMES))
    else:
        records = "" if data.closed else text("whose.no data", say.lang)
    known = any(value is not None for value in flags.values()) or bool(data.items)
    whole = data.closed and None not in flags.values()
    return Answer("kind", marked(whole, known, any(map(_PATHS.match, disputed))),
                  (*said, records, "" if data.closed or not data.items else text("list open", say.lang)))  # fmt: skip
