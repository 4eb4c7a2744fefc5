"""The glossary: the case's own words, words that need explaining where they occur, and every party."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pia.report.blocks import Table, paragraph, text_of
from pia.report.members.glossary import blocks
from pia.report.members.meanings import MEANINGS, OTHER_WORDS
from pia.report.say import Say
from pia.source import read
from tests.project.tree import ROOT
from tests.report.members.full import listing
from tests.report.sample import sample


def tables(text: str, **facts: object) -> list[dict[str, str]]:
    base = sample()
    case = replace(base, facts={**base.facts, **facts})
    made = blocks(case, (paragraph(text),), Say.of(case, "ja"))
    return [{text_of(row[0][0]): "／".join(text_of(each) for cell in row[1:] for each in cell) for row in block.rows}
            for block in made if isinstance(block, Table)]  # fmt: skip


def test_every_listed_word_has_a_general_meaning() -> None:
    listed = read((ROOT / "rules" / "lexicons" / "jargon.yaml").read_bytes(), "jargon.yaml").value["entries"]
    assert {entry["text"] for entry in listed} <= set(MEANINGS)
    assert {entry["text"]: tuple(entry["not_in"]) for entry in listed if "not_in" in entry} == OTHER_WORDS
    assert all(ja and en for ja, en in MEANINGS.values())


def test_words_are_explained_where_they_occur() -> None:
    own = listing([{"id": "a", "text": "VPN", "meaning": "区の説明。"}, {"id": "b", "text": "謎の語"}])
    found = tables("LGWANとVPNと、legislationとQZX", terms=own)[0]
    assert found["VPN"] == "区の説明。" and "説明がありません" in found["謎の語"]
    assert found["LGWAN"].startswith("一般的な意味：") and "説明がありません" in found["QZX"]
    assert set(found) == {"VPN", "謎の語", "LGWAN", "QZX"}


@pytest.mark.parametrize("text", ["island", "JP", "SHA-256", "cartoons"])
def test_other_words_are_none(text: str) -> None:
    assert len(tables(text)) == 1, "no table of terms, only of parties"


def test_every_party_with_its_role_and_what_it_does() -> None:
    found = tables("")[-1]
    assert found["試験区"] == "区（実施機関）／渡す：ことば"
    assert found["ことば"] == "委託先／試験区から任される：ことば／受ける：ことば"
