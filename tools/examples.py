"""Write the examples that `pia rules coverage` misses: small changes to examples that are there, tried until one shows.

    python tools/examples.py --profile meguro --date 2020-07-13 [--write] [--only INSTRUMENT…]

Every candidate is an example of the same rule with one to three facts changed, left out or added; texts come from what
other examples and the sample cases say of the same field. The verdict is the one that the rule gives: read it before
you keep it. Without --write nothing is changed.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from pia.evaluate.book import Rulebook
from pia.evaluate.determination import determine
from pia.evaluate.engine import evaluate
from pia.evaluate.env import On
from pia.evaluate.rule import CompiledRule
from pia.model.case_file import CaseFile, load_case
from pia.rulebook.coverage import Owner, Watch, judge, owners
from pia.rulebook.examples import _chosen, _on, example_case
from pia.rulebook.load import load_noted
from pia.rulebook.places import Places, Store
from pia.rulebook.shipped import shipped
from pia.source import read_file

sys.path.insert(0, str(Path(__file__).parent))
from example_edits import Pool  # noqa: E402
from example_search import Search  # noqa: E402
from example_text import example_text, flow, insert  # noqa: E402


def _claim(owner: Owner, case: CaseFile, on: On, book: Rulebook) -> str:
    """What the rule or determination gives."""
    if isinstance(owner, CompiledRule):
        outcome = _chosen(list(evaluate(case, (owner,), on, book.lexicons)), None)
        assert outcome is not None
        return f"verdict: {outcome.verdict}"
    (found,) = determine(case, (owner,), on, book.lexicons)
    words = [str(value) for value in found.possible]
    return f"gives: {words[0] if len(words) == 1 else flow(words)}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--profile", default="meguro")
    parser.add_argument("--date", type=date.fromisoformat, default=date(2020, 7, 13))
    parser.add_argument("--only", nargs="*", default=[], help="instruments")
    parser.add_argument("--seconds", type=float, default=10, help="most time for one rule")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    places, on = Places(), On(options.date, options.date)
    book = load_noted(options.profile, options.date, [shipped("rules")], Store(), places.note)
    watch, pool = Watch(book, places), Pool()
    cases = [load_case(read_file(path)) for path in sorted(shipped("cases").rglob("*.yaml")) if path.name[0].isdigit()]
    for case in cases:
        pool.learn(case.root)
    for owner in owners(book):
        for example in owner.examples:
            case = example_case(example)
            pool.learn(case.root)
            watch.mark(owner, case, _on(example, book))
        for case in cases:
            watch.mark(owner, case, on)
    written: dict[str, list[tuple[Owner, str]]] = {}
    for owner in owners(book):
        if options.only and owner.instrument not in options.only:
            continue
        goals = {(point.spot, truth) for point, truth in judge(watch).missing
                 if any(use.owner is owner for use in point.uses)}  # fmt: skip
        if not goals:
            continue
        search = Search(owner, watch, pool, goals, options.seconds)
        for raw, seed in search.run():
            raw = {name: value for name, value in raw.items() if value != {}}
            case = search.case(raw)
            assert case is not None
            when = _on(seed, book)
            watch.mark(owner, case, when)
            text = example_text(_claim(owner, case, when, book), seed, raw)
            written.setdefault(owner.source[0], []).append((owner, text))
            print(f"{owner.id}\n{text}")
        left = {(point.spot, truth) for point, truth in judge(watch).missing
                if any(use.owner is owner for use in point.uses)}  # fmt: skip
        for spot, truth in left:
            print(f"{owner.id}: not found: {spot.file}:{places.span(spot).line} {spot.at} {truth}", file=sys.stderr)
    if options.write:
        for file, entries in written.items():
            insert(Path(file), [(owner.examples[-1], text) for owner, text in entries])
    print(f"{judge(watch).percent:.2f} %, {sum(map(len, written.values()))} examples", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
