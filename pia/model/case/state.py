"""What stands beside the answers: pending, not applicable, stated by documents, exceptions, not to be disclosed."""

from __future__ import annotations

from typing import Any

from pia.model.base import Part
from pia.model.field import fact, key
from pia.model.value import Day, Flag, Text


class Pending(Part):
    """未定・確認中: a fact that somebody will settle."""

    path: str = key("項目", "path", "未定の項目の場所。", "Path of the undecided fact.")
    by: Text = key("確定する者", "settled by", "誰が決めるか（職・組織名）。", "Which office settles it.")
    until: Day = key("期限", "until", "いつまでに決まるか。", "By when.")
    why: Text = key("理由", "why", "なぜまだ決まらないか。", "Why it is open.")


class NotApplicable(Part):
    """該当なし: a fact that does not arise, and why."""

    path: str = key("項目", "path", "該当しない項目の場所。", "Path of the fact that does not arise.")
    reason: Text = key("理由", "reason", "なぜ該当しないか。", "Why it does not arise.")
    accepted_on: Day | None = fact("事務局が認めた日", "accepted on", "事務局が理由を認めた日。", "The day the secretariat accepted the reason.", measure=True)


class Statement(Part):
    """What one document says of one fact."""

    document: Text = key("資料", "document", "資料の番号。", "Number of the paper.")
    page: Any = fact("頁", "page", "頁や項目。", "Page or paragraph.")
    value: Any = key("値", "value", "その資料に書いてある値。", "The value that the paper gives.")


class Stated(Part):
    """資料の記載: what each document says of one fact."""

    path: str = key("項目", "path", "項目の場所。", "Path of the fact.")
    values: tuple[Statement, ...] = key("記載", "values", "資料ごとの値。", "A value for each paper.")


class Exception_(Part):
    """例外承認: somebody took responsibility for a finding, for a time, for a state of the case."""

    rule: str = key("点検項目", "rule", "点検項目の番号。", "Id of the rule.")
    binding: str = key("対象", "binding", "対象の場所（案件全体なら case）。", "Where it applies.")
    approver: Text = key("承認者", "approver", "承認した職。", "The office that approved.")
    until: Day = key("期限", "until", "いつまで認めるか。", "Until when.")
    reason: Text = key("理由", "reason", "認めた理由。", "Why.")
    facts: str = key("事実の指紋", "hash of the facts", "承認した時点の事実の指紋（pia explain が示す）。", "Hash of the deciding facts, as pia explain prints it.")


class Undisclosed(Part):
    """非公開: what the public version leaves out, with the provision relied on. It changes nothing of an assessment."""

    path: str = key("場所", "path", "公開しない項目・節・一覧の要素の場所。", "Path of the fact, section or element.")
    article: Text = key("根拠条項", "provision", "公開しない根拠（情報公開条例第7条第2号など）。", "The provision relied on.")
    reason: Text | None = fact("理由", "reason", "公開してよい言葉で書いた理由。", "Why, in words that can be disclosed.")
    elsewhere: Flag | None = fact(
        "同じ言葉が他の所にあってよいか", "may occur elsewhere",
        "除いた言葉が他の所に残っても、除いた内容が分からないなら true。",
        "True when the words may stand in other places without giving away what was removed.")  # fmt: skip
    removed: Flag | None = fact(
        "除いてあるか", "removed", "このファイルから既に除いてあるなら true。公開版を書き出すと付く。",
        "True when it is no longer in this file; the public version has it.")  # fmt: skip
