"""Conditions as nested lists, and the sentences that stand in them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from pia.assess.outline import Outline, outline
from pia.assess.sentence import sentence
from tests.assess.test_sentence import SCOPED
from tests.build import node_of
from tests.strategies import runs


def lines(found: Outline, depth: int = 0) -> list[str]:
    return ["  " * depth + found.text, *(each for part in found.parts for each in lines(part, depth + 1))]


def said(written: Any, lang: str, it: str | None = None, holds: bool = True) -> list[str]:
    return lines(outline(node_of(written, it), lang, holds))


LINK = {"any": [{"it.direction": "send"}, {"all": [{"it.beyond_statute": False}, {"it.excludes_my_number": True}]}]}


def test_nested_conditions_are_nested_lists() -> None:
    assert said(LINK, "ja", "links") == [
        "次のいずれかに当たる",
        "  「向き」が「区から送る」である",
        "  次の全てに当たる",
        "    「法定の項目を超えるか」が「いいえ」である",
        "    「個人番号を除いて諮るか」が「はい」である",
    ]
    assert said(LINK, "en", "links", holds=False) == [
        "all of these hold:",
        '  "direction" is not "the ward sends"',
        "  at least one of these holds:",
        '    "beyond what the law asks" is yes',
        '    "My Number left out of the request" is no',
    ]


def test_an_all_in_an_all_is_one_list_and_says_nothing_twice() -> None:
    written = {"all": [{"procedure.papers_complete": True}, {"all": [{"case.change": "new"}, {"case.stage": "planning"}]},
                       {"not": {"any": [{"case.change": "continued"}, {"procedure.papers_complete": False}]}}]}  # fmt: skip
    assert said(written, "en") == [
        "all of these hold:",
        '  "papers complete" (procedure) is yes',
        '  "new or changed" (case) is "new"',
        '  "stage" (case) is "planning"',
        '  "new or changed" (case) is not "continued"',
    ]


def test_the_elements_of_a_list_have_their_own() -> None:
    written = {"delegations": {"some": {"item.to": {"same_as": "it.party"}, "item.is_redelegation": True}}}
    assert said(written, "ja", "remote_access") == [
        "「委託の連鎖」に、次の全てに当たるものがある",
        "  「委託を受ける者」が点検の対象の「接続する者」と同じである",
        "  「再委託か」が「はい」である",
    ]
    written = {"delegations": {"count": {"at_least": 2, "where": written["delegations"]["some"]}}}
    assert said(written, "en", "remote_access") == [
        "the number of those among \"delegations\" for which all of these hold is at least 2:",
        '  "to" is the same as "party" of the one under review',
        '  "is re-delegation" is yes',
    ]


@pytest.mark.parametrize(
    "written, it, ja, en",
    [
        ({"case.kinds": {"some": {"item": "outsourcing"}}}, None,
         "「案件の種類」に「委託」が含まれる", '"kinds" (case) includes "outsourcing"'),
        ({"case.kinds": {"none": {"item": ["outsourcing", "provision"]}}}, None,
         "「案件の種類」に「委託」「外部提供」のいずれも含まれない",
         '"kinds" (case) does not include "outsourcing" or "provision to others"'),
        ({"not": {"case.kinds": {"every": {"item": ["outsourcing", "provision"]}}}}, None,
         "「案件の種類」に「委託」「外部提供」以外のものがある",
         '"kinds" (case) includes something other than "outsourcing" or "provision to others"'),
        ({"case.kinds": {"some": {"not": {"item": "outsourcing"}}}}, None,
         "「案件の種類」に「委託」以外のものがある", '"kinds" (case) includes something other than "outsourcing"'),
        ({"case.kinds": {"every": {"not": {"item": "outsourcing"}}}}, None,
         "「案件の種類」に「委託」が含まれない", '"kinds" (case) does not include "outsourcing"'),
        ({"it.data": {"every": {"item.my_number": True}}}, "flows",
         "「流れる記録」の全てについて、「個人番号を含むか」が「はい」である", 'for all of "data", "contains My Number" is yes'),
        ({"not": {"it.data": {"every": {"item.my_number": True}}}}, "flows",
         "「流れる記録」に、「個人番号を含むか」が「いいえ」であるものがある",
         'among "data" there is one for which "contains My Number" is no'),
        ({"links": {"count": {"equals": 0}}}, None, "「外部結合」が一つもない", 'there are none of "links"'),
        ({"not": {"links": {"count": {"at_least": 1}}}}, None, "「外部結合」が一つもない", 'there are none of "links"'),
        ({"links": {"count": {"more_than": 1}}}, None,
         "「外部結合」の数が1を超える", 'the number of "links" is more than 1'),
        ({"data": {"some": {"item.subjects": {"some": {"item.id": {"same_as": "it.id"}}}}}}, "subjects",
         "「記録項目」に、「対象者」に、点検の対象であるものがあるものがある",
         'among "data" there is one for which among "subjects" there is one for which it is the one under review'),
        ({"procedure.heard_on": {"at_most": {"path": "on.assessment_date"}}}, None,
         "手続の「諮る日」が点検日以前である", '"heard on" (procedure) is on or before the assessment date'),
        ({"not": {"procedure.heard_on": {"at_least": "2020-07-13"}}}, None,
         "手続の「諮る日」が令和2年7月13日（2020-07-13）より前である", '"heard on" (procedure) is before 13 July 2020 (2020-07-13)'),
        ({"procedure.heard_on": {"before": {"path": "schedule.next_meeting", "plus": {"days": -14}}}}, None,
         "手続の「諮る日」が予定の「次の審議会」の14日前より前である",
         '"heard on" (procedure) is before 14 days before "next meeting" (schedule)'),
        ({"procedure.heard_on": {"within": {"of": {"path": "procedure.started_on"}, "months": 1}}}, None,
         "手続の「諮る日」が手続の「開始日」から1か月以内である",
         '"heard on" (procedure) is within 1 month after "started on" (procedure)'),
        ({"it.log_retention_months": {"at_least": 12}}, "remote_access",
         "「記録の保存期間」が12か月以上である", '"log retention" is at least 12 months'),
        ({"impact_assessment.persons": {"less_than": 300000}}, None,
         "特定個人情報保護評価の「対象人数」が300,000人に満たない",
         '"persons in the files" (impact assessment) is less than 300,000 persons'),
    ],
)  # fmt: skip
def test_how_conditions_read(written: Any, it: str | None, ja: str, en: str) -> None:
    node = node_of(written, it)
    assert (sentence(node, "ja"), sentence(node, "en")) == (ja, en)


@runs(150)
@given(SCOPED)
def test_every_condition_has_an_outline(scoped: tuple[str | None, Any]) -> None:
    """Every line says something, and what has no parts reads as its sentence."""
    it, written = scoped
    node = node_of(written, it)
    for lang in ("ja", "en"):
        for holds in (True, False):
            found = outline(node, lang, holds)
            assert all(text.strip() and "{" not in text for text in lines(found))
            assert bool(found.parts) or found.text == sentence(node, lang, holds)
