"""An accepted save outlives a kill; two writers lose nothing; the same fact changed twice is a clash with both texts."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from pia.model.edit import Edit
from pia.web.store import Clash, Store


def fine(edits: list[Edit]) -> None:
    assert edits


def put(path: str, value: object) -> Edit:
    return Edit(path, "set", value)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "pia.sqlite3", now=lambda: "2020-07-13T01:00:00+00:00")


def test_saves_count_up_and_are_kept_as_they_were_made(store: Store) -> None:
    number = store.begin('pia: "1"\n')
    edits = [put("case.title", "件名\n二行目"), put("costs.initial", {"from": 1, "to": 2}), Edit("parties", "add", "a-1")]
    assert [store.save(number, version, [edit], fine, "情報課") for version, edit in enumerate(edits)] == [1, 2, 3]
    again = Store(store.path)
    assert [saved.edits for saved in again.saves(number)] == [(edit,) for edit in edits]
    assert [saved.who for saved in again.saves(number)] == ["情報課"] * 3
    assert again.text(number) == 'pia: "1"\n' and again.version(number) == 3 and again.numbers() == [number]
    with pytest.raises(KeyError):
        again.text(number + 1)


SAVING = """
import sys
from pathlib import Path
from pia.model.edit import Edit
from pia.web.store import Store
store = Store(Path(sys.argv[1]))
version = store.version(1)
while True:
    version = store.save(1, version, [Edit("case.summary", "set", str(version + 1))], lambda edits: None)
    print(version, flush=True)
"""


def test_a_killed_server_loses_no_accepted_save(store: Store) -> None:
    number = store.begin('pia: "1"\n')
    accepted = 0
    for _ in range(3):
        with subprocess.Popen([sys.executable, "-c", SAVING, str(store.path)], stdout=subprocess.PIPE, text=True) as saving:
            assert saving.stdout is not None
            told = [int(saving.stdout.readline()) for _ in range(20)]
            saving.send_signal(signal.SIGKILL)
            told += [int(line) for line in saving.stdout.read().splitlines()]
        assert told == list(range(accepted + 1, accepted + 1 + len(told)))
        found = Store(store.path).saves(number)
        # One more may be on the disk whose acceptance nobody heard of; none may be missing.
        assert len(found) - told[-1] in (0, 1)
        assert [saved.edits[0].value for saved in found] == [str(each + 1) for each in range(len(found))]
        accepted = len(found)


def test_many_writers_lose_nothing(store: Store) -> None:
    number = store.begin('pia: "1"\n')
    lost: list[BaseException] = []

    def write(name: str) -> None:
        try:
            for turn in range(10):
                store.save(number, 0 if turn == 0 else store.version(number), [put(f"case.{name}", str(turn))], fine, name)
        except BaseException as error:
            lost.append(error)

    threads = [threading.Thread(target=write, args=(name,)) for name in ("summary", "background", "department")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    saves = store.saves(number)
    assert lost == [] and [saved.version for saved in saves] == list(range(1, 31))
    for name in ("summary", "background", "department"):
        assert [saved.edits[0].value for saved in saves if saved.who == name] == [str(turn) for turn in range(10)]


def test_other_facts_merge(store: Store) -> None:
    number = store.begin("")
    store.save(number, 0, [put("parties[a].name", "甲"), Edit("parties", "add", "a")], fine)
    assert store.save(number, 0, [put("parties[a].country", "日本"), Edit("parties", "add", "b")], fine) == 2


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [
        (put("case.title", "甲"), put("case.title", "乙")),
        (Edit("case.title", "clear"), put("case.title", "乙")),
        (Edit("parties[a]", "remove"), put("parties[a].own_records[b].years", 3)),
        (put("parties[a].name", "甲"), Edit("parties[a]", "remove")),
        (Edit("parties", "add", "a"), Edit("parties", "close")),
    ],
)
def test_the_same_fact_is_a_clash(store: Store, theirs: Edit, mine: Edit) -> None:
    number = store.begin("")
    store.save(number, 0, [put("case.department", "健康課")], fine)
    store.save(number, 1, [theirs], fine, "山")
    with pytest.raises(Clash) as clash:
        store.save(number, 1, [put("case.summary", "概要"), mine], fine)
    (both,) = clash.value.both
    assert (both.mine, both.theirs, both.saved.who, clash.value.version) == (mine, theirs, "山", 2)
    assert store.version(number) == 2, "nothing of it is saved"
    assert store.save(number, 2, [mine], fine) == 3, "seen and meant"


def test_saying_the_same_is_no_clash(store: Store) -> None:
    number = store.begin("")
    store.save(number, 0, [put("case.title", "甲")], fine)
    assert store.save(number, 0, [put("case.title", "甲")], fine) == 2
    with pytest.raises(Clash):
        store.save(number, 1, [put("case.title", "丙")], fine)


def test_what_does_not_hold_is_not_saved(store: Store) -> None:
    number = store.begin("")
    store.save(number, 0, [put("case.title", "甲")], fine)

    def refuse(edits: list[Edit]) -> None:
        assert [edit.value for edit in edits] == ["甲", "乙"]
        raise LookupError

    with pytest.raises(LookupError):
        store.save(number, 1, [put("case.summary", "乙")], refuse)
    assert store.version(number) == 1


def test_people_are_known_by_a_digest(store: Store) -> None:
    store.admit("digest", "")
    assert store.who("digest") == "" and store.who("other") is None
    store.admit("digest", "健康課")
    assert store.who("digest") == "健康課"
