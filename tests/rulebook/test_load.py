from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pia.rulebook.load import load_rulebook
from pia.source import Refused
from tests.build import DAY, case_of, outcomes
from tests.rulebook.library import INSTRUMENT, PROFILE, Library, rule, rules


def test_a_profile_puts_packs_together(tmp_path: Path) -> None:
    book = Library(tmp_path).load()
    assert (book.profile, book.title["en"], book.law_date) == ("p", "Profile", DAY)
    assert [(pack.instrument, pack.version) for pack in book.packs] == [("book", date(2020, 1, 1))]
    assert [found.id for found in book.rules] == ["first"]
    assert set(book.lexicons) == {"vague"}
    assert book.gaps == ()


def test_rules_know_where_they_stand(tmp_path: Path) -> None:
    (found,) = Library(tmp_path).load().rules
    name, line = found.source
    assert Path(name) == tmp_path / "book/2020-01-01/rules.yaml"
    assert line == 2 and found.span.column == 7


def test_files_of_a_version_by_name_and_rules_in_their_order(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.write("book/2020-01-01/a.yaml", rules(rule("b"), rule("a")))
    assert [found.id for found in library.load().rules] == ["b", "a", "first"]


def test_the_version_of_the_day(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.write("book/2020-07-01/rules.yaml", rules(rule("second")))
    library.write("book/2021-01-01/rules.yaml", rules(rule("third")))
    for day, name in ((date(2020, 6, 30), "first"), (date(2020, 7, 1), "second"), (date(2025, 1, 1), "third")):
        assert [found.id for found in library.load(day).rules] == [name], day


def test_what_is_not_yet_in_force_is_told(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.write("book/2021-01-01/rules.yaml", rules(rule("third")))
    assert [(gap.kind, gap.subject, gap.since) for gap in library.load().gaps] == [
        ("not_yet_in_force", "book", date(2021, 1, 1))]  # fmt: skip


def test_what_is_no_longer_in_force_is_told_and_not_applied(tmp_path: Path) -> None:
    library = Library(tmp_path)
    ended = INSTRUMENT.replace("{from: 2020-01-01}", "{from: 2020-01-01, to: 2020-06-30}", 1)
    library.write("book/instrument.yaml", ended)
    book = library.load()
    assert book.rules == () and book.packs == ()
    assert [(gap.kind, gap.since) for gap in book.gaps] == [("no_longer_in_force", date(2020, 6, 30))]
    assert [found.id for found in library.load(date(2020, 6, 30)).rules] == ["first"], "its last day counts"


def test_articles_carry_the_number_of_the_day(tmp_path: Path) -> None:
    library = Library(tmp_path)
    article = library.load().article("book", "two")
    assert (article.number, article.gist["en"], article.force, article.verified, article.in_force) == (
        {"ja": "第2条", "en": "art. 2"}, "Its gist", "effort", False, True)  # fmt: skip
    assert library.load(date(2021, 1, 1)).article("book", "two").number == {"ja": "第3条", "en": "art. 3"}
    one = library.load().article("book", "one")
    assert (one.number, one.in_force, one.gist) == (None, True, one.title), "an unknown number is no reason to drop it"
    assert not library.load().article("book", "later").in_force


def test_disabled_and_overridden_rules_are_told(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.write("book/2020-01-01/more.yaml", rules(rule("second")))
    library.write("profiles/p.yaml", PROFILE + (
        "disable: [{rule: first, reason: {ja: 使わない, en: not used}}]\n"
        "override: [{rule: second, weight: minor, reason: {ja: 軽い, en: light}}]\n"))  # fmt: skip
    book = library.load()
    assert [(found.id, found.weight) for found in book.rules] == [("second", "minor")]
    assert [(gap.kind, gap.subject, gap.reason["en"]) for gap in book.gaps] == [
        ("disabled", "first", "not used"), ("overridden", "second", "light")]  # fmt: skip


def test_what_can_not_be_expressed_is_told(tmp_path: Path) -> None:
    library = Library(tmp_path)
    entry = "- cites: {instrument: book, article: two}\n  reason: {ja: 判断による, en: a judgement}\n"
    library.write("book/2020-01-01/more.yaml", f"not_expressible:\n{entry}")
    assert [(gap.kind, gap.subject) for gap in library.load().gaps] == [("not_expressible", "book/two")]


MONTHS = "params:\n  months: {value: 12, title: {ja: 月数, en: months}}\n"
KEPT = "for_each: systems\nwhen: always\nrequire: {it.logs_kept_months: {at_least: {param: months}}}"


@pytest.mark.parametrize(("override", "verdict"), [("", "not_met"), ("params: {months: 3}\n", "met")])
def test_a_profile_may_set_parameters(tmp_path: Path, override: str, verdict: str) -> None:
    library = Library(tmp_path)
    library.write("book/2020-01-01/rules.yaml", rules(rule("kept", KEPT), before=MONTHS))
    library.write("profiles/p.yaml", PROFILE + override)
    case = case_of({"systems": {"complete": True, "items": [{"id": "s", "logs_kept_months": 6}]}})
    assert [found.verdict for found in outcomes(library.load().rules, case)] == [verdict]


def test_a_parameter_of_another_kind_is_refused_where_it_is_used(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.write("book/2020-01-01/rules.yaml", rules(rule("kept", KEPT), before=MONTHS))
    library.write("profiles/p.yaml", PROFILE + "params: {months: a year}\n")
    with pytest.raises(Refused, match="rule-literal-kind"):
        library.load()


def test_named_conditions_are_shared_by_the_files_of_a_version(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.write("book/2020-01-01/named.yaml", "define:\n  listed: {registry.registered: true}\n")
    library.write("book/2020-01-01/rules.yaml", rules(rule("first", "when: {use: listed}\nneeds: [registry.public]")))
    (found,) = outcomes(library.load().rules, case_of({"registry": {"registered": False}}))
    assert found.verdict == "not_applicable"


def test_a_municipality_brings_its_own(tmp_path: Path) -> None:
    """A later root comes before an earlier one: for instruments, profiles and lexicons."""
    library = Library(tmp_path / "shipped")
    own = Library(tmp_path / "own")
    own.write("book/2020-01-01/rules.yaml", rules(rule("of-its-own")))
    own.write("profiles/p.yaml", PROFILE.replace("Profile", "Our profile"))
    book = library.load(DAY, "p", own.root)
    assert [found.id for found in book.rules] == ["of-its-own"]
    assert book.title["en"] == "Our profile"


def test_a_profile_that_there_is_not(tmp_path: Path) -> None:
    Library(tmp_path)
    with pytest.raises(Refused) as caught:
        load_rulebook("q", DAY, [tmp_path])
    (problem,) = caught.value.problems
    assert (problem.code, problem.args["known"]) == ("profile-unknown", "p")


def test_one_faulty_file_leaves_no_rulebook(tmp_path: Path) -> None:
    """A check with rules missing would look complete."""
    library = Library(tmp_path)
    library.write("book/2020-01-01/broken.yaml", "rules: [")
    library.write("lexicons/other.yaml", "id: 3\n")
    with pytest.raises(Refused) as caught:
        library.load()
    assert {Path(problem.file or "").name for problem in caught.value.problems} == {"broken.yaml", "other.yaml"}


def test_the_digest_covers_every_file_of_a_pack(tmp_path: Path) -> None:
    library = Library(tmp_path)
    first = library.load().packs[0].sha256
    assert library.load().packs[0].sha256 == first
    library.write("book/2020-01-01/more.yaml", "rules: []\n")
    second = library.load().packs[0].sha256
    library.write("book/instrument.yaml", INSTRUMENT + "\n# a comment\n")
    assert len({first, second, library.load().packs[0].sha256}) == 3


def test_blank_sections_say_nothing(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.write("book/2020-01-01/blank.yaml", "params:\ndefine:\nrules:\ndeterminations:\nnot_expressible:\n")
    assert [found.id for found in library.load().rules] == ["first"]
