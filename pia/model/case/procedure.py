"""手続: on which road the case comes to the council."""

from __future__ import annotations

from pia.model.base import Part
from pia.model.case.purpose import Judgement
from pia.model.field import fact, key, listing, part, words
from pia.model.listing import Listing
from pia.model.value import Day, Flag, Id, Number, Text

Route = words(
    meeting=("会議で諮る", "heard in a meeting"),
    written=("書面で諮る", "heard in writing"),
    prior_start=("先に始めて後で諮る", "started first, heard later"),
    report=("報告だけ", "report only"),
    internal=("内部点検だけ", "internal check only"),
)
Ground = words(
    life_or_health=("生命・身体・健康の危険", "danger to life or health"),
    property=("財産の危険", "danger to property"),
    urgent_start=("急いで始める必要", "work must start at once"),
    cannot_convene=("会議を開けない", "no meeting can be held"),
    none=("緊急ではない", "no urgency"),
)


Occasion = words(
    ordinance_change=("条例の改廃", "making or changing an ordinance"),
    safety_standard=("安全管理措置の基準", "standard of safety measures"),
    operating_rules=("運用上の細則", "operating rules"),
    impact_assessment=("特定個人情報保護評価の第三者点検", "third-party check of an impact assessment"),
    individual_case=("個別の案件", "an individual case"),
    none=("諮らない", "none"),
)
Result = words(
    approved=("承認", "approved"),
    conditional=("条件付き承認", "approved with conditions"),
    refused=("不承認", "refused"),
    continued=("継続審議", "continued"),
)


class PriorCheck(Part):
    """The check that stands in for the council until it is heard."""

    by: Text | None = fact("点検した者", "checked by", "所管課のほか、誰が見たか（職・組織名）。", "Who looked at it beside the section in charge.", measure=True)
    on: Day | None = fact("点検した日", "checked on", "点検した日。", "The day of the check.", measure=True)
    same_viewpoint: Flag | None = fact("審議会と同じ視点か", "the council's viewpoint", "審議会が見る点を全部見たか。", "Whether it looked at all that the council looks at.", measure=True)
    beyond_department: Flag | None = fact("所管課以外も加わったか", "others took part", "事務局など所管課以外も点検したか。", "Whether others than the section in charge took part.", measure=True)
    result: Text | None = fact("点検の結果", "result", "結論と残った課題。", "Conclusion and what was left.", measure=True)


class Procedure(Part):
    """The road to the council and what it needs."""

    route: Route | None = fact("進め方", "route", "会議、書面、先行実施など。", "Meeting, writing, prior start and so on.")
    consult_basis: Text | None = fact("諮る根拠", "basis for consulting", "どの規定に基づいて諮るか。", "The provision under which it is heard.")
    consult_object: Text | None = fact(
        "諮る範囲", "what the council is asked about", "連鎖のどこまで、どの情報について意見を求めるか。",
        "How far along the chain, and about which data, an opinion is asked.")  # fmt: skip
    occasion: Occasion | None = fact("諮る場面", "occasion", "条例の改廃、措置の基準、運用上の細則、評価の第三者点検、個別の案件のどれか。", "Ordinance change, standard of measures, operating rules, check of an impact assessment, or an individual case.")
    expert_opinion: Judgement | None = part("専門的な意見の必要", "need of expert opinion", "専門的な知見に基づく意見を聴くことが特に必要かの判断。", "The judgement whether expert opinion is specially needed.")
    opinion_sought: Text | None = fact("求める意見", "opinion sought", "何を判断してほしいか。", "What the council should judge.")
    reconsult_when: Text | None = fact("再び諮る場合", "when it comes back", "どんな変更があれば改めて諮るか。", "Which change brings it back.", measure=True)
    heard_on: Day | None = fact("諮る日", "heard on", "審議会の日。", "The day of the council.")
    started_on: Day | None = fact("開始日", "started on", "取扱いを始めた日・始める日。", "The day the handling starts.")
    ground: Ground | None = fact("急ぐ理由の種類", "kind of urgency", "急ぐ理由。急がないなら「緊急ではない」。", "Why it is urgent, or that it is not.")
    ground_text: Text | None = fact("急ぐ理由", "urgency explained", "待てない事情。", "Why it could not wait.", may_not_apply=True)
    chair_consulted_on: Day | None = fact("会長に相談した日", "chair consulted on", "会長に相談した日。", "The day the chair was asked.", measure=True, may_not_apply=True)
    members_informed_on: Day | None = fact("委員に知らせた日", "members informed on", "委員に情報提供した日。", "The day members were told.", measure=True, may_not_apply=True)
    post_hoc_due: Day | None = fact("後で諮る期限", "later hearing due", "いつまでに諮るか。", "By when it is heard.", measure=True, may_not_apply=True)
    reply_due: Day | None = fact("書面の回答期限", "replies due", "書面で諮るときの回答期限。", "By when members reply in writing.", measure=True, may_not_apply=True)
    papers_complete: Flag | None = fact("資料がそろっているか", "papers complete", "意見を求めるのに要る資料が全部あるか。", "Whether all papers are there.", measure=True)
    prior_check: PriorCheck | None = part("先行実施時の点検", "check before a prior start")


class Meeting(Part):
    """The council's sitting, as far as it is known."""

    held_on: Day | None = fact("開催日", "held on", "会議の日。", "The day of the meeting.")
    seats: Number | None = fact("委員数", "seats filled", "欠員を除いた委員の数。", "Members, vacancies not counted.", unit="人/persons")
    present: Number | None = fact("出席者数", "present", "その議題の採決時の出席者（会長を含む）。", "Present when this item is voted on, chair included.", unit="人/persons")
    excluded: Number | None = fact("除斥された委員", "excluded", "利害関係で外れる委員の数。", "Members kept out by interest.", unit="人/persons")
    chair_votes: Flag | None = fact("会長が採決に加わるか", "chair votes", "加わらないなら false。", "False when the chair does not vote.")
    quorum_stated: Number | None = fact("定足数（資料）", "quorum as stated", "資料に書いた定足数。", "The quorum that the paper states.", unit="人/persons")
    votes_for: Number | None = fact("賛成", "for", "賛成の数。", "Votes for.", unit="票/votes")
    votes_against: Number | None = fact("反対", "against", "反対の数。", "Votes against.", unit="票/votes")
    abstained: Number | None = fact("棄権", "abstained", "棄権の数。", "Abstentions.", unit="票/votes")
    result: Result | None = fact("結果", "result", "採決の結果。", "What was decided.")
    minutes_planned: Number | None = fact("予定時間", "minutes planned", "この議題に充てる分数。", "Minutes set aside.", unit="分/minutes")


class Answer(Part):
    """A question of the council and what was promised."""

    id: Id = key("番号", "id", "質問を指す短い名前。", "A short name for the question.")
    question: Text | None = fact("質問", "question", "質問の要旨。", "The question in short.")
    answer: Text | None = fact("回答", "answer", "回答の要旨。", "The answer in short.")
    settled: Flag | None = fact("決着したか", "settled", "その場で決着したなら true。", "True when the answer settled it.")
    commitment: Text | None = fact("約束", "commitment", "約束したこと。", "What was promised.", may_not_apply=True)
    due: Day | None = fact("期限", "due", "いつまでに。", "By when.", may_not_apply=True)
    done: Flag | None = fact("済んだか", "done", "約束を果たしたか。", "Whether the promise is kept.", may_not_apply=True, measure=True)


class Council(Part):
    """What the council has said and how it sits."""

    meeting: Meeting | None = part("会議", "meeting")
    answers: Listing[Answer] = listing("質問と回答の記録", "recorded questions and answers", "これまでの質問と約束。", "Earlier questions and promises.")
