"""An analysis as plain data, for JSON."""

from __future__ import annotations

from typing import Any

from pia.rulebook.analyse.pairs import Relation
from pia.rulebook.analyse.run import Analysis
from pia.rulebook.analyse.snippet import stated_facts
from pia.rulebook.analyse.witness import Found, RuleAnalysis

VERSION = 1


def plain(analysis: Analysis) -> dict[str, Any]:
    """{"format", "profile", "law_date", "rules": […], "relations": […], "compared", "not_decided": [[rule, rule]]}."""
    return {
        "format": VERSION,
        "profile": analysis.book.profile,
        "law_date": analysis.book.law_date.isoformat(),
        "rules": [_rule(item) for item in analysis.rules],
        "relations": [_relation(item) for item in analysis.relations],
        "compared": analysis.compared,
        "not_decided": [[pair.one, pair.other] for pair in analysis.undecided],
    }


def _rule(item: RuleAnalysis) -> dict[str, Any]:
    file, line = item.rule.source
    verdicts = {found.verdict: _found(found) for found in item.verdicts}
    return {"id": item.rule.id, "file": file, "line": line, "not_translated": list(item.free), "verdicts": verdicts}


def _found(found: Found) -> dict[str, Any]:
    """Only what applies: a witness has a case, a proof says whether the form of the rule is the reason."""
    made: dict[str, Any] = {"status": found.status}
    if found.case is not None:
        made |= {"facts": stated_facts(found.case), "case": found.case}
    if found.case is not None and found.got != found.verdict:
        made |= {"got": found.got}
    if found.status in ("impossible", "none_within"):
        made |= {"by_form": found.by_form}
    if found.within is not None:
        made |= {"elements": found.within}
    if found.other_day is not None:
        made |= {"example_on": found.other_day.isoformat()}
    return made


def _relation(item: Relation) -> dict[str, Any]:
    made: dict[str, Any] = {"kind": item.kind, "rule": item.one, "other": item.other, "proved": item.within is None}
    return made if item.within is None else {**made, "elements": item.within}
