"""One case against the whole shipped profile, in one process: verdicts, reasons (evidence), and the assessment.

Goal of the first milestone: verdicts with evidence within 2 ms.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from pia.assess.assess import assess
from pia.evaluate.engine import evaluate
from pia.evaluate.env import On
from pia.model.case_file import load_case
from pia.rulebook.load import load_rulebook
from pia.rulebook.shipped import shipped
from pia.source import read_file

FOLDER = shipped("cases") / "meguro-2020-07-13"
DAY = date(2020, 7, 13)
ROUNDS = 30


def milliseconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return statistics.median(times) * 1000


def main() -> None:
    book = load_rulebook("meguro", DAY, [shipped("rules")])
    on = On(DAY, DAY)
    for path in sorted(FOLDER.glob("[0-9]*.yaml")):
        row(path, book, on)


def row(path: Path, book: object, on: On) -> None:
    case = load_case(read_file(path))
    rules, lexicons = book.rules, book.lexicons  # type: ignore[attr-defined]

    def verdicts() -> list[object]:
        return list(evaluate(case, rules, on, lexicons))

    def evidence() -> None:
        for outcome in evaluate(case, rules, on, lexicons):
            outcome.reasons()

    count = len(verdicts())
    print(f"{path.stem}: {len(rules)} rules, {count} findings; verdicts {milliseconds(verdicts):.1f} ms, "
          f"with evidence {milliseconds(evidence):.1f} ms (goal 2), "
          f"assessment {milliseconds(lambda: assess(case, book, on, 'bench')):.1f} ms, "
          f"reading {milliseconds(lambda: load_case(read_file(path))):.1f} ms")  # type: ignore[arg-type] # fmt: skip


if __name__ == "__main__":
    main()
