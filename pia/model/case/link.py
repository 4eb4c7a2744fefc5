"""外部結合: a computer of the ward tied to somebody else's."""

from __future__ import annotations

from typing import Annotated

from pia.model.base import Part
from pia.model.case.channel import Channel
from pia.model.field import Ref, fact, key, listing, part, words
from pia.model.listing import Listing
from pia.model.value import Flag, Id, Text

Direction = words(
    send=("区から送る", "the ward sends"),
    receive=("区が受ける", "the ward receives"),
    both=("双方向", "both ways"),
)


class Necessity(Part):
    """Why a line is needed at all."""

    immediacy: Text | None = fact("即時性・最新性", "immediacy", "なぜその場で最新の情報が要るか。", "Why the latest data is needed at once.")
    why_not_offline: Text | None = fact("媒体等では足りない理由", "why not offline", "紙や媒体の受渡しでは足りない理由。", "Why paper or media would not do.")
    benefit: Text | None = fact("公益・住民の利益", "benefit", "住民にとっての利益。", "What residents gain.")


class Link(Part):
    """One tie between a system of the ward and a partner."""

    id: Id = key("番号", "id", "結合を指す短い名前。", "A short name for the link.")
    system: Annotated[Id, Ref("systems")] | None = fact("区のシステム", "system", "システムの番号。", "Id of a system.")
    partner: Annotated[Id, Ref("parties")] | None = fact("結合の相手", "partner", "関係者の番号。", "Id of a party.")
    direction: Direction | None = fact("向き", "direction", "どちらからどちらへ流れるか。", "Which way data flows.")
    data: Listing[Annotated[Id, Ref("data")]] = listing("流れる記録", "data", "流れる記録項目。", "Data that flows.")
    channel: Channel | None = part("伝送手段", "channel")
    necessity: Necessity | None = part("必要性", "necessity")
    partner_measures: Text | None = fact("相手方の措置", "partner's measures", "相手方が講じる保護措置。", "Safeguards on the partner's side.", measure=True)
    ward_measures: Text | None = fact("区の技術的措置", "ward's technical measures", "区が講じる技術的な措置。", "Technical safeguards on the ward's side.", measure=True)
    others_can_view: Text | None = fact(
        "ほかに見られる者", "who else can view", "相手方のほか、他の団体などで閲覧できる者と範囲。",
        "Other bodies that can view the data, and how much of it.")  # fmt: skip
    number_network: Flag | None = fact("情報提供ネットワークシステムか", "is the number network", "番号法の情報提供ネットワークシステムによる結合か。", "Whether it is the information network of the My Number Act.")
    holder: Annotated[Id, Ref("parties")] | None = fact("情報の保有主体", "holder of the data", "誰が保有する情報になるか。", "Whose data it becomes.")
    beyond_statute: Flag | None = fact(
        "法定の項目を超えるか", "beyond what the law asks", "法令で求められる項目より多く渡すか。", "Whether more flows than a law asks for.")  # fmt: skip
    excludes_my_number: Flag | None = fact(
        "個人番号を除いて諮るか", "My Number left out of the request",
        "特定個人情報を除いた部分について諮ることを明らかにしているか。",
        "Whether the request says that it asks only about the part without My Number.", measure=True, may_not_apply=True)  # fmt: skip
