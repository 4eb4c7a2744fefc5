"""A blank case file: fields with their help as comments, for people who fill in YAML by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pia.model.catalogue import Field, Shape, case_shape

_ALWAYS = ("case", "purposes", "subjects", "data", "parties", "flows", "retention", "choice", "safety", "publications", "schedule",
           "procedure", "safety", "registry", "documents", "terms", "council")  # fmt: skip
_BY_KIND = {
    "outsourcing": ("delegations", "systems", "remote_access", "sites", "disposals", "costs", "impact_assessment"),
    "external_link": ("links", "systems", "sites", "impact_assessment"),
    "provision": ("impact_assessment",),
    "secondary_use": (),
    "collection": (),
    "electronic_processing": ("systems", "sites", "disposals", "costs", "impact_assessment"),
}
KINDS = tuple(_BY_KIND)
_HEAD = {
    "ja": (
        "# 記入のしかた: 「項目: 」の右に答えを書きます。分からない項目は空けておきます（空欄は「要確認」になります）。",
        "# まだ決まらない項目は空けたまま、最後の pending に、場所・誰が・いつまでに・なぜ、を書きます。",
        "# 一覧は「- 」ごとに一つ。これで全部なら「- 」の並びを items: の下へ移し、complete: true と書きます。",
        "# 案件にない物事の「- 」のまとまりは消します。はいは true、いいえは false。日付は 2020-07-13 の形。氏名は書きません。",
        "# 1行目の case.schema.json は pia schema case で作れます。隣に置くと、エディターが候補と誤りを示します。",
    ),
    "en": (
        '# How to fill in: write the answer after "field:". Leave what you do not know blank; it will be shown as open.',
        "# What is undecided stays blank and is listed under pending at the end: path, by, until, why.",
        '# Lists have one "- " for each element. If that is all, move them under items: and write complete: true.',
        '# Delete a "- " block if there is no such thing. Yes is true, no is false. Dates are written 2020-07-13. No names',
        "# of persons. The case.schema.json of line 1 comes from pia schema case; with it beside, editors complete and check.",
    ),
}


_STATES = {
    "ja": (
        ("まだ決まらない項目", "pending",
         '{path: "data[new-1].name", by: 情報課, until: 2020-10-05, why: 様式を作っているところ}'),
        ("該当しない項目と理由", "not_applicable", '{path: "data[new-1].my_number_basis", reason: 個人番号を扱わない}'),
    ),
    "en": (
        ("What is not settled yet", "pending",
         '{path: "data[new-1].name", by: IT section, until: 2020-10-05, why: the form is being drawn up}'),
        ("What does not arise, and why", "not_applicable",
         '{path: "data[new-1].my_number_basis", reason: there is no My Number in it}'),
    ),
}  # fmt: skip
# Names that our reader takes for a truth value unless they are quoted.
_QUOTED = frozenset({"yes", "no", "on", "off", "y", "n"})


def sections_for(kinds: Iterable[str]) -> set[str]:
    """The sections that a case of these kinds needs."""
    return {*_ALWAYS, *(section for kind in kinds for section in _BY_KIND[kind])}


def blank_case(kinds: Iterable[str], lang: str) -> str:
    """The text of a case file with every answer blank. kinds: codes of `case.kinds`."""
    chosen = list(dict.fromkeys(kinds))
    wanted = sections_for(chosen)
    lines = ["# yaml-language-server: $schema=case.schema.json", *_HEAD[lang], 'pia: "1"']
    for name, known in case_shape().fields.items():
        if name in wanted:
            lines += ["", *_field(known, 0, lang, chosen)]
    lines += ["", *_states(lang)]
    return "\n".join(lines) + "\n"


def _field(known: Field, depth: int, lang: str, kinds: list[str]) -> Iterator[str]:
    pad = "  " * depth
    name = f'"{known.name}"' if known.name in _QUOTED else known.name
    yield f"{pad}# {_heading(known, lang)}"
    if known.name == "kinds" and depth == 1:
        yield f"{pad}{name}: {{complete: true, items: [{', '.join(kinds)}]}}"
    elif known.kind == "part" and known.part is not None:
        yield f"{pad}{name}:"
        yield from _shape(known.part, depth + 1, lang, kinds)
    elif known.kind == "list" and known.part is not None:
        yield f"{pad}{name}:"
        inner = list(_shape(known.part, depth + 2, lang, kinds))
        first = next(index for index, line in enumerate(inner) if not line.lstrip().startswith("#"))
        dash = "  " * (depth + 1)
        yield from inner[:first]
        yield f"{dash}- {inner[first].lstrip()}"
        yield from inner[first + 1 :]
    else:
        yield f"{pad}{name}:{_start(known, lang)}"


def _shape(shape: Shape, depth: int, lang: str, kinds: list[str]) -> Iterator[str]:
    for known in shape.fields.values():
        if not known.derived:
            yield from _field(known, depth, lang, kinds)


def _heading(known: Field, lang: str) -> str:
    text = known.title.get(lang, known.name)
    if known.help.get(lang):
        text += f": {known.help[lang]}"
    words = known.words or (known.of.words if known.of is not None else {})
    if words:
        shown = ", ".join(f"{code}={labels[0 if lang == 'ja' else 1]}" for code, labels in words.items())
        text += f" [{shown}]"
    if known.kind == "flag":
        text += " [true, false]"
    return text


def _start(known: Field, lang: str) -> str:
    """Structure can't stay blank: an id and a title to begin with."""
    if known.kind == "id" and known.structure:
        return " new-1"
    if known.name == "title" and known.structure:
        return {"ja": ' "（件名を書く）"', "en": ' "(write the title here)"'}[lang]
    return ""


def _states(lang: str) -> Iterator[str]:
    """Paths with brackets need quotes in a line like these."""
    for heading, section, example in _STATES[lang]:
        yield from (f"# {heading}", f"{section}:", f"  # - {example}")
