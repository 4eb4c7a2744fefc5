"""Answer states that stand beside the answers: pending, not applicable, stated by documents, exceptions."""

from __future__ import annotations

from typing import Any

from pia.model.base import Part
from pia.model.field import fact, key
from pia.model.value import Day, Text


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


