"""Write the examples that `pia rules mutate` asks for after the last example of each rule.

    python tools/mutant_examples.py --profile meguro --date 2020-07-13 [--write] [--only INSTRUMENT…]

The verdict is the one that the rule gives: read it before you keep it. Without --write nothing is changed.
"""

from __future__ import annotations

import argparse
import re
import sys
from datetime import date
from pathlib import Path

from pia.assess.sentence import sentence
from pia.evaluate.rule import CompiledRule
from pia.rulebook.analyse.snippet import example, flow
from pia.rulebook.load import load_rulebook
from pia.rulebook.mutate.mutant import mutants
from pia.rulebook.mutate.run import Mutated, Survivor, mutate
from pia.rulebook.shipped import shipped

sys.path.insert(0, str(Path(__file__).parent))
from example_text import insert  # noqa: E402

LONGEST = 90
WIDTH = 200


def texts(rule: CompiledRule, found: Mutated) -> list[str]:
    """The examples that tell the mutants of a rule from it, each once, indented as the last one there is."""
    chosen: dict[str, Survivor] = {}
    for survivor in found.left:
        if survivor.case is None:
            print(f"{rule.id}: {survivor.mutant}: nothing found", file=sys.stderr)
        else:
            chosen.setdefault(flow([survivor.verdict, survivor.binding, survivor.case]), survivor)
    last = rule.examples[-1]
    dash = last.document.place(last.at)[0].value.column - 3
    return ["\n".join(" " * dash + line for line in _lines(each, rule)) for each in chosen.values()]


def _lines(survivor: Survivor, rule: CompiledRule) -> list[str]:
    assert survivor.verdict is not None and survivor.case is not None
    day = survivor.day.isoformat() if survivor.day else None
    lines = [line[2:] for line in example(survivor.verdict, survivor.case, day, survivor.binding)]
    note = _note(survivor, rule)
    if len(lines) == 1:
        head = f"- {{verdict: {survivor.verdict}, "
        return [f"{head}note: {_bare(note)}, {lines[0].removeprefix(head)}"]
    one = f"- {{verdict: {survivor.verdict}, note: {_bare(note)}"
    one += (f", date: {day}" if day else "") + (f", binding: {flow(survivor.binding)}" if survivor.binding else "")
    one += f", case: {flow(survivor.case)}}}"
    return [one] if len(one) <= WIDTH else [lines[0], f"  note: {_bare(note)}", *lines[1:]]


def _bare(text: str) -> str:
    """A note without quotes where YAML needs none."""
    inner = text.strip('"')
    return inner if re.fullmatch(r"[a-z][\w ().,/-]*", inner) and "," not in inner else text


def _note(survivor: Survivor, rule: CompiledRule) -> str:
    """What of the rule the example turns on."""
    change = next(each.change for each in mutants(rule) if each.name == survivor.mutant)
    if change is None:
        return flow(survivor.mutant.replace("needs: without", "not stated:"))
    how = change.how.split()
    text = sentence(change.before, "en").replace('"', "")
    if how[0] in ("without", "with") and len(how) == 2:
        return flow(f"{how[1]} is {'listed' if how[0] == 'without' else 'not listed'}")
    lead = "the exact bound: " if how[0] in ("+1", "-1") else "turns on: "
    return flow(lead + text) if len(text) <= LONGEST else flow(f"turns on {change.at}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--profile", default="meguro")
    parser.add_argument("--date", type=date.fromisoformat, default=date(2020, 7, 13))
    parser.add_argument("--only", nargs="*", default=[], help="instruments")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    roots = [shipped("rules")]
    book = load_rulebook(options.profile, options.date, roots)
    rules = [rule for rule in book.rules if not options.only or rule.instrument in options.only]
    written: dict[str, list[tuple[CompiledRule, str]]] = {}
    for rule, found in zip(rules, mutate(book, roots, rules), strict=True):
        for text in texts(rule, found):
            written.setdefault(rule.source[0], []).append((rule, text))
            print(f"{rule.id}\n{text}")
    if options.write:
        for file, entries in written.items():
            insert(Path(file), [(rule.examples[-1], text) for rule, text in entries])
    print(f"{sum(map(len, written.values()))} examples", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
