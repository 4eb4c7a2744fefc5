"""The meeting pack: word by word for a small meeting, its first page, and its JSON."""

from __future__ import annotations

import io
import json
import os
from dataclasses import replace
from pathlib import Path
from string import Formatter

import pytest
from pypdf import PdfReader

from pia.assess.meeting import Submission, meeting
from pia.assess.sitting import sitting
from pia.model.case_file import load_case
from pia.report.agenda import Pack, Setting, agenda
from pia.report.agenda.json import to_json
from pia.report.agenda.words import WORDS
from pia.report.blocks import Break, Heading, text_of
from pia.report.markdown import to_markdown
from pia.report.pdf import to_pdf
from pia.report.say import Lang
from pia.source import read
from tests.build import DAY, ON
from tests.report.agenda.made import SEATS, SETTING, heard, pack, submitted
from tests.report.members.full import cases
from tests.report.real import FOLDER as REAL
from tests.report.real import assessed
from tests.report.sample import BENIGN, sample

FOLDER = Path(__file__).parents[1] / "snapshots"


def first_page(found: Pack) -> str:
    blocks = agenda(found).blocks
    end = next(place for place, block in enumerate(blocks) if isinstance(block, Break))
    return to_markdown(replace(agenda(found), blocks=blocks[:end])).replace("\\", "")


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_pack_reads_as_it_did(lang: str) -> None:
    """Without the members' pages, which have tests of their own. After a change that is meant, look at the difference,
    then run PIA_WRITE_SNAPSHOTS=1 on this test."""
    report, kept, on_sheet = agenda(pack(lang, "クラウド移行")), [], False
    for block in report.blocks:
        on_sheet = block.sheet if isinstance(block, Break) else on_sheet
        kept += [] if on_sheet else [block]
    made = to_markdown(replace(report, blocks=tuple(kept)))
    path = FOLDER / f"agenda.{lang}.md"
    if os.environ.get("PIA_WRITE_SNAPSHOTS"):
        path.write_text(made, encoding="utf-8", newline="\n")
    assert made == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", WORDS)
def test_both_languages_have_every_word_with_the_same_arguments(code: str) -> None:
    ja, en = ({name for _, name, _, _ in Formatter().parse(text) if name} for text in WORDS[code])
    assert ja == en


def test_the_first_page_has_what_a_member_needs() -> None:
    text = first_page(pack())
    for words in ("令和2年7月13日", "会議室", "14:00～14:40（40分）", "読めない案件：broken.yaml（3行目:", "違法 1", "定足数 10人", "採決 15人",
                  "定足数 11人？", "採決 17人？", "採決なし", "予定 5分", "▲6分超過"):  # fmt: skip
        assert words in text, words


def test_each_case_is_on_a_sheet_of_its_own() -> None:
    blocks = agenda(pack()).blocks
    after = [blocks[place + 1] for place, block in enumerate(blocks) if block == Break(sheet=True)]
    assert [(block.level, text_of(block.line)) for block in after if isinstance(block, Heading)] == [
        (2, f"{number}　{BENIGN}") for number in (1, 2, 3)]  # fmt: skip


def whole(submissions: list[Submission], lang: Lang) -> Pack:
    return Pack(meeting(submissions, 120), SETTING, [], lang)


def of_files(names: list[str]) -> list[Submission]:
    cases = [load_case(read((REAL / name).read_bytes(), name)) for name in names]
    return [Submission(name, assessed(name), sitting(case, ON)) for name, case in zip(names, cases, strict=True)]


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_first_page_and_the_page_of_each_case_are_one_page(lang: Lang) -> None:
    """The recorded meeting, and cases that have as much to say as can be."""
    recorded = whole(of_files(sorted(path.name for path in REAL.glob("[1-6]*.yaml"))), lang)
    worst = whole([submitted(name, cases()[name]) for name in ("words", "latin", "many", "empty")], lang)
    for found in (recorded, worst):
        pages = ["".join(each.extract_text().split()) for each in PdfReader(io.BytesIO(to_pdf(agenda(found), DAY).content)).pages]
        foot = "記載が事実かどうかは確かめていない。" if lang == "ja" else "notwhetheritistrue."
        count = len(found.meeting.items)
        assert [place for place, page in enumerate(pages) if foot in page] == list(range(len(pages) - 1 - count, len(pages) - 1))
        if found is recorded:
            assert WORDS["times"][0 if lang == "ja" else 1].replace(" ", "") in pages[1]


def test_a_meeting_that_is_too_short_says_so_and_marks_what_comes_after_its_end() -> None:
    assert "超える見込み" in first_page(pack(length=10)) and "▲終了時刻" in first_page(pack(length=10))
    assert "収まる見込み" in first_page(pack(length=300)) and "▲終了時刻" not in first_page(pack(length=300))
    assert "超える" not in first_page(pack(length=None))


def test_days_that_differ_are_named() -> None:
    found = pack()
    other = submitted("other.yaml", heard(sample(), "2020-10-05"), **SEATS)
    mixed = replace(found, meeting=replace(found.meeting, items=(
        *found.meeting.items, replace(found.meeting.items[0], number=4, submission=other))))  # fmt: skip
    assert "開催日が一致しません" in first_page(mixed) and "開催日が一致しません" not in first_page(found)
    undated = replace(found, setting=Setting())
    assert undated.day == "2020-07-13" and replace(mixed, setting=Setting()).day == ""
    assert "開催日が一致しません" in first_page(replace(found, setting=Setting("2020-10-05")))


def test_what_nobody_said_is_not_confirmed() -> None:
    found = pack(setting=Setting(), length=None)
    text = to_markdown(agenda(found))
    assert "| 場所 | 未確認 |" in text and "| 時間 | 未確認 |" in text and "回答期限：「　　」" in text and "0分後" in text


def test_json_says_the_same() -> None:
    found = json.loads(to_json(pack()))
    assert [item["file"] for item in found["items"]] == ["first.yaml", "plain.yaml", "report.yaml"]
    assert [item["sitting"]["voters"] for item in found["items"][:2]] == [
        {"from": 0, "to": 17, "missing": ["council.meeting.excluded"]}, {"from": 15, "to": 15, "missing": []}]  # fmt: skip
    assert found["meeting"] == {"held_on": "2020-07-13", "days": [{"from": "2020-07-13", "to": "2020-07-13"}], "place": "会議室",
                                "start": "14:00", "length": 40, "questions_due": "2020-07-06"}  # fmt: skip
    assert found["unreadable"][0]["file"] == "broken.yaml"
    assert found["items"][0]["unlawful"] == 1 and found["items"][0]["order"]["reasons"][0]["unlawful"] is True
