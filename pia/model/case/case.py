"""The whole case file."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from pia.model.base import Part
from pia.model.case.consent import Choice, Publication
from pia.model.case.data import Data
from pia.model.case.delegation import Delegation
from pia.model.case.flow import Flow
from pia.model.case.header import Header
from pia.model.case.incident import Incident
from pia.model.case.link import Link
from pia.model.case.paper import ImpactAssessment, Paper, Registry, Term
from pia.model.case.party import Party
from pia.model.case.procedure import Council, Procedure
from pia.model.case.purpose import Purpose
from pia.model.case.remote import RemoteAccess
from pia.model.case.retention import Disposal, Retention
from pia.model.case.safety import Safety
from pia.model.case.schedule import Costs, Schedule
from pia.model.case.site import Site
from pia.model.case.state import Exception_, NotApplicable, Pending, Stated, Undisclosed
from pia.model.case.subject import Subject
from pia.model.case.system import System
from pia.model.field import key, listing, part
from pia.model.listing import Listing
from pia.model.value import Format


class Case(Part):
    """One proposed outsourcing, external link, provision or secondary use. Sections in the order of a council paper."""

    pia: Format = key("書式の版", "format version", "この書式の版。いまは \"1\"。", "Version of this format; now \"1\".")
    case: Header = key("案件", "case", "何を諮るか。", "What is proposed.")
    purposes: Listing[Purpose] = listing("利用目的", "purposes", "何のために使うか。", "What the data is used for.")
    subjects: Listing[Subject] = listing("対象者", "subjects", "誰の情報か。", "Whose data it is.")
    data: Listing[Data] = listing("記録項目", "data", "何を記録するか。", "What is recorded.")
    parties: Listing[Party] = listing("関係者", "parties", "区を含む関係者全員。", "Everyone who takes part, the ward included.")
    delegations: Listing[Delegation] = listing("委託の連鎖", "delegations", "誰が誰に何を任せるか。", "Who entrusts what to whom.")
    systems: Listing[System] = listing("システム", "systems", "使うシステム。", "Systems that are used.")
    links: Listing[Link] = listing("外部結合", "links", "区の電子計算組織と外部との結合。", "Ties between the ward's computers and others'.")
    flows: Listing[Flow] = listing("データの流れ", "flows", "情報が動く手順を一つずつ。", "Each step in which data moves.")
    remote_access: Listing[RemoteAccess] = listing("遠隔接続", "remote access", "外部からの保守接続など。", "Maintenance from outside and the like.")
    sites: Listing[Site] = listing("データの置き場", "sites", "データセンターなど。", "Data centres and the like.")
    retention: Listing[Retention] = listing("保存と消去", "retention", "記録ごとの保存期間と消去。", "How long each record is kept and how it ends.")
    disposals: Listing[Disposal] = listing("廃棄する機器", "disposals", "使わなくなる機器や媒体。", "Equipment that goes out of use.")
    choice: Choice | None = part("本人の選択", "choice", "本人が選べるか。", "Whether people may choose.")
    safety: Safety | None = part("安全管理", "safety", "区自身の安全管理措置と、本人の権利の窓口。", "The ward's own measures, and where people use their rights.")
    publications: Listing[Publication] = listing("公表", "publications", "人に関する公表。ないときは空で閉じる。", "What is made public; close it empty when nothing is.")
    schedule: Schedule | None = part("予定", "schedule", "いつ何をするか。", "When what happens.")
    costs: Costs | None = part("費用", "costs", "いくらかかるか。", "What it costs.")
    procedure: Procedure | None = part("手続", "procedure", "どう諮るか。", "How it comes to the council.")
    impact_assessment: ImpactAssessment | None = part("特定個人情報保護評価", "impact assessment")
    registry: Registry | None = part("登録", "registry", "業務登録、ファイル簿。", "Register of work and files.")
    incidents: Listing[Incident] = listing("漏えい等の事案", "incidents", "この案件に関わる事案。ないときは空で閉じる。", "Incidents of this work; close it empty when there are none.")
    documents: Listing[Paper] = listing("資料", "documents", "審議会に出す資料。", "Papers for the council.")
    terms: Listing[Term] = listing("用語", "terms", "説明が要る言葉。", "Words that need explaining.")
    council: Council | None = part("審議会", "council", "会議と、これまでの質問。", "The sitting and earlier questions.")
    local: dict[str, Any] = Field(
        default_factory=dict,
        title="独自の項目 / local fields",
        description="自治体の規程が独自に使う項目。\nFields that a municipality's own pack defines.",
        json_schema_extra={"x-pia": {"title": {"ja": "独自の項目", "en": "local fields"}, "opaque": True}},
    )
    pending: tuple[Pending, ...] = Field(
        (), title="未定・確認中 / pending", description="まだ決まらない項目。\nFacts that are not settled yet.",
        json_schema_extra={"x-pia": {"title": {"ja": "未定・確認中", "en": "pending"}, "state": True}})  # fmt: skip
    not_applicable: tuple[NotApplicable, ...] = Field(
        (), title="該当なし / not applicable", description="該当しない項目とその理由。\nFacts that do not arise, and why.",
        json_schema_extra={"x-pia": {"title": {"ja": "該当なし", "en": "not applicable"}, "state": True}})  # fmt: skip
    stated: tuple[Stated, ...] = Field(
        (), title="資料の記載 / stated", description="資料ごとに書いてあること。\nWhat each paper says of a fact.",
        json_schema_extra={"x-pia": {"title": {"ja": "資料の記載", "en": "stated"}, "state": True}})  # fmt: skip
    exceptions: tuple[Exception_, ...] = Field(
        (), title="例外承認 / exceptions", description="責任者が期限つきで認めた点。\nFindings that somebody took responsibility for.",
        json_schema_extra={"x-pia": {"title": {"ja": "例外承認", "en": "exceptions"}, "state": True}})  # fmt: skip
    undisclosed: tuple[Undisclosed, ...] = Field(
        (), title="非公開 / not to be disclosed", description="公開版から除くもの。\nWhat the public version leaves out.",
        json_schema_extra={"x-pia": {"title": {"ja": "非公開", "en": "not to be disclosed"}, "state": True}})  # fmt: skip
