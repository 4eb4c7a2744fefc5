"""A blank case file: fields with their help as comments, for people who fill in YAML by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pia.model.catalogue import Field, Shape, case_shape

_ALWAYS = ("case", "purposes", "subjects", "data", "parties", "flows", "retention", "choice", "safety", "publications", "schedule",
           "procedure", "registry", "documents", "council")  # fmt: skip
_BY_KIND = {
    "outsourcing": ("delegations", "systems", "remote_access", "sites", "disposals", "costs", "impact_assessment"),
    "external_link": ("links", "systems", "sites", "impact_assessment"),
    "provision": ("impact_assessment",),
    "secondary_use": (),
    "collection": (),
    "electronic_processing": ("systems", "sites", "disposals", "costs", "impact_assessment"),
}
_HEAD = {
    "ja": (
        "# 記入のしかた: 「項目: 」の右に答えを書きます。分からない項目は空けておきます（空欄は「要確認」になります）。",
        "# まだ決まらない項目は空けたまま、最後の pending に、場所・誰が・いつまでに・なぜ、を書きます。",
        "# 一覧は「- 」ごとに一つ。これで全部なら「- 」の並びを items: の下へ移し、complete: true と書きます。",
        "# はいは true、いいえは false。日付は 2020-07-13 の形。氏名は書きません。",
    ),
    "en": (
        '# How to fill in: write the answer after "field:". Leave what you do not know blank; it will be shown as open.',
        "# What is undecided stays blank and is listed under pending at the end: path, by, until, why.",
        '# Lists have one "- " for each element. If that is all, move them under items: and write complete: true.',
        "# Yes is true, no is false. Dates are written 2020-07-13. No names of persons.",
    ),
}


def blank_case(kinds: Iterable[str], lang: str) -> str:
    """The text of a case file with every answer blank. kinds: codes of `case.kinds`."""
    chosen = list(dict.fromkeys(kinds))
    wanted = {*_ALWAYS, *(section for kind in chosen for section in _BY_KIND[kind])}
    lines = ["# yaml-language-server: $schema=case.schema.json", *_HEAD[lang], 'pia: "1"']
    for name, known in case_shape().fields.items():
        if name in wanted:
            lines += ["", *_field(known, 0, lang, chosen)]
    lines += ["", *_states(lang)]
    return "\n".join(lines) + "\n"


def _field(known: Field, depth: int, lang: str, kinds: list[str]) -> Iterator[str]:
    pad = "  " * depth
    yield f"{pad}# {_heading(known, lang)}"
    if known.name == "kinds" and depth == 1:
        yield f"{pad}kinds: {{complete: true, items: [{', '.join(kinds)}]}}"
    elif known.kind == "part" and known.part is not None:
        yield f"{pad}{known.name}:"
        yield from _shape(known.part, depth + 1, lang, kinds)
    elif known.kind == "list" and known.part is not None:
        yield f"{pad}{known.name}:"
        inner = list(_shape(known.part, depth + 2, lang, kinds))
        first = next(index for index, line in enumerate(inner) if not line.lstrip().startswith("#"))
        dash = "  " * (depth + 1)
        yield from inner[:first]
        yield f"{dash}- {inner[first].lstrip()}"
        yield from inner[first + 1 :]
    else:
        yield f"{pad}{known.name}:{_start(known)}"


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


def _start(known: Field) -> str:
    """Structure can't stay blank: an id and a title to begin with."""
    if known.kind == "id" and known.structure:
        return " new-1"
    return ' "（件名を書く）"' if known.name == "title" and known.structure else ""


def _states(lang: str) -> Iterator[str]:
    example = "  # - {path: costs.initial, by: 情報課, until: 2020-10-05, why: 見積り依頼中}"
    reason = "  # - {path: links[new-1].excludes_my_number, reason: 個人番号を扱わない}"
    yield "# まだ決まらない項目" if lang == "ja" else "# What is not settled yet"
    yield from ("pending:", example)
    yield "# 該当しない項目と理由" if lang == "ja" else "# What does not arise, and why"
    yield from ("not_applicable:", reason)
