"""利用目的: what the data is used for, and what it is not."""

from __future__ import annotations

from pia.model.base import Part
from pia.model.field import fact, key, listing, part, words
from pia.model.listing import Listing
from pia.model.value import Day, Flag, Id, Text

Exception_ = words(
    law=("法令に基づく", "law"),
    consent=("本人の同意", "consent"),
    emergency=("緊急・やむを得ない", "emergency"),
    public_knowledge=("公知の事実", "public knowledge"),
    council_opinion=("審議会の意見を聴いて", "after hearing the council"),
    internal_need=("所掌事務の遂行に必要", "needed for own duties"),
    statistics=("統計・学術", "statistics or research"),
    subject_benefit=("明らかに本人の利益", "plainly to the subject's benefit"),
    special_reason=("特別の理由", "special reason"),
)


class Judgement(Part):
    """A fact that somebody has to judge, such as 相当の理由."""

    holds: Flag | None = fact("認められるか", "holds", "判断の結論。", "The conclusion.")
    by: Text | None = fact("判断した者", "judged by", "職名・組織名（氏名は書かない）。", "Office, not a person's name.")
    on: Day | None = fact("判断した日", "judged on", "判断した日。", "The day of the judgement.")
    why: Text | None = fact("理由", "why", "そう判断した理由。", "The reason.")


class Purpose(Part):
    """One purpose of use."""

    id: Id = key("番号", "id", "目的を指す短い名前。", "A short name for the purpose.")
    text: Text | None = fact("利用目的", "purpose", "何のために使うか、具体的に。", "What it is used for, concretely.")
    legal_basis: Text | None = fact("根拠法令", "legal basis", "事務の根拠となる法令と条。", "Law and article the work rests on.")
    recurring: Flag | None = fact("経常的か", "recurring", "繰り返し行うなら true。", "True when it is done again and again.")
    beyond_original: Flag | None = fact(
        "当初の目的を超えるか", "beyond the original purpose", "集めたときの目的以外に使うなら true。",
        "True when the data was collected for something else.")  # fmt: skip
    exception: Exception_ | None = fact(
        "目的外とする根拠", "exception relied on", "目的外利用・提供を許す事由。", "What allows use beyond the purpose.",
        may_not_apply=True)  # fmt: skip
    reason: Judgement | None = part("相当の理由", "reasonable ground", "目的外とする理由の判断。", "The judgement behind the exception.")
    harms_subjects: Judgement | None = part("権利利益の不当な侵害のおそれ", "undue harm to subjects", "本人や第三者の権利利益を不当に侵害するおそれがあるかの判断。", "The judgement whether a person's rights could be unduly harmed.")
    change_related: Flag | None = fact("変更前との相当の関連性", "related to the former purpose", "利用目的を変えるとき、変更前と相当の関連性があるか。", "When a purpose changes: whether it is reasonably related to the former one.", may_not_apply=True)
    limited_to_sections: Listing[Text] = listing("使える部署の限定", "sections it is limited to", "利用できる部署を限る場合、その部署。", "Sections that alone may use it.", measure=True)
    subject_notified: Flag | None = fact(
        "本人への通知", "subjects notified", "目的外で使うことを本人に知らせるか。", "Whether subjects are told.",
        measure=True, may_not_apply=True)  # fmt: skip
    other_uses: Listing[Text] = listing(
        "他に使う予定", "other uses planned", "この目的のほかに使う予定。ないときは空で閉じる。",
        "Uses planned beside this one; close it empty when there are none.")  # fmt: skip
    other_sections: Listing[Text] = listing(
        "庁内で渡す先", "sections it is shared with", "庁内の他の課へ渡す予定。ないときは空で閉じる。",
        "Other sections that will get it; close it empty when there are none.")  # fmt: skip
    other_uses_barred_by: Text | None = fact(
        "他に使わない歯止め", "what bars other uses", "ほかに使われないようにする決まりや仕組み。",
        "The rule or means that keeps it from other uses.", measure=True)  # fmt: skip
