"""どう守るか: encryption, limits on remote access, the ward's own measures, contract clauses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pia.model.catalogue import case_shape
from pia.report.members.five.answer import Answer, marked
from pia.report.members.reading import any_true, counted, listed, part
from pia.report.members.words import text
from pia.report.say import Say

_PATHS = re.compile(r"(flows|links)\[[^\]]+\]\.channel(\..+)?$|(remote_access|safety)\b.*$|delegations\[[^\]]+\]\.clauses\b.*$")
_KINDS = ("organisational", "human", "physical", "technical")


def fact(facts: Mapping[str, Any], disputed: frozenset[str], say: Say) -> Answer:
    flows, links = listed(facts, "flows"), listed(facts, "links")
    remote, hops = listed(facts, "remote_access"), listed(facts, "delegations")
    channels = [_encrypted(part(each, "channel").get("encryption")) for each in (*flows.items, *links.items)]
    limited = [_limited(access) for access in remote.items]
    names = _clauses()
    clauses = [part(hop, "clauses", name).get("present") for hop in hops.items for name in names]
    measures = sum(1 for kind in _KINDS if part(facts, "safety").get(kind))
    parts = [text("guard.encryption", say.lang, n=len(channels), counts=counted("encryption", channels, say)) if channels
             else text("guard.no transmission", say.lang)]  # fmt: skip
    if limited:
        parts.append(text("guard.remote", say.lang, n=len(limited), counts=counted("remote", limited, say)))
    parts.append(text("guard.measures" if measures else "guard.no measures", say.lang, n=measures))
    if clauses:
        parts.append(text("guard.clauses", say.lang, counts=counted("clauses", clauses, say)))
    answers = (*channels, *limited, *clauses)
    whole = measures == len(_KINDS) and None not in answers and all(
        each.closed for each in (flows, links, remote, hops))  # fmt: skip
    known = measures > 0 or any(answer is not None for answer in answers)
    return Answer("guard", marked(whole, known, any(map(_PATHS.match, disputed))), tuple(parts))


def _encrypted(value: Any) -> bool | None:
    return None if value is None else value != "none"


def _limited(access: Mapping[str, Any]) -> bool | None:
    """Whether something technical keeps out who is not permitted."""
    controls = listed(access, "controls")
    kinds = [None if control.get("kind") is None else control["kind"] == "technical" for control in controls.items]
    return any_true(kinds, controls.closed)


def _clauses() -> tuple[str, ...]:
    hop = case_shape().fields["delegations"].part
    assert hop is not None and hop.fields["clauses"].part is not None
    return tuple(hop.fields["clauses"].part.fields)
