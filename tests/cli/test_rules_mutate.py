"""`pia rules mutate`: the text, the JSON, the exit codes, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pia.rulebook.mutate.equivalent import REASONS
from pia.source import read
from tests.cli.run import pia
from tests.rulebook.rulebooks import SOUND, rule

DAY = ("--date", "2020-07-13")


def small(folder: Path, *rules: dict[str, Any]) -> tuple[str, ...]:
    """Options for a small rulebook on disk."""
    for name, value in {**SOUND, "town/2020-01-01/all.yaml": {"rules": list(rules)}}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return ("--rules", str(folder), "--profile", "small", *DAY)


def loose(**changes: Any) -> dict[str, Any]:
    return rule("first", when="always", require={"council.meeting.seats": {"at_least": 3}}, **changes)


def tight() -> dict[str, Any]:
    return loose(examples=[
        {"verdict": "met", "case": {"council": {"meeting": {"seats": 3}}}},
        {"verdict": "not_met", "case": {"council": {"meeting": {"seats": 2}}}},
    ])  # fmt: skip


def test_all_noticed(tmp_path: Path) -> None:
    found = pia("rules", "mutate", *small(tmp_path, tight()), "--lang", "en")
    assert (found.code, found.err) == (0, "")
    assert found.out == "3 mutants: 3 noticed by an example, 0 proved the same, 0 left; 1 rules\n"


def test_a_survivor_stands_at_its_line_with_an_example_that_reads_back(tmp_path: Path) -> None:
    found = pia("rules", "mutate", *small(tmp_path, loose()), "--lang", "en")
    assert found.code == 1
    lines = found.out.splitlines()
    assert lines[0].split(": ")[0].endswith("all.yaml:1") and "is at least 4" in found.out
    row = next(line for line in lines if line.lstrip().startswith("- {verdict:"))
    (example,) = read(f"examples:\n{row}".encode(), "x.yaml").value["examples"]
    assert example["verdict"] in ("met", "not_met") and "seats" in example["case"]["council"]["meeting"]
    assert lines[-1] == "3 mutants: 0 noticed by an example, 0 proved the same, 3 left; 1 rules"


def test_japanese(tmp_path: Path) -> None:
    found = pia("rules", "mutate", *small(tmp_path, loose()), "--lang", "ja")
    assert "求めることの（" in found.out and "例題では気付かない" in found.out
    assert found.out.splitlines()[-1] == "変異 3: 例題が見分けた 0、同じと証明 0、残り 3。点検項目 1"


def test_json(tmp_path: Path) -> None:
    written = loose(needs=["council.meeting.seats"])
    found = json.loads(pia("rules", "mutate", *small(tmp_path, written), "--format", "json").out)
    assert {key: found[key] for key in ("format", "profile", "law_date", "mutants", "killed", "proved", "left")} == {
        "format": "1", "profile": "small", "law_date": "2020-07-13", "mutants": 4, "killed": 0, "proved": 1, "left": 3,
    }  # fmt: skip
    proved = next(each for each in found["survivors"] if each["proof"])
    assert proved["mutant"] == "needs: without council.meeting.seats" and proved["proof"] in REASONS
    assert all(each["example"] for each in found["survivors"] if not each["proof"])


def test_proofs_are_listed_with_their_reason(tmp_path: Path) -> None:
    written = {**tight(), "needs": ["council.meeting.seats"]}
    found = pia("rules", "mutate", *small(tmp_path, written), "--lang", "en")
    assert found.code == 0 and REASONS["need-decides"][1] in found.out


def test_only_some_rules() -> None:
    found = json.loads(pia("rules", "mutate", *DAY, "--sample", "3", "--format", "json").out)
    assert found["rules"] == 3
    found = json.loads(pia("rules", "mutate", *DAY, "--rule", "remote-access-beyond-contract", "--format", "json").out)
    assert found["rules"] == 1


def test_what_is_refused() -> None:
    assert pia("rules", "mutate", *DAY, "--rule", "remote-access-beyond").code == 2
    assert pia("rules", "mutate", "--profile", "nobody", *DAY).code == 2
    assert pia("rules", "mutate", "--sample", "0").code == 2
