from __future__ import annotations

import pytest

from pia.model.catalogue import case_shape
from pia.workbook.help import help_of
from pia.workbook.layout import CLOSING, LONGEST_NAME, fingerprint, sheets
from pia.workbook.words import WORDS, Lang

LANGS: tuple[Lang, ...] = ("ja", "en")


@pytest.mark.parametrize("lang", LANGS)
def test_names_suit_excel_and_are_told_apart(lang: Lang) -> None:
    plans = sheets(case_shape(), lang)
    names = [plan.name for plan in plans] + [WORDS[name][lang] for name in ("start", "choices", "stated")]
    assert len({name.casefold() for name in names}) == len(names) and len(plans) > 30
    assert all(len(name) <= LONGEST_NAME and not set(name) & set("[]:*?/\\'") for name in names)


@pytest.mark.parametrize("lang", LANGS)
def test_a_cell_has_one_fact_and_no_label_is_an_answer(lang: Lang) -> None:
    for plan in sheets(case_shape(), lang):
        cells = [plan.cell(number, at) for number in range(3 if plan.listed else 1) for at in range(len(plan.facts))]
        labels = [plan.label(at) for at in range(len(plan.facts))]
        assert len({*cells, *labels, CLOSING}) == len(cells) + len(labels) + 1
        assert all(plan.element_at(*cell) is not None and not plan.outside(*cell) for cell in cells)


@pytest.mark.parametrize("lang", LANGS)
def test_every_answer_has_help_in_the_words_of_the_form(lang: Lang) -> None:
    plans = sheets(case_shape(), lang)
    named = {plan.name: plan for plan in plans}
    for plan in plans:
        for fact in plan.facts:
            said = help_of(fact, plan, named, lang)
            assert said and " true" not in said and " false" not in said and "空で閉じる" not in said, (plan.name, fact.title)


def test_the_fingerprint_is_of_the_cells() -> None:
    shape = case_shape()
    before = fingerprint(shape)
    field = shape.fields["case"].part.fields.pop("municipality")  # type: ignore[union-attr]
    try:
        assert fingerprint(shape) != before
    finally:
        fields = shape.fields["case"].part.fields  # type: ignore[union-attr]
        names = list(fields)
        fields["municipality"] = field
        for name in names[names.index("title") + 1 :]:
            fields[name] = fields.pop(name)
    assert fingerprint(shape) == before


def test_only_some_sections() -> None:
    assert {plan.section for plan in sheets(case_shape(), "ja", ["parties", "case"])} == {"case", "parties"}
