"""案件: what is proposed, by whom, and what changes."""

from __future__ import annotations

from pia.model.base import Part
from pia.model.field import fact, key, listing, part, words
from pia.model.listing import Listing
from pia.model.value import Day, Flag, Id, Text

Kind = words(
    outsourcing=("委託", "outsourcing"),
    external_link=("外部結合", "external link"),
    provision=("外部提供", "provision to others"),
    secondary_use=("目的外利用", "use beyond the purpose"),
    collection=("収集", "collection"),
    electronic_processing=("電子計算処理", "electronic processing"),
)
Stage = words(
    planning=("計画中", "planning"),
    information_request=("情報提供依頼（RFI）中", "request for information"),
    procurement=("調達中", "procurement"),
    contracted=("契約済み", "contracted"),
    operating=("運用中", "operating"),
)
Change = words(new=("新規", "new"), change=("変更", "change"), continued=("継続", "continued"))


class Objective(Part):
    """One aim that the paper claims for the proposal."""

    id: Id = key("番号", "id", "目的を指す短い名前（英数字）。", "A short name for this aim.")
    text: Text | None = fact("ねらい", "aim", "資料に書いたとおりの文。", "The sentence as the paper has it.")
    baseline: Text | None = fact(
        "比較の基準", "baseline", "「向上」「高い」などと書くとき、何と比べてのことか。",
        "What a comparison such as 'higher' compares with.", measure=True, may_not_apply=True)  # fmt: skip


class Difference(Part):
    """One thing that is done differently from today."""

    id: Id = key("番号", "id", "変更点を指す短い名前。", "A short name for this change.")
    subject: Text | None = fact("何が変わるか", "what changes", "変わる事務や手段。", "The work or means that changes.")
    before: Text | None = fact("現在", "today", "今のやり方。", "How it is done today.", may_not_apply=True)
    after: Text | None = fact("変更後", "afterwards", "変更後のやり方。", "How it will be done.")


class Scheme(Part):
    """Where the arrangement comes from."""

    national: Flag | None = fact(
        "全国一律の仕組みか", "nationwide scheme", "国が全国一律に定めた仕組みなら true。",
        "True when the state set it up for all municipalities alike.")  # fmt: skip
    basis: Text | None = fact("仕組みの根拠", "basis of the scheme", "法令・通知など。", "Law or circular.", may_not_apply=True)
    model_contract: Text | None = fact(
        "国などのひな形契約", "model contract", "契約のひな形があれば、その名。", "The model contract, if any.",
        may_not_apply=True)  # fmt: skip


class Header(Part):
    """What the case is about."""

    id: Id = key("案件番号", "case id", "案件を指す短い名前。", "A short name for the case.")
    title: Text = key("件名", "title", "諮問の件名。", "The title as it goes to the council.")
    municipality: Text | None = fact("自治体", "municipality", "市区町村の名。", "Name of the municipality.")
    profile: Id | None = fact("適用する規程群", "profile", "適用する規程の組。", "Which packs of rules apply.")
    date: Day | None = fact("基準日", "law date", "どの日の法令で点検するか。", "The day whose law applies.")
    department: Text | None = fact("所管課", "department", "案件を担当する課（氏名は書かない）。", "The section in charge; no names of persons.")
    confidentiality: Text | None = fact(
        "取扱区分", "confidentiality mark", "資料に付す区分の表示。", "The mark that the papers carry.")  # fmt: skip
    summary: Text | None = fact("概要", "summary", "何をするのか、二、三文で。", "What is proposed, in two or three sentences.")
    background: Text | None = fact("経緯", "background", "なぜ今それをするのか。", "Why it is proposed now.")
    kinds: Listing[Kind] = listing("案件の種類", "kinds", "当てはまるものを全部。", "All that apply.")
    stage: Stage | None = fact("段階", "stage", "今どこまで進んでいるか。", "How far it has got.")
    change: Change | None = fact("新規か変更か", "new or changed", "今ある事務を変えるのか、新しく始めるのか。", "Whether today's work changes or new work begins.")
    differences: Listing[Difference] = listing(
        "現在との違い", "differences from today", "今と変わる点を全部。既に委託している部分と新しい部分を分ける。",
        "Everything that changes; what is outsourced already and what is new.")  # fmt: skip
    objectives: Listing[Objective] = listing("ねらい", "aims", "資料に掲げた目的・効果。", "Aims and effects that the paper claims.")
    scheme: Scheme | None = part("仕組みの由来", "origin of the scheme")
