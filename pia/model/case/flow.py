"""データの流れ: each step in which data moves."""

from __future__ import annotations

from typing import Annotated

from pia.model.base import Part
from pia.model.case.channel import Channel
from pia.model.case.purpose import Exception_, Judgement
from pia.model.field import Ref, fact, key, listing, part, words
from pia.model.listing import Listing
from pia.model.value import Flag, Id, Number, Text

Mode = words(
    push=("自動で届く", "push"),
    pull=("区が取りに行く", "pull"),
    on_request=("その都度求める", "on request"),
    standing_request=("あらかじめ求めておく", "standing request"),
)
Basis = words(
    duty=("法令上の義務", "legal duty"),
    permitted=("法令で可能", "permitted by law"),
    consent=("本人の同意", "consent"),
    contract=("委託契約", "contract"),
    none=("根拠なし", "none"),
)


NumberCase = words(
    use_work=("利用事務の遂行", "work that uses the number"),
    related_work=("関係事務の遂行", "related work"),
    subject=("本人から・本人へ", "from or to the subject"),
    entrustment=("委託・承継に伴う", "with entrustment or succession"),
    number_network=("情報提供ネットワークシステム", "the information network"),
    ordinance_work=("条例で定める事務の連携", "work set by ordinance over the network"),
    within_municipality=("同じ団体の他機関（条例）", "another body of the same municipality, by ordinance"),
    life=("生命・身体・財産の保護", "protection of life, body or property"),
    other_listed=("19条の他の号", "another item of article 19"),
    none=("当たるものがない", "none"),
)


class Flow(Part):
    """One step: data goes from one party to another."""

    id: Id = key("番号", "id", "流れを指す短い名前。", "A short name for the flow.")
    step: Text | None = fact("手順", "step", "図や本文での手順の名。", "Name of the step in the paper.")
    from_: Annotated[Id, Ref("parties")] | None = fact("出す者", "from", "関係者の番号。", "Id of a party.", alias="from")
    to: Annotated[Id, Ref("parties")] | None = fact("受ける者", "to", "関係者の番号。", "Id of a party.")
    data: Listing[Annotated[Id, Ref("data")]] = listing("流れる記録", "data", "流れる記録項目。", "Data that flows.")
    mode: Mode | None = fact("きっかけ", "mode", "自動か、求めに応じてか。", "Pushed, or asked for.")
    basis: Basis | None = fact("根拠の種類", "kind of basis", "何によって渡せるか。", "What allows it.")
    legal_basis: Text | None = fact("根拠", "legal basis", "法令名と条、または契約。", "Law and article, or contract.", may_not_apply=True)
    subject_consents: Flag | None = fact("本人の同意を得るか", "subject consents", "この流れについて本人の同意を得るか。", "Whether the subject consents to this flow.", may_not_apply=True)
    beyond_purpose: Flag | None = fact("目的外の提供か", "provision beyond the purpose", "利用目的を超える提供なら true。", "True when it goes beyond the purpose of use.")
    exception: Exception_ | None = fact("目的外とする根拠", "exception relied on", "目的外の提供を許す事由。", "What allows provision beyond the purpose.", may_not_apply=True)
    reason: Judgement | None = part("相当の理由", "reasonable ground", "提供する理由の判断。", "The judgement behind the exception.")
    number_case: NumberCase | None = fact("個人番号を渡せる場合", "My Number provision case", "番号法19条のどの場合に当たるか。", "Which case of article 19 of the My Number Act.", may_not_apply=True)
    undertakings: Text | None = fact("相手に求める制限・措置", "undertakings of the recipient", "利用目的や方法の制限、安全管理など、相手に求めること。", "Limits and safeguards asked of the recipient.", measure=True)
    foreign_information: Text | None = fact("外国への提供の説明", "information on provision abroad", "国名、制度、相手の措置など、同意に当たり本人に伝えること。", "Country, its rules and the recipient's measures, as told to the subject.", measure=True, may_not_apply=True)
    recorded: Flag | None = fact("提供の記録", "provision recorded", "提供を記録に残すか。", "Whether the provision is recorded.", measure=True)
    system: Annotated[Id, Ref("systems")] | None = fact("使うシステム", "system", "システムの番号。", "Id of a system.", may_not_apply=True)
    channel: Channel | None = part("伝送手段", "channel")
    recurring: Flag | None = fact("経常的か", "recurring", "繰り返し行うなら true。", "True when it happens again and again.")
    page: Number | None = fact("頁", "page", "資料の頁。", "Page of the paper.", may_not_apply=True)
