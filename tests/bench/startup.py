"""A whole `pia check` of one case as a process, against `python -c pass` in the same run; time and peak memory.

Goal of the first milestone: at most 25 times `python -c pass`, at most 80 MB.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

CASE = Path(__file__).parents[2] / "cases" / "meguro-2020-07-13" / "4-pcr-testing.yaml"
ROUNDS = 15


def seconds(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - started


def main() -> None:
    check = [sys.executable, "-m", "pia", "check", str(CASE), "--today", "2020-07-13"]
    nothing = [sys.executable, "-c", "pass"]
    seconds(check)  # fills the rule cache, as every run after the first finds it
    pairs = [(seconds(check), seconds(nothing)) for _ in range(ROUNDS)]
    ours, base = (statistics.median(column) for column in zip(*pairs, strict=True))
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    lines = len(CASE.read_text(encoding="utf-8").splitlines())
    print(f"pia check, {lines} lines: {ours * 1000:.0f} ms; python -c pass: {base * 1000:.1f} ms; "
          f"ratio {ours / base:.1f} (goal 25); peak {memory:.0f} MB (goal 80)")  # fmt: skip


if __name__ == "__main__":
    main()
