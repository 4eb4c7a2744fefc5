"""Whatever people write in a case file stays text: it changes no tag, link, table or heading of the report."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pia.report.html import to_html
from pia.report.markdown import to_markdown
from pia.report.views import review
from tests.report.hostile import HOSTILE, shown
from tests.report.page import Page
from tests.report.sample import BENIGN, sample

ALLOWED = {
    "html": {"lang"}, "head": set(), "meta": {"charset", "http-equiv", "content", "name"}, "title": set(),
    "style": set(), "body": set(), "header": {"class"}, "nav": {"aria-label"}, "main": set(), "ul": set(),
    "ol": set(), "li": set(), "a": {"href"}, "h1": set(), "h2": {"id"}, "h3": set(), "h4": set(), "p": set(),
    "blockquote": set(), "table": set(), "thead": set(), "tbody": set(), "tr": set(), "th": {"scope"}, "td": set(),
    "strong": set(), "code": set(), "br": set(), "figure": set(),
    "div": {"class", "role", "aria-label", "tabindex"},
}  # fmt: skip


def page(text: str, lang: str = "ja") -> Page:
    return Page(to_html(review(sample(text), lang)))  # type: ignore[arg-type]


PLAIN = {lang: page(BENIGN, lang) for lang in ("ja", "en")}


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_changes_no_tag(text: str, lang: str) -> None:
    found = page(text, lang)
    assert found.tags == PLAIN[lang].tags
    assert found.closed == PLAIN[lang].closed


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is(text: str) -> None:
    found = page(text)
    assert shown(text) in found.text
    assert found.text.count(shown(text)) >= 10
    assert shown(text) in found.title


def test_only_known_tags_and_attributes_and_links_inside_the_page() -> None:
    for lang in ("ja", "en"):
        for tag, attributes in PLAIN[lang].tags:
            assert tag in ALLOWED
            assert {name for name, _ in attributes} <= ALLOWED[tag]
            if tag == "a":
                assert re.fullmatch(r"#part-\d+", dict(attributes)["href"] or "")


DRAWN = {"svg", "title", "desc", "path", "rect", "ellipse", "circle", "text"}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text_in_the_drawing(text: str) -> None:
    """Nothing but shapes and words, no reference to anything, no style, no event, no id."""
    found = page(text)
    assert {tag for tag, _ in found.drawing} <= DRAWN
    names = {name for _, attributes in found.drawing for name, _ in attributes}
    assert not {name for name in names if name.startswith("on")} and not names & {"href", "xlink:href", "style", "src"}
    assert "id" not in names
    assert not [value for _, attributes in found.drawing for _, value in attributes if "url(" in str(value)]


@pytest.mark.parametrize("text", HOSTILE)
def test_the_markdown_is_inert_with_raw_html_on(text: str) -> None:
    """The escaping must hold by itself: other readers of the Markdown allow HTML."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

    def kinds(words: str) -> list[str]:
        tokens = parser.parse(to_markdown(review(sample(words), "ja")))
        return [child.type for token in tokens for child in [token, *(token.children or ())]
                if child.type not in ("text", "text_special", "softbreak")]  # fmt: skip

    assert kinds(text) == kinds(BENIGN)
    assert not {"html_inline", "html_block", "link_open", "image"} & set(kinds(text))


@pytest.mark.parametrize("text", ["https://example.org/x", "www.example.org", "someone@example.org", "目黒区.jp"])
def test_no_bare_address_is_left_for_readers_that_make_links(text: str) -> None:
    markdown = to_markdown(review(sample(text), "ja"))
    assert not re.search(r"https?://|www\.e|someone@|区\.jp", markdown)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_control_or_direction_character_survives(text: str) -> None:
    view = review(sample(text), "ja")
    for written in (to_markdown(view), to_html(view)):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]", written)


@settings(max_examples=60, deadline=None)
@given(st.text(st.one_of(st.sampled_from("*_`[]()<>#|~&$!\\-+=:.@/{} 1a「」※／\n"), st.characters()), min_size=1)
       .filter(lambda text: text.strip() != ""))  # fmt: skip
def test_any_text_changes_no_tag(text: str) -> None:
    found = page(text)
    assert found.tags == PLAIN["ja"].tags
    assert found.closed == PLAIN["ja"].closed
