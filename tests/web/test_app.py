"""Who may come in, what is refused with a page that says why, and what every answer carries."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest

from pia.web.guard import LARGEST
from tests.web.server import PCR, Desk, sent

HOSTILE = "</textarea><script>alert(1)</script>\"'{{7*7}}=cmd|' /C calc'!A0"


def test_without_a_link_there_is_nothing(desk: Desk) -> None:
    number = desk.begin()
    desk.client.cookies.clear()
    for where in ("/", "/new", f"/case/{number}", f"/case/{number}/-/case.yaml", "/?key=guess"):
        answer = desk.client.get(where)
        assert answer.status_code == 403 and "リンクが要ります" in answer.text
        assert "目黒" not in answer.text
    assert desk.client.post(f"/case/{number}/costs", data={"version": "0"}).status_code == 403


def test_a_link_works_once_and_is_replaced(desk: Desk) -> None:
    assert len(desk.keys) == 2, "the next one is shown"
    desk.client.cookies.clear()
    assert desk.client.get(f"/?key={desk.keys[0]}").status_code == 403
    entered = desk.client.get(f"/?key={desk.keys[1]}")
    cookie = entered.headers["set-cookie"]
    assert entered.status_code == 303 and "HttpOnly" in cookie and "SameSite=strict" in cookie
    assert desk.client.get("/").status_code == 200


@pytest.mark.parametrize("where", ["/", "/new", "/case/{}", "/case/{}/costs", "/case/{}/nothing", "/case/{}/-/case.yaml", "/static/form.css"])
def test_every_answer_is_strict(desk: Desk, where: str) -> None:
    answer = desk.client.get(where.format(desk.begin()))
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self'") and "frame-ancestors 'none'" in policy
    assert "script" not in policy and "unsafe" not in policy
    held = {name: answer.headers[name] for name in ("x-content-type-options", "referrer-policy", "cache-control")}
    assert held == {"x-content-type-options": "nosniff", "referrer-policy": "same-origin", "cache-control": "no-store"}
    if "html" in answer.headers["content-type"]:
        assert "<script" not in answer.text and " style=" not in answer.text and "http" not in answer.text.replace("http-equiv", "")


@pytest.mark.parametrize("host", ["evil.example", "testserver.evil.example", "testserver@evil.example", "[::1", ""])
def test_forged_hosts(desk: Desk, host: str) -> None:
    answer = desk.client.get("/", headers={"host": host})
    assert answer.status_code == 421 and "サーバーの名前ではありません" in answer.text


@pytest.mark.parametrize(
    "headers",
    [{"origin": "http://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"},
     {"origin": "http://testserver:81"}],
)  # fmt: skip
def test_posts_from_elsewhere(desk: Desk, headers: dict[str, str]) -> None:
    number = desk.begin()
    form = {**sent(desk.page(f"/case/{number}/costs")), "v:costs.initial": "1"}
    answer = desk.client.post(f"/case/{number}/costs", data=form, headers=headers)
    assert answer.status_code == 403 and "ほかのサイト" in answer.text and desk.store.version(number) == 0
    own = {"origin": "http://testserver", "sec-fetch-site": "same-origin"}
    assert desk.client.post(f"/case/{number}/costs", data=form, headers=own).status_code == 303


@pytest.mark.parametrize("token", ["", "0" * 64, "é"])
def test_posts_without_the_token(desk: Desk, token: str) -> None:
    number = desk.begin()
    form = {**sent(desk.page(f"/case/{number}/costs")), "v:costs.initial": "1", "csrf": token}
    assert desk.client.post(f"/case/{number}/costs", data=form).status_code == 403
    assert desk.store.version(number) == 0


def test_bodies_that_are_too_large(desk: Desk) -> None:
    number = desk.begin()
    form = {**sent(desk.page(f"/case/{number}/costs")), "v:costs.basis": "x" * LARGEST}
    assert desk.client.post(f"/case/{number}/costs", data=form).status_code == 413

    def parts() -> Any:
        for _ in range(LARGEST // 100_000 + 1):
            yield b"x" * 100_000

    answer = desk.client.post("/import", content=parts(), headers={"content-type": "application/x-www-form-urlencoded"})
    assert answer.status_code == 413 and "大き過ぎます" in answer.text and desk.store.version(number) == 0


UNKNOWN: list[dict[str, Any]] = [
    {"v:costs.unknown": "1"}, {"v:case.title": "別の章"}, {"v:": "1"}, {"q:costs.initial": "1"}, {"plain": "1"},
    {"add": "parties"}, {"x:costs": "1"}, {"v:costs.__class__": "1"}, {"s:costs.borne_by": "waive"}, {"s:costs.initial": "maybe"},
]  # fmt: skip


@pytest.mark.parametrize("more", UNKNOWN, ids=str)
def test_fields_that_the_page_does_not_have(desk: Desk, more: dict[str, Any]) -> None:
    number = desk.begin()
    answer = desk.send(f"/case/{number}/costs", 400, **{"v:costs.initial": "1", **more})
    assert "この画面にない項目" in answer.text and "何も保存していません" in answer.text
    assert desk.store.version(number) == 0


@pytest.mark.parametrize("value", ["maybe", "9" * 30, "ward\x00"])
def test_choices_that_there_are_not(desk: Desk, value: str) -> None:
    number = desk.begin()
    desk.send(f"/case/{number}/flows/hospital-to-ward", 400, **{"v:flows[hospital-to-ward].from": value})
    desk.send(f"/case/{number}/choice", 400, **{"v:choice.voluntary": value})
    desk.send(f"/case/{number}/data/result", 400, **{"v:data[result].subjects": ["suspected", value]})
    assert desk.store.version(number) == 0


@pytest.mark.parametrize("version", ["", "-1", "99", "x", "0" * 40])
def test_versions_that_there_are_not(desk: Desk, version: str) -> None:
    number = desk.begin()
    desk.send(f"/case/{number}/costs", 409, **{"v:costs.initial": "1", "version": version})
    assert desk.store.version(number) == 0


@pytest.mark.parametrize("edits", ["", "[", "[1]", '[{"path": 1, "action": "set"}]', '[{"path": "case", "action": "exec"}]',
                                   '[{"path": "case.title", "action": "pend", "value": 3}]', '{"a": 1}'])  # fmt: skip
def test_forged_resolutions(desk: Desk, edits: str) -> None:
    number = desk.begin()
    desk.post(f"/case/{number}/-/resolve", 400, {"version": "0", "page": "costs", "edits": edits})
    assert desk.store.version(number) == 0


@pytest.mark.parametrize("edits", ['[{"path": "pia", "action": "set", "value": "9"}]', '[{"path": "nowhere[", "action": "set"}]',
                                   '[{"path": "case.title", "action": "set", "value": {"a": 1}}]'])  # fmt: skip
def test_resolutions_that_do_not_hold(desk: Desk, edits: str) -> None:
    number = desk.begin()
    desk.post(f"/case/{number}/-/resolve", 422, {"version": "0", "page": "//evil.example", "edits": edits})
    assert desk.store.version(number) == 0


def test_hostile_texts_are_texts(desk: Desk) -> None:
    number = desk.begin()
    answer = desk.send(f"/case/{number}/costs", **{"v:costs.basis": HOSTILE})
    assert answer.headers["location"].endswith("saved=1")
    page = desk.page(f"/case/{number}/costs")
    assert "<script" not in page and sent(page)["v:costs.basis"] == [HOSTILE]
    desk.send(f"/case/{number}/parties/ward", **{"v:parties[ward].name": HOSTILE})
    for where in (f"/case/{number}/parties", f"/case/{number}/flows/hospital-to-ward", f"/case/{number}"):
        page = desk.page(where)
        assert "<script" not in page and "49" not in unescape(page).partition("alert(1)")[2][:40]
    report = desk.client.get(f"/case/{number}/-/report/council.html")
    assert report.status_code == 200 and "<script" not in report.text and "sandbox" in report.headers["content-security-policy"]
    assert desk.client.get(f"/case/{number}/-/drawing.svg").headers["content-type"].startswith("image/svg+xml")


def test_a_file_read_in_and_written_out_is_the_same(desk: Desk) -> None:
    content = PCR.read_bytes()
    answer = desk.client.post("/import", data={"csrf": desk.token}, files={"file": ("a.yaml", content)})
    assert answer.headers["location"] == "/case/1"
    back = desk.client.get("/case/1/-/case.yaml")
    assert back.content == content
    assert back.headers["content-disposition"].startswith('attachment; filename="')


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"case: [", b'pia: "1"\ncase: {id: a}\n', b"a: &b [*b]\n", b"!!python/object:os.system x"])
def test_files_that_are_no_case(desk: Desk, content: bytes) -> None:
    answer = desk.client.post("/import", data={"csrf": desk.token}, files={"file": ("a.yaml", content)})
    assert answer.status_code in (400, 422) and "<li>" in answer.text and desk.store.numbers() == []


def test_a_new_case(desk: Desk) -> None:
    form = {"title": "試験: #1", "id": "2020-99", "kinds": ["outsourcing", "external_link"], "profile": "meguro", "date": "令和2年7月13日"}
    where = desk.post("/new", 303, form).headers["location"]
    page = desk.page(where)
    assert "試験: #1" in page and "あと少なくとも" in page
    text = desk.client.get(f"{where}/-/case.yaml").text
    assert "date: 2020-07-13" in text and "complete: true" in text


@pytest.mark.parametrize("name", ["title", "id", "date", "kinds"])
def test_a_new_case_needs_what_it_is_judged_by(desk: Desk, name: str) -> None:
    form = {"title": "件名", "id": "a", "kinds": ["outsourcing"], "profile": "meguro", "date": "2020-07-13"}
    for wrong in ({name: None}, *([{"date": "2.7.13"}, {"date": "いつか"}] if name == "date" else []), *([{"id": "<a>"}] if name == "id" else [])):
        answer = desk.post("/new", 422, {**form, **wrong})
        assert 'role="alert"' in answer.text
    assert desk.store.numbers() == []


def test_both_languages(desk: Desk) -> None:
    number = desk.begin()
    assert '<html lang="ja">' in desk.page(f"/case/{number}/costs")
    assert desk.client.get(f"/case/{number}/costs?lang=en").headers["location"] == f"/case/{number}/costs"
    page = desk.page(f"/case/{number}/costs")
    assert '<html lang="en">' in page and "Save and go to the next section" in page
    desk.page(f"/case/{number}/nothing", 404)


def test_a_case_without_rules_can_be_filled_in(desk: Desk) -> None:
    number = desk.store.begin('pia: "1"\ncase: {id: a, title: 件名}\n')
    assert "適用する規程群と基準日" in desk.page(f"/case/{number}")
    desk.send(f"/case/{number}/costs", **{"v:costs.initial": "1"})
    assert desk.client.get(f"/case/{number}/-/report/council.html").status_code == 422
    desk.send(f"/case/{number}/case", **{"v:case.profile": "nowhere", "v:case.date": "2020-07-13"})
    assert "点検規則を読み込めない" in desk.page(f"/case/{number}")


@pytest.mark.parametrize("sign", ["\u202e", "\x00", "\x07", "\x85", "\ufeff", "\u2028"])
@pytest.mark.parametrize("name", ["v:costs.basis", "w:costs.initial"])
def test_characters_that_no_file_can_hold(desk: Desk, sign: str, name: str) -> None:
    number = desk.begin()
    form = {"s:costs.initial": "pend", "b:costs.initial": "情報課", "u:costs.initial": "R2.10.5", "w:costs.initial": "見積り中", name: f"a{sign}b"}
    answer = desk.send(f"/case/{number}/costs", 422, **form)
    assert f"U+{ord(sign):04X}" in answer.text and desk.store.version(number) == 0


@pytest.mark.parametrize("kind", ["multipart/form-data", "multipart/form-data; boundary=a", "text/plain", "application/json", ""])
def test_bodies_that_are_no_form(desk: Desk, kind: str) -> None:
    answer = desk.client.post("/import", content=b"--b\r\nx", headers={"content-type": kind})
    assert answer.status_code in (400, 403) and "何も保存していません" in answer.text and desk.store.numbers() == []
