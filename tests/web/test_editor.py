"""Pages of a case as a browser uses them: what is shown is sent back unchanged, what is typed is read, nothing is half-saved."""

from __future__ import annotations

import json
from dataclasses import asdict
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from pia.model.assessment import Assessment
from pia.model.case_file import load_case
from pia.source import read, read_file
from pia.web.draft import Draft
from pia.web.form import Rows, form_of
from tests.web.server import CASES, PCR, Desk, desk_in, judge, sent


def pages(value: dict[str, Any], number: int) -> list[str]:
    """The address of every section and element of a case, in the order of the form."""
    draft = Draft(number, 0, read(b'pia: "1"\n', "a.yaml"), ())
    form = form_of(value, draft.shape, None, "ja")
    found = []
    for name, section in form.sections.items():
        found.append(f"/case/{number}/{name}")
        if isinstance(section, Rows):
            found += [f"/case/{number}/{name}/{element.element}" for element in section.elements]
    return found


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_page_sent_back_as_it_is_changes_nothing(desk: Desk, path: Path, lang: str) -> None:
    number = desk.begin(path)
    desk.client.cookies.set("lang", lang)
    for where in pages(read_file(path).value, number):
        assert desk.send(where).headers["location"] == f"{where}?saved=same"
    assert desk.store.version(number) == 0


def skeleton(value: Any) -> Any:
    """What the form can't make as it was: the ids, and what is said beside the answers."""
    if isinstance(value, dict):
        if "items" in value and "complete" in value:
            return skeleton(value["items"])
        kept = {name: skeleton(inner) for name, inner in value.items() if isinstance(inner, (dict, list))}
        return {**{name: inner for name, inner in kept.items() if inner}, **{name: value[name] for name in ("id",) if name in value}}
    return [skeleton(item) for item in value if isinstance(item, dict)] if isinstance(value, list) else None


def same(assessment: Assessment) -> Any:
    """An assessment without the lines of a file."""
    plain = asdict(assessment)
    plain["receipt"].pop("case_sha256")
    text = json.dumps(plain, ensure_ascii=False, default=str, sort_keys=True)
    return json.loads(text, object_hook=lambda held: {name: inner for name, inner in held.items()
                                                      if name not in ("line", "column", "absent", "case_file")})  # fmt: skip


@pytest.mark.parametrize("path", [PCR, CASES[0]], ids=lambda path: path.stem)
def test_a_case_filled_in_through_the_form_is_assessed_as_its_file(desk: Desk, path: Path, tmp_path: Path) -> None:
    whole = read_file(path)
    states = {name: whole.value[name] for name in ("stated", "exceptions") if name in whole.value}
    bare = {**skeleton({name: inner for name, inner in whole.value.items() if name not in ("pending", "not_applicable", *states)}),
            **states, "pia": "1"}  # fmt: skip
    bare["case"] |= {"id": whole.value["case"]["id"], "title": "別の件名"}
    full, blank = desk.begin(path), desk.store.begin(json.dumps(bare, ensure_ascii=False))
    for where in pages(whole.value, full):
        form = sent(desk.page(where))
        form["version"] = [str(desk.store.version(blank))]
        desk.post(where.replace(f"/case/{full}", f"/case/{blank}"), 303, form)
    answer = desk.client.get(f"/case/{blank}/-/case.yaml")
    written = load_case(read(answer.content, "case.yaml"))
    assert same(judge().filed(written)) == same(judge().filed(load_case(whole)))


def test_answers_as_people_type_them(desk: Desk) -> None:
    number = desk.begin()
    desk.send(f"/case/{number}/schedule", **{"v:schedule.next_meeting": "Ｒ２．９．１４"})
    desk.send(f"/case/{number}/costs", **{"v:costs.initial": "１，２００円", "v:costs.basis": " 見積書 \r\n 別紙 "})
    desk.send(f"/case/{number}/choice", **{"v:choice.voluntary": "true"})
    desk.send(f"/case/{number}/data/result", **{"v:data[result].subjects": ["suspected"], "c:data[result].subjects": "1"})
    value = desk.store.saves(number)
    found = {edit.path: edit for saved in value for edit in saved.edits if edit.action == "set"}
    assert found["schedule.next_meeting"].value == "2020-09-14"
    assert (found["costs.initial"].value, found["costs.basis"].value) == (1200, "見積書 \n 別紙")
    assert found["choice.voluntary"].value is True
    page = desk.page(f"/case/{number}/data/result")
    assert sent(page)["c:data[result].subjects"] == ["1"]
    text = desk.client.get(f"/case/{number}/-/case.yaml").text
    assert "next_meeting: 2020-09-14" in text and "# " in text, "comments stay"


def test_states(desk: Desk) -> None:
    number, where = desk.begin(), "costs.initial"
    page = f"/case/{number}/costs"
    told = {f"s:{where}": "pend", f"b:{where}": "情報課", f"u:{where}": "R2.10.5", f"w:{where}": "見積り中"}
    desk.send(page, **told)
    assert sent(desk.page(page))[f"u:{where}"] == ["令和2年10月5日"]
    assert desk.send(page).headers["location"].endswith("saved=same")
    desk.send(page, **{f"v:{where}": "300"})  # an answer ends it, whatever the old state says
    assert sent(desk.page(page))[f"s:{where}"] == ["answer"]
    desk.send(page, **{f"s:{where}": "waive", f"r:{where}": "買取りのため"})
    assert sent(desk.page(page))[f"v:{where}"] == [""]
    desk.send(page, **{f"s:{where}": "answer"})
    assert [edit.action for saved in desk.store.saves(number) for edit in saved.edits] == ["pend", "set", "waive", "clear"]


WRONG = [
    ("schedule", {"v:schedule.next_meeting": "2.7.13"}, "どの日か一つに決まりません"),
    ("schedule", {"v:schedule.next_meeting": "来月"}, "日付として読めません"),
    ("costs", {"v:costs.initial": "約300"}, "数として読めません"),
    ("costs", {"v:costs.basis": "未定"}, "答えになりません"),
    ("costs", {"s:costs.initial": "pend", "b:costs.initial": "情報課"}, "三つが要ります"),
    ("costs", {"s:costs.initial": "waive"}, "理由がありません"),
    ("costs", {"s:costs.initial": "waive", "r:costs.initial": "無料", "v:costs.initial": "3"}, "両方が書かれています"),
    ("case", {"v:case.title": ""}, "件名"),
    ("case", {"v:case.id": "全角 番号"}, "番号"),
]


@pytest.mark.parametrize(("section", "typed", "message"), WRONG, ids=[message for _, _, message in WRONG])
def test_what_is_wrong_is_said_and_nothing_is_saved(desk: Desk, section: str, typed: dict[str, str], message: str) -> None:
    number = desk.begin()
    other = {"costs": "costs.borne_by", "schedule": "", "case": "case.department"}[section]
    answer = desk.send(f"/case/{number}/{section}", 422, **typed, **({f"v:{other}": "書きかけ"} if other else {}))
    page = unescape(answer.text)
    assert message in page and "保存していません" in page
    assert desk.store.version(number) == 0
    for name, text in {**typed, **({f"v:{other}": "書きかけ"} if other else {})}.items():
        assert sent(page)[name] == [text], "what was typed is still there"


def test_rows_are_added_and_removed(desk: Desk) -> None:
    number = desk.begin()
    added = desk.send(f"/case/{number}/parties", add="parties").headers["location"]
    assert added == f"/case/{number}/parties/parties-1?saved=1"
    desk.send(added.partition("?")[0], **{"v:parties[parties-1].name": "新しい会社"})
    assert "新しい会社（parties-1）" in desk.page(f"/case/{number}/flows/hospital-to-ward"), "to be chosen by name"
    desk.send(f"/case/{number}/parties/parties-1", add="parties[parties-1].own_records")
    inner = "parties[parties-1].own_records[own-records-1]"
    desk.send(f"/case/{number}/parties/parties-1", **{f"v:{inner}.years": "5"})
    desk.send(f"/case/{number}/parties/parties-1", **{f"x:{inner}": "1"})
    gone = desk.send(f"/case/{number}/parties/parties-1", **{"x:parties[parties-1]": "1"}).headers["location"]
    assert gone.startswith(f"/case/{number}/parties?")
    assert desk.client.get(f"/case/{number}/parties/parties-1").status_code == 404
    before = desk.store.version(number)
    used = desk.send(f"/case/{number}/parties/ward", 422, **{"x:parties[ward]": "1"})
    assert "ward" in used.text and desk.store.version(number) == before, "others refer to it"


def test_closing_a_list_settles_and_is_taken_back(desk: Desk) -> None:
    number = desk.begin()
    desk.send(f"/case/{number}/links", **{"c:links": "1"})
    assert sent(desk.page(f"/case/{number}/links"))["c:links"] == ["1"]
    desk.send(f"/case/{number}/links", **{"c:links": None})
    assert [edit.action for saved in desk.store.saves(number) for edit in saved.edits] == ["close", "open"]


def test_two_people_on_one_case(desk: Desk) -> None:
    number, page = desk.begin(), "costs"
    where = f"/case/{number}/{page}"
    mine, theirs = sent(desk.page(where)), sent(desk.page(where))
    desk.post("/me", 303, {"name": "山<b>"})
    desk.post(where, 303, {**theirs, "v:costs.borne_by": "国", "v:costs.basis": "国の基準"})
    answer = desk.post(where, 409, {**mine, "v:costs.borne_by": "区", "v:costs.initial": "5"})
    assert "山&lt;b&gt;" in answer.text and "国" in answer.text and "区" in answer.text and "国の基準" not in answer.text
    assert desk.store.version(number) == 1
    desk.post(f"/case/{number}/-/resolve", 303, {**sent(answer.text), "keep:1": "mine"})
    assert [(edit.path, edit.value) for edit in desk.store.saves(number)[1].edits] == [("costs.initial", 5), ("costs.borne_by", "区")]
    desk.post(where, 303, {**mine, "v:costs.running": "7"})
    found = sent(desk.page(where))
    assert [found[f"v:costs.{name}"] for name in ("initial", "running", "basis", "borne_by")] == [["5"], ["7"], ["国の基準"], ["区"]]


def test_keeping_theirs(desk: Desk) -> None:
    number = desk.begin()
    where = f"/case/{number}/costs"
    mine = sent(desk.page(where))
    desk.send(where, **{"v:costs.borne_by": "国"})
    answer = desk.post(where, 409, {**mine, "v:costs.borne_by": "区", "v:costs.initial": "5"})
    desk.post(f"/case/{number}/-/resolve", 303, sent(answer.text))
    found = sent(desk.page(where))
    assert (found["v:costs.borne_by"], found["v:costs.initial"]) == (["国"], ["5"])


def test_two_people_add_a_row(desk: Desk) -> None:
    number = desk.begin()
    page = sent(desk.page(f"/case/{number}/links"))
    first, second = (desk.post(f"/case/{number}/links", 303, {**page, "add": "links"}).headers["location"] for _ in range(2))
    assert (first.partition("?")[0], second.partition("?")[0]) == (f"/case/{number}/links/links-1", f"/case/{number}/links/links-2")


def test_a_restarted_server_goes_on(desk: Desk, tmp_path: Path) -> None:
    number = desk.begin()
    form = sent(desk.page(f"/case/{number}/costs"))
    with desk_in(tmp_path) as again:
        again.client.cookies.clear()
        again.client.cookies.set("pia", desk.kept)
        again.kept = desk.kept
        again.post(f"/case/{number}/costs", 303, {**form, "v:costs.initial": "9"})
    assert sent(desk.page(f"/case/{number}/costs"))["v:costs.initial"] == ["9"]
