"""本人との関係: choice, consent, and what is made public."""

from __future__ import annotations

from typing import Annotated

from pia.model.base import Part
from pia.model.field import Ref, fact, key, listing
from pia.model.listing import Listing
from pia.model.value import Day, Flag, Id, Text


class Choice(Part):
    """Whether people are free to take part."""

    subject_acts: Flag | None = fact(
        "本人の申込み・利用があるか", "subjects take part by acting", "本人が申し込む、使う、答えるなどして始まるなら true。",
        "True when it starts with the subject applying, using or answering.")  # fmt: skip
    voluntary: Flag | None = fact("任意か", "voluntary", "本人が選べるなら true。", "True when the subject may choose.")
    refusal: Text | None = fact("断ったときの扱い", "what refusal means", "断るとどうなるか、代わりの方法はあるか。", "What happens on refusal; which other way there is.", measure=True)
    withdrawal: Text | None = fact("やめ方", "withdrawal", "後からやめる方法。", "How to stop later.", measure=True, may_not_apply=True)
    future: Text | None = fact("将来の見通し", "outlook", "任意でなくなる、従来の方法がなくなるなどの予定の有無。", "Whether it may become compulsory or the old way may end.")
    as_of: Day | None = fact("見通しの時点", "outlook as of", "いつの時点の見通しか。", "The day of that outlook.")
    review_on: Day | None = fact("見直す日", "reviewed on", "見通しをいつ見直すか。", "When the outlook is looked at again.", measure=True)
    explained: Text | None = fact("本人への説明", "how it is explained", "任意であることをどう伝えるか。", "How subjects learn that they may choose.", measure=True)


class Publication(Part):
    """Something about people that is told to the public."""

    id: Id = key("番号", "id", "公表を指す短い名前。", "A short name for the publication.")
    what: Text | None = fact("公表の内容", "what", "何を公表するか。", "What is made public.")
    by: Annotated[Id, Ref("parties")] | None = fact("公表する者", "by", "関係者の番号。", "Id of a party.")
    items: Listing[Text] = listing("公表する項目", "items", "年代など、公表する項目を全部。", "All items that are published.", measure=True)
    identifies: Flag | None = fact("個人が分かるか", "identifies a person", "組み合わせれば個人が分かるか。", "Whether a person can be recognised.")
    consent: Flag | None = fact("本人の同意", "consent", "公表する内容に本人の同意を得るか。", "Whether the subject agrees to what is published.", measure=True)
    differs_from_report: Text | None = fact(
        "報告との違い", "how it differs from the official report", "都・国への法令上の報告と、公表とで何が違うか。",
        "What the legal report to prefecture or state contains and the publication does not.")  # fmt: skip
