"""契約条項: the 24 clauses of a contract on personal information. Source: law.md §3."""

from __future__ import annotations

from pia.model.base import Part
from pia.model.field import fact, part
from pia.model.value import Flag, Number, Text


class Clause(Part):
    """Whether a contract has one clause, and where."""

    present: Flag | None = fact("条項があるか", "present", "契約書・特記仕様書にあるか。", "Whether the contract has it.", measure=True)
    page: Number | None = fact("頁", "page", "資料の頁。", "Page of the paper.", may_not_apply=True)
    note: Text | None = fact("内容", "what it says", "要点。", "Its gist.", may_not_apply=True)


class Clauses(Part):
    """The clauses, in the order of the library in law.md §3."""

    confidentiality: Clause | None = part("秘密保持（終了後も）", "confidentiality, also afterwards")
    purpose_limit: Clause | None = part("目的外利用・第三者提供の禁止", "no other use or provision")
    redelegation: Clause | None = part("再委託の禁止・事前承諾", "re-delegation only by prior consent")
    flow_down: Clause | None = part("再委託先への同一義務", "same duties at every tier")
    no_removal: Clause | None = part("持出しの禁止", "no removal from the premises")
    copying: Clause | None = part("複写・複製の制限", "limits on copying")
    return_or_erase: Clause | None = part("返還・消去と証明", "return or erasure with certificate")
    incident_report: Clause | None = part("事故の報告", "report of incidents")
    inspection: Clause | None = part("立入検査・監査", "inspection and audit")
    compliance_report: Clause | None = part("遵守状況の定期報告", "regular report on compliance")
    workers_named: Clause | None = part("従事者の明確化", "workers identified")
    training: Clause | None = part("教育・監督・誓約", "training, supervision, pledge")
    responsible_person: Clause | None = part("責任者・体制の届出", "person in charge notified")
    workplace: Clause | None = part("作業場所の特定", "place of work fixed")
    access_rights: Clause | None = part("アクセス権限の設定", "access rights per worker")
    transmission: Clause | None = part("搬送・送信時の保護", "protection in transit")
    safety_measures: Clause | None = part("安全管理措置", "safety measures")
    liability: Clause | None = part("損害賠償・解除・公表", "damages, termination, publication")
    penalties_known: Clause | None = part("罰則の周知", "penalties made known")
    data_location: Clause | None = part("データ所在地・準拠法", "location of data, governing law")
    agency_workers: Clause | None = part("派遣労働者の秘密保持", "confidentiality of agency workers")
    remote_maintenance: Clause | None = part("リモート保守の条件", "conditions of remote maintenance")
    service_level: Clause | None = part("サービス水準・障害報告", "service level, fault reports")
    exit: Clause | None = part("終了時のデータ移行", "migration at the end")
