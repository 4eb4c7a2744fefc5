"""委託の連鎖: who entrusts what to whom, in which legal form."""

from __future__ import annotations

from typing import Annotated

from pia.model.base import Part
from pia.model.case.clause import Clauses
from pia.model.field import Ref, fact, key, listing, part, words
from pia.model.listing import Listing
from pia.model.value import Day, Flag, Id, Number, Text

Form = words(
    outsourcing=("委託", "outsourcing"),
    mandate=("委任", "mandate"),
    administrative_entrustment=("事務の委託（地方自治法）", "entrustment of affairs between local governments"),
    designated_manager=("指定管理", "designated manager"),
    terms_of_service=("約款による利用", "use under standard terms"),
)
ContractStatus = words(
    signed=("締結済み", "signed"),
    drafted=("案あり", "drafted"),
    planned=("これから", "planned"),
    none=("結ばない", "none"),
)


class Contract(Part):
    """The paper behind one hop."""

    status: ContractStatus | None = fact("締結の状況", "status", "契約書がどこまでできているか。", "How far the contract has got.", measure=True)
    document: Text | None = fact("契約書・仕様書", "paper", "資料の番号や名。", "Number or name of the paper.")
    covers_redelegation: Flag | None = fact(
        "再委託まで含むか", "covers re-delegation", "契約の内容に、この先の再委託が書かれているか。",
        "Whether the contract itself provides for the next hop.", measure=True)  # fmt: skip
    signed_on: Day | None = fact("締結日", "signed on", "締結した日。", "The day it was signed.", may_not_apply=True)


class Permission(Part):
    """The ward's permission for one hop beyond its own contract."""

    by_ward: Flag | None = fact("区の許諾", "permitted by the ward", "最初の委託者である区が許諾したか。", "Whether the ward, the first delegator, permits it.", measure=True)
    in_writing: Flag | None = fact("書面による", "in writing", "事前の書面によるか。", "Whether in writing and beforehand.", measure=True)
    on: Day | None = fact("許諾日", "permitted on", "許諾した日。", "The day of the permission.", may_not_apply=True)


class Supervision(Part):
    """How the one who entrusts keeps an eye on the one entrusted."""

    selection_check: Text | None = fact("選定時の確認", "check at selection", "何を、どう確かめるか。", "What is checked and how.", measure=True)
    audit: Text | None = fact("監査・検査の計画", "audit plan", "いつ、誰が、何を検査するか。", "When, who, what.", measure=True)
    reporting: Text | None = fact("報告の周期", "reporting interval", "定期報告の周期。", "How often it reports.", measure=True)
    reaches_all_tiers: Flag | None = fact(
        "全ての段階に及ぶか", "reaches every tier", "再委託先、再々委託先にも及ぶか。", "Whether it reaches every tier below.", measure=True)  # fmt: skip


class Delegation(Part):
    """One hop: `from` entrusts work to `to`."""

    id: Id = key("番号", "id", "委託を指す短い名前。", "A short name for the hop.")
    from_: Annotated[Id, Ref("parties")] | None = fact("委託する者", "from", "関係者の番号。", "Id of a party.", alias="from")
    to: Annotated[Id, Ref("parties")] | None = fact("委託を受ける者", "to", "関係者の番号。", "Id of a party.")
    form: Form | None = fact("法的な形", "legal form", "委託か、委任か、など。", "Outsourcing, mandate and so on.")
    legal_basis: Text | None = fact("根拠", "legal basis", "その者に任せることができる根拠。", "What allows entrusting this party.")
    named_in_law: Flag | None = fact(
        "根拠法令に名がある者か", "named in the law", "根拠法令が委託先として挙げている者か。", "Whether the law names it as one to be entrusted.")  # fmt: skip
    work: Text | None = fact("任せる事務", "work", "何を任せるか。", "What is entrusted.")
    data: Listing[Annotated[Id, Ref("data")]] = listing("渡す記録", "data", "渡す記録項目。", "Data that is passed on.")
    new: Flag | None = fact("新しい委託か", "new", "今回新しく始めるなら true。", "True when it starts with this case.")
    term_end: Day | None = fact("契約期間の終わり", "end of term", "契約が終わる日。", "The day the contract ends.", may_not_apply=True)
    contract: Contract | None = part("契約", "contract")
    permission: Permission | None = part("区の許諾", "permission by the ward")
    supervision: Supervision | None = part("監督", "supervision")
    clauses: Clauses | None = part("契約条項", "contract clauses")
    workers: Number | None = fact("従事者数", "workers", "個人情報を扱う従事者の数。", "People who handle the data.", unit="人/persons")
