"""All formats of a report say the same, and what they say is what the JSON of the assessment says.

Every file is written and read back. That the words of all formats are the same, sign by sign, makes it enough to look
for verdicts, articles, lines, questions and hashes in one of them.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from typing import Any

import pytest

from pia.assess.asks import asks
from pia.model.assessment import Assessment, Evidence
from pia.report.blocks import Report
from pia.report.cut import SENTENCE, cut
from pia.report.escape import flat
from pia.report.fact import line_of
from pia.report.formats import ENDINGS, written
from pia.report.json import to_json
from pia.report.parts.verdicts import MARKS
from pia.report.place import binding_words
from pia.report.say import Lang, Say
from pia.report.views import VIEWS
from tests.report.hostile import HOSTILE
from tests.report.readers import READERS, folded, rows_of
from tests.report.real import NAMES, assessed
from tests.report.reports import DAY, IN_JAPANESE, MADE, REPORTS, made
from tests.report.sample import sample

LANGS: tuple[Lang, ...] = ("ja", "en")
CASES = ("sample", *NAMES)
# What a PDF says of signs that it can't show.
_NOTE = re.compile(r"このPDFには.*?行っていません。")


def assessment(name: str) -> Assessment:
    return sample("クラウド移行") if name == "sample" else assessed(name)


@cache
def view(name: str, reader: str, lang: Lang) -> Report:
    return VIEWS[reader](assessment(name), lang)


@cache
def words(name: str, reader: str, lang: Lang, ending: str) -> str:
    """All words of a written file."""
    return READERS[ending](written(view(name, reader, lang), ending, DAY).content)


def test_every_format_has_a_reader() -> None:
    assert set(READERS) == set(ENDINGS)


@pytest.mark.parametrize(("name", "lang"), MADE)
def test_every_report_has_the_same_words_in_every_format(name: str, lang: Lang) -> None:
    found = {ending: READERS[ending](written(made(name, lang), ending, DAY).content) for ending in ENDINGS}
    for ending, text in found.items():
        assert text == found[".html"], ending


@pytest.mark.parametrize("reader", VIEWS)
@pytest.mark.parametrize("name", NAMES)
def test_a_whole_case_has_the_same_words_in_every_format(name: str, reader: str) -> None:
    for ending in ENDINGS:
        assert words(name, reader, "ja", ending) == words(name, reader, "ja", ".html"), ending


# One language, and the report that has the text in most kinds of places; letters have theirs beside typed fields.
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_the_same_text_in_every_format(text: str) -> None:
    for name in ("department", *IN_JAPANESE[:1]):
        report = REPORTS[name](text, "ja")
        made_ = {ending: written(report, ending, DAY) for ending in ENDINGS}
        found = {ending: READERS[ending](each.content) for ending, each in made_.items()}
        assert folded(flat(cut(text))) in found[".html"]
        for ending, read in found.items():
            if made_[ending].missing:
                # Fonts have no private-use characters: the file names them, and shows everything else.
                assert made_[ending].missing == ("\ue000",) and "U+E000" in read
                assert _NOTE.sub("", read, count=1) == found[".html"].replace("\ue000", ""), ending
            else:
                assert read == found[".html"], ending


@pytest.mark.parametrize("name", ["𠮷田", "髙橋", "﨑山", "①号", "㈱目黒", "渡邉󠄀", "葛󠄀城", "が", "ﾊﾟｿｺﾝ", "①㈱①"])
def test_names_come_out_as_they_were_written(name: str) -> None:
    """Rare characters, a variant selector, a base with a mark, half width: never replaced by what looks like them."""
    report = REPORTS["department"](name, "ja")
    for ending in ENDINGS:
        made_ = written(report, ending, DAY)
        if not made_.missing:
            assert READERS[ending](made_.content).count(flat(name)) >= 10, ending
        else:
            assert all(char in name for char in made_.missing)


def plain(name: str) -> dict[str, Any]:
    """The JSON of an assessment, read back."""
    return json.loads(to_json(assessment(name)))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", CASES)
def test_the_council_view_has_the_findings_of_the_json(name: str, lang: Lang) -> None:
    """Counts, and for each finding a row with verdict, item, what it is about, rule, articles, and lines of the case.

    What does not apply, and what waits for a list to be closed, stands in tables of its own.
    """
    known, say = plain(name), Say.of(assessment(name), lang)
    counts = Counter(finding["verdict"] for finding in known["findings"])
    lawful = Counter(finding["lawfulness"] for finding in known["findings"])
    summary = say("summary.counted", total=len(known["findings"]), unlawful=lawful["unlawful"],
                  possibly=lawful["possibly_unlawful"], **{verdict: counts[verdict] for verdict in MARKS})  # fmt: skip
    assert folded(summary) in words(name, "council", lang, ".html")
    rows = rows_of(written(view(name, "council", lang), ".html", DAY).content)
    listed = [finding for finding in known["findings"] if finding["verdict"] != "not_applicable" and not finding["list_path"]]
    heads = [head_of(finding, say) for finding in listed]
    shown = Counter(row[:2] for row in rows if row[:2] in set(heads))
    assert heads and shown == Counter(heads)
    for finding, head in zip(listed, heads, strict=True):
        said = [row[2] for row in rows if row[:2] == head and folded(finding["rule"]) in row[2]]
        assert len(said) >= 1, head
        wanted = [cite["title"][lang] for cite in finding["cites"]]
        wanted += [cite["number"][lang] for cite in finding["cites"] if cite["number"]]
        wanted += [line_of(Evidence(**fact), say) for fact in finding["evidence"]]
        assert any(all(folded(each) in row for each in wanted) for row in said), (finding["rule"], finding["binding"])


def head_of(finding: dict[str, Any], say: Say) -> tuple[str, str]:
    """The first two cells of the row of a finding."""
    mark = [MARKS[finding["verdict"]], say.term(f"verdict.{finding['verdict']}"), say.term(f"weight.{finding['weight']}")]
    if finding["lawfulness"] != "none":
        mark.insert(2, say(f"lawfulness.{finding['lawfulness']}"))
    path = finding["binding"] if finding["binding"] not in ("", "case") else ""
    about = (cut(finding["title"][say.lang], SENTENCE), binding_words(finding["binding"], say), path)
    return folded("".join(mark)), folded("".join(about))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", CASES)
def test_questions_determinations_and_hashes_are_those_of_the_json(name: str, lang: Lang) -> None:
    known, say = plain(name), Say.of(assessment(name), lang)
    text = words(name, "council", lang, ".html")
    at = text.index(folded(say("questions.intro")))
    for ask in asks(assessment(name).findings).printed:
        at = text.index(folded(cut(ask.first.ask[lang], SENTENCE)), at) + 1
    for determination in known["determinations"]:
        assert folded(determination["title"][lang]) in text
        for label in determination["labels"]:
            assert folded(label[lang]) in text
    receipt = known["receipt"]
    for reader in ("council", "department"):
        own = words(name, reader, lang, ".html")
        for value in (receipt["case_sha256"], receipt["profile_sha256"], *(pack["sha256"] for pack in receipt["packs"])):
            assert value in own


@pytest.mark.parametrize("name", CASES)
def test_the_department_has_every_fact_that_is_still_to_be_said(name: str) -> None:
    known, text = plain(name), words(name, "department", "ja", ".html")
    for finding in known["findings"]:
        for fact in finding["settle"]:
            assert folded(fact["path"]) in text, fact["path"]
