"""遠隔接続: someone outside works on the system through a line."""

from __future__ import annotations

from typing import Annotated

from pia.model.base import Part
from pia.model.field import Ref, fact, key, listing, words
from pia.model.listing import Listing
from pia.model.value import Flag, Id, Number, Text

Trigger = words(
    emergency_only=("障害等の緊急時だけ", "only in emergencies"),
    on_application=("申請・許可の都度", "on application each time"),
    scheduled=("決まった時間帯", "at fixed times"),
    any_time=("いつでも", "at any time"),
)
ControlKind = words(
    contractual=("契約による", "contractual"),
    organisational=("組織・手順による", "organisational"),
    physical=("物理的", "physical"),
    technical=("技術的", "technical"),
)


class Control(Part):
    """One thing that limits access."""

    id: Id = key("番号", "id", "措置を指す短い名前。", "A short name for the control.")
    kind: ControlKind | None = fact("種別", "kind", "契約だけか、技術的な仕組みか。", "Contract only, or a technical means.", measure=True)
    text: Text | None = fact("内容", "what it does", "何をどう防ぐか。", "What it prevents and how.", measure=True)


class RemoteAccess(Part):
    """One party's way in from outside."""

    id: Id = key("番号", "id", "接続を指す短い名前。", "A short name for the access.")
    name: Text | None = fact("名称", "name", "資料での呼び名。", "What the paper calls it.")
    party: Annotated[Id, Ref("parties")] | None = fact("接続する者", "party", "関係者の番号。", "Id of a party.")
    system: Annotated[Id, Ref("systems")] | None = fact("接続先", "system", "システムの番号。", "Id of a system.")
    purpose: Text | None = fact("目的", "purpose", "何のために接続するか。", "What it is for.")
    handles_personal_data: Flag | None = fact("個人情報に触れるか", "handles personal data", "作業で個人情報を見る・扱うか。", "Whether the work sees personal data.")
    new: Flag | None = fact("新しい接続か", "new", "今回新しく始めるなら true。", "True when it starts with this case.")
    trigger: Trigger | None = fact("接続できるとき", "trigger", "どんなときに接続できるか。", "When access is possible.", measure=True)
    approver: Text | None = fact("許可する者", "approver", "接続を許可する職。", "The office that permits it.", measure=True)
    per_use_approval: Flag | None = fact("都度の許可", "approval each time", "接続のたびに許可するか。", "Whether each connection is approved.", measure=True)
    from_where: Text | None = fact("接続元", "from where", "接続元の場所と端末。", "Place and terminal it comes from.", measure=True)
    controls: Listing[Control] = listing("制限する措置", "controls", "許可のない接続を防ぐ措置を全部。", "Everything that keeps unpermitted access out.", measure=True)
    log_kept: Flag | None = fact("作業記録", "log kept", "操作の記録を残すか。", "Whether operations are logged.", measure=True)
    log_retention_months: Number | None = fact("記録の保存期間", "log retention", "記録を残す月数。", "Months that the log is kept.", measure=True, unit="月/months")
    log_reviewed_by: Text | None = fact("記録を確認する者", "log reviewed by", "記録を確かめる職と頻度。", "Which office reviews it and how often.", measure=True)
