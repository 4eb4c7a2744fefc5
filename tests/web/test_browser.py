"""In a browser without scripts: someone begins a case, answers by the labels that they see, and the findings change. With
axe, in the empty, error and conflict states, at a desk and enlarged."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page

from pia.web.store import Store
from tests.report.browser import chromium, violations
from tests.web.server import PCR, server

DESK, ENLARGED = {"width": 1280, "height": 900}, {"width": 320, "height": 600}


@dataclass
class Site:
    base: str
    store: Store
    keys: list[str]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    app, store, keys = server(tmp_path_factory.mktemp("web"), "127.0.0.1")
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    running = uvicorn.Server(uvicorn.Config(app, log_level="error"))  # type: ignore[arg-type]
    thread = threading.Thread(target=running.run, kwargs={"sockets": [listening]})
    thread.start()
    while not running.started:
        time.sleep(0.01)
    yield Site(f"http://127.0.0.1:{listening.getsockname()[1]}", store, keys)
    running.should_exit = True
    thread.join()
    listening.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


def entered(browser: Browser, site: Site, **how: object) -> tuple[BrowserContext, Page, list[str]]:
    """A window of someone with a link, and what its pages asked for elsewhere or complained of."""
    context = browser.new_context(viewport=DESK, **how)  # type: ignore[arg-type]
    page, told = context.new_page(), []  # type: ignore[var-annotated]
    page.on("request", lambda request: None if request.url.startswith(site.base) else told.append(request.url))
    page.on("console", lambda message: told.append(message.text))
    page.goto(f"{site.base}/?key={site.keys[-1]}")
    return context, page, told


def test_a_newcomer_without_scripts(browser: Browser, site: Site) -> None:
    context, page, told = entered(browser, site, java_script_enabled=False)
    page.get_by_role("link", name="新しい案件を作る").click()
    page.get_by_label("件名").fill("検査の委託")
    page.get_by_label("案件番号").fill("2020-77")
    page.get_by_label("委託").check()
    page.get_by_label("適用する規程群").select_option("meguro")
    page.get_by_label("基準日").fill("R2.7.13")
    page.get_by_role("button", name="作る", exact=True).click()
    assert page.get_by_role("heading", level=1).inner_text() == "検査の委託"
    page.get_by_role("link", name="記録項目", exact=True).click()
    page.get_by_role("button", name="「記録項目」を1件加える").click()
    page.get_by_label("名称").fill("検査の結果")
    page.get_by_role("group", name="個人情報か").get_by_label("はい", exact=True).check()
    page.get_by_role("button", name="保存する", exact=True).click()
    page.get_by_role("link", name="関係者", exact=True).click()
    for name, role in (("目黒区", "区（実施機関）"), ("検査会社", "委託先")):
        page.get_by_role("button", name="「関係者」を1件加える").click()
        page.get_by_label("名称").fill(name)
        page.locator("select:visible").and_(page.get_by_label("役割")).select_option(label=role)
        page.get_by_role("button", name="保存する", exact=True).click()
        page.get_by_role("link", name="「関係者」の一覧へ戻る").click()
    page.get_by_label("これで全部です（ほかにはありません）").check()
    page.get_by_role("button", name="保存する", exact=True).click()
    page.get_by_role("link", name="委託の連鎖", exact=True).click()
    page.get_by_role("button", name="「委託の連鎖」を1件加える").click()
    page.get_by_label("委託する者").select_option(label="目黒区（parties-1）")
    page.get_by_label("委託を受ける者").select_option(label="検査会社（parties-2）")
    page.get_by_role("group", name="法的な形").get_by_label("委託", exact=True).check()
    page.get_by_role("group", name="渡す記録").get_by_label("検査の結果（data-1）").check()
    page.get_by_role("button", name="保存する", exact=True).click()
    clause = page.locator("section.group").filter(has=page.get_by_role("heading", name="返還・消去と証明", exact=True)).last
    assert clause.get_by_text("？ 要確認").count() > 0 and clause.get_by_text("× 否").count() == 0
    clause.get_by_role("group", name="条項があるか").get_by_label("いいえ", exact=True).check()
    page.get_by_role("button", name="保存する", exact=True).click()
    assert page.get_by_role("status").inner_text().startswith("保存しました")
    assert clause.get_by_text("× 否").count() > 0, "the finding beside the field has changed"
    clause.get_by_role("group", name="条項があるか").get_by_label("はい", exact=True).check()
    page.get_by_role("button", name="保存する", exact=True).click()
    assert clause.get_by_text("× 否").count() == 0
    page.get_by_role("link", name="検査の委託").click()
    assert "検査会社" in (page.locator("img.drawing").get_attribute("alt") or "")
    assert page.locator("img.drawing").bounding_box()["width"] > 300  # type: ignore[index]
    assert told == []
    context.close()


def sound(page: Page) -> None:
    """Nothing that axe finds, no sideways scrolling, at a desk and enlarged; axe needs the page's policy out of its way."""
    assert violations(page) == []
    page.set_viewport_size(ENLARGED)  # type: ignore[arg-type]
    assert page.evaluate("document.documentElement.scrollWidth") <= ENLARGED["width"], "no sideways scrolling"
    assert violations(page) == []
    page.set_viewport_size(DESK)  # type: ignore[arg-type]


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_axe_finds_nothing(browser: Browser, site: Site, lang: str) -> None:
    number = site.store.begin(PCR.read_text(encoding="utf-8"))
    empty = site.store.begin('pia: "1"\ncase: {id: a, title: "件名"}\n')
    context, page, _ = entered(browser, site, bypass_csp=True)
    page.goto(f"{site.base}/?lang={lang}")
    here = f"{site.base}/case/{number}"
    for where in (f"{site.base}/", f"{site.base}/new", f"{site.base}/case/{empty}/parties", here, f"{here}/flows/hospital-to-ward"):
        page.goto(where)
        sound(page)
    other = context.new_page()
    other.goto(f"{here}/costs")
    page.goto(f"{here}/costs")
    save = {"ja": "保存する", "en": "Save"}[lang]
    page.locator("[name='v:costs.initial']").fill("約300")
    page.get_by_role("button", name=save, exact=True).click()
    assert page.get_by_role("alert").count() == 1 and page.locator("[aria-invalid=true]").count() == 1
    sound(page)
    for window, text in ((other, "国"), (page, "区")):
        window.locator("[name='v:costs.initial']").fill("300")
        window.locator("[name='v:costs.borne_by']").fill(text)
        window.get_by_role("button", name=save, exact=True).click()
    assert page.locator("[name='keep:0'], [name='keep:1']").count() == 2
    sound(page)
    context.close()


def test_forced_colours_and_the_keyboard(browser: Browser, site: Site) -> None:
    """The first tab stop leads past the sections, focus is always seen, and what is typed can be saved with a key."""
    number = site.store.begin(PCR.read_text(encoding="utf-8"))
    context, page, _ = entered(browser, site, bypass_csp=True, forced_colors="active", color_scheme="dark")
    page.goto(f"{site.base}/case/{number}/costs")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.locator("[name='v:costs.initial']").fill("77")
    page.keyboard.press("Enter")
    page.get_by_role("status").wait_for()
    assert site.store.version(number) == 1
    assert violations(page, colours=False) == []
    context.close()
