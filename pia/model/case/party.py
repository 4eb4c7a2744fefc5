"""関係者: everyone who takes part, the ward included."""

from __future__ import annotations

from pia.model.base import Part
from pia.model.field import fact, key, listing, part, words
from pia.model.listing import Listing
from pia.model.value import Day, Flag, Id, Number, Text

Role = words(
    ward=("区（実施機関）", "the ward"),
    contractor=("委託先", "contractor"),
    subcontractor=("再委託先", "subcontractor"),
    cloud_provider=("クラウド事業者", "cloud provider"),
    state=("国の機関", "body of the state"),
    prefecture=("都道府県", "prefecture"),
    other_municipality=("他の市区町村", "another municipality"),
    association=("連合会・公的団体", "association or public body"),
    medical=("医療機関", "medical institution"),
    subject=("本人", "the subject"),
    press=("報道機関・公衆", "press and public"),
    other=("その他", "other"),
)
SelectionMethod = words(
    proposal=("プロポーザル", "competitive proposal"),
    tender=("入札", "tender"),
    direct=("随意契約", "direct contract"),
    designated_by_law=("法令で決まる", "designated by law"),
)
SelectionStatus = words(undecided=("未選定", "not selected yet"), selected=("選定済み", "selected"))


class Selection(Part):
    """How a contractor is chosen."""

    method: SelectionMethod | None = fact("選定方法", "method", "どう選ぶか。", "How it is chosen.")
    status: SelectionStatus | None = fact("選定状況", "status", "もう決まっているか。", "Whether it is chosen.")
    decision_on: Day | None = fact("決定予定日", "decision date", "決める日。", "The day of the decision.", may_not_apply=True)
    council_told: Flag | None = fact(
        "決定を審議会に知らせるか", "council told of the choice", "次の審議会を待たずに委員へ知らせるか。",
        "Whether members are told without waiting for the next meeting.", measure=True)  # fmt: skip
    council_told_how: Text | None = fact(
        "知らせ方", "how the council is told", "いつ、どの手段で知らせるか。", "When and by which means.", measure=True)  # fmt: skip
    checks: Text | None = fact(
        "選定時の確認事項", "checks before the contract", "設備、技術水準、教育、経営など、契約前に確かめること。",
        "Equipment, skills, training, finances: what is checked first.", measure=True)  # fmt: skip


class StatutoryRecord(Part):
    """A record that a party must keep under a law of its own, whatever the contract says."""

    id: Id = key("番号", "id", "記録を指す短い名前。", "A short name for the record.")
    record: Text | None = fact("記録", "record", "診療録など。", "Such as a medical chart.")
    basis: Text | None = fact("根拠法令", "legal basis", "保存を義務づける法令と条。", "Law and article that demand it.")
    years: Number | None = fact("保存年数", "years kept", "法令が定める年数。", "Years that the law sets.", unit="年/years")


class Party(Part):
    """One actor, or one class of actors."""

    id: Id = key("番号", "id", "関係者を指す短い名前。", "A short name for the party.")
    name: Text | None = fact("名称", "name", "組織名（氏名は書かない）。", "Name of the body; no persons.")
    role: Role | None = fact("役割", "role", "この案件での立場。", "Its part in this case.")
    named: Flag | None = fact(
        "特定されているか", "identified", "どの組織か一つに決まっていれば true、「区内の病院」のような一群なら false。",
        "True for one identified body, false for a class such as 'hospitals in the ward'.", measure=True)  # fmt: skip
    criteria: Text | None = fact(
        "範囲を決める条件", "criteria", "一群を指すとき、誰が入るかを決める数えられる条件。",
        "For a class: countable conditions that say who is in.", measure=True, may_not_apply=True)  # fmt: skip
    max_count: Number | None = fact(
        "最大数", "at most how many", "一群を指すとき、最大で何者か。", "For a class: at most how many.",
        measure=True, may_not_apply=True, unit="者/bodies")  # fmt: skip
    reconsult_when: Text | None = fact(
        "再び諮る場合", "when it comes back to the council", "承認後、どんな変更があれば改めて諮るか。",
        "Which later change brings the case back.", measure=True)  # fmt: skip
    country: Text | None = fact("国", "country", "所在する国（日本なら JP）。", "Country, JP for Japan.")
    foreign_law: Flag | None = fact(
        "外国の法令が及ぶか", "foreign law reaches it", "外国の法令により開示を求められ得るか。",
        "Whether a foreign law could compel disclosure.")  # fmt: skip
    equivalent_protection: Flag | None = fact("同等の保護", "equivalent protection", "外国にある者なら、同等の国か、相当の措置を続ける体制があるか。", "For one abroad: an equivalent country, or a system of equivalent measures.", may_not_apply=True)
    foreign_environment: Text | None = fact("外国の制度の把握", "grasp of the foreign environment", "その国の個人情報の制度を調べた結果と、講じる措置。", "What was found of that country's rules, and the measures taken.", measure=True, may_not_apply=True)
    safety_measures: Text | None = fact("安全管理措置", "safety measures", "この者が講じる安全管理措置の要点。", "The safety measures of this party, in short.", measure=True)
    access_excluded: Flag | None = fact("個人情報を取り扱わない取決め", "agreed not to handle the data", "契約で取り扱わないと定め、アクセス制御もしているか（クラウド事業者など）。", "For a cloud provider: excluded by contract and by access control.", measure=True, may_not_apply=True)
    handles_personal_data: Flag | None = fact("個人情報を扱うか", "handles personal data", "この案件で個人情報に触れるか。", "Whether it touches personal data here.")
    handling_capability: Text | None = fact(
        "使えない手段", "means it lacks", "安全な手段が使えない場合、それは何か。", "A safe means that it can't use, if any.",
        may_not_apply=True)  # fmt: skip
    selection: Selection | None = part("選定", "selection")
    own_records: Listing[StatutoryRecord] = listing(
        "固有の法定記録", "records kept under its own law", "委託とは別に、法令で自ら残す記録。ないときは空で閉じる。",
        "Records it keeps under a law of its own; close it empty when there are none.")  # fmt: skip
    precedents_applied: Text | None = fact(
        "過去の事故の教訓", "lessons from precedents", "過去の漏えい・無断再委託などから何を変えたか。",
        "What was changed because of earlier breaches or unpermitted re-delegation.", measure=True)  # fmt: skip
