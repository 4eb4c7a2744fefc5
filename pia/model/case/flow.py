"""データの流れ: each step in which data moves."""

from __future__ import annotations

from typing import Annotated

from pia.model.base import Part
from pia.model.case.channel import Channel
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
    system: Annotated[Id, Ref("systems")] | None = fact("使うシステム", "system", "システムの番号。", "Id of a system.", may_not_apply=True)
    channel: Channel | None = part("伝送手段", "channel")
    recurring: Flag | None = fact("経常的か", "recurring", "繰り返し行うなら true。", "True when it happens again and again.")
    page: Number | None = fact("頁", "page", "資料の頁。", "Page of the paper.", may_not_apply=True)
