"""外字 in words: each with its number, place and field, and what to do about it.

A character is named by its number and never shown: whoever reads this has no shape for it, or another one.
"""

from __future__ import annotations

from collections.abc import Iterable

from pia.model.assessment import Assessment, PrivateUse
from pia.report.blocks import Block, Items, heading, item, paragraph
from pia.report.place import binding_words
from pia.report.say import Say

SHOWN = 20
_WORDS: dict[str, tuple[str, str]] = {
    "title": ("外字（決まった字形のない文字）", "Private-use characters (gaiji)"),
    "intro": (
        "外字が{n}か所にあります。外字は登録した機械でしか正しく表示されず、ほかでは空白や別の字になります。"
        "正しい字（ない場合は読み）を所管課に確かめてください。記載はそのままにしてあります。",
        "Private-use characters: {n}. Such a character shows properly only on machines where it was registered; elsewhere "
        "it is a blank or another character. Ask the department for the proper character or, if there is none, the "
        "reading. Nothing was changed.",
    ),
    "count": ("外字が{n}か所", "private-use characters: {n}"),
    "at": ("{character}（{line}行{column}桁、{field}）", "{character} (line {line}, column {column}, {field})"),
    "counted": ("{count}：{listed}", "{count}: {listed}"),
    "ask": (
        "次の文字は外字で、事務局では正しく表示できません。常用の字体か、名称などの読みを知らせてください。",
        "These characters are private-use ones, which the secretariat can't show: give the proper character or the reading.",
    ),
}  # fmt: skip


def text(code: str, lang: str, **args: object) -> str:
    """A word about private-use characters. Raises KeyError for an unknown one."""
    return _WORDS[code][0 if lang == "ja" else 1].format(**args)


def blocks(assessment: Assessment, say: Say) -> tuple[Block, ...]:
    """A part of a report; empty where the case has none."""
    if not assessment.private_use:
        return ()
    n = len(assessment.private_use)
    return heading(2, text("title", say.lang)), paragraph(text("intro", say.lang, n=n)), items(assessment, say)


def items(assessment: Assessment, say: Say) -> Items:
    """Each of them; past SHOWN how many more."""
    return Items(tuple(item(each) for each in listed(assessment.private_use, say)))


def summary(assessment: Assessment, say: Say, shown: int = SHOWN) -> str:
    """All of them in one sentence; "" where the case has none."""
    if not assessment.private_use:
        return ""
    found = say.joined(listed(assessment.private_use, say, shown))
    return text("counted", say.lang, count=text("count", say.lang, n=len(assessment.private_use)), listed=found)


def listed(found: Iterable[PrivateUse], say: Say, shown: int = SHOWN) -> list[str]:
    """`U+E000（12行5桁、関係者「…」 › 名称）`, at most `shown` of them and how many more there are."""
    every = list(found)
    named = [text("at", say.lang, character=each.character, line=each.line, column=each.column,
                  field=binding_words(each.path, say)) for each in every[:shown]]  # fmt: skip
    if len(every) > shown:
        named.append(say("more", n=len(every) - shown))
    return named
