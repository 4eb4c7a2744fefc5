"""公開版（undisclosed を除いた案件ファイル）に関する文言。"""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "undisclosed-absent": (
        "「{text}」は非公開とされていますが、何も書かれていません",
        "答えを書くか、undisclosed から外してください。書かれていないものを非公開として示すことはできません。",
    ),
    "undisclosed-elsewhere": (
        "{line}行目で非公開とした「{mark}」の言葉が、公開される所に残っています",
        "ここの文を書き直すか、ここも非公開にしてください。残っても除いた内容が分からない言葉なら、{line}行目に elsewhere: true を加えてください。",
    ),
}
