"""評価・登録・資料: impact assessment, registry and the papers themselves."""

from __future__ import annotations

from pia.model.base import Part
from pia.model.field import fact, key, words
from pia.model.value import Day, Flag, Id, Number, Text

Level = words(
    full=("全項目評価", "full"),
    priority=("重点項目評価", "priority"),
    basic=("基礎項目評価", "basic"),
    not_required=("義務なし", "not required"),
)


class ImpactAssessment(Part):
    """特定個人情報保護評価."""

    level: Level | None = fact("評価の種類", "level", "実施する評価の種類。", "Which assessment is done.", measure=True)
    exempt_reason: Text | None = fact("義務がない理由", "why exempt", "職員の人事・給与だけ、など。", "Such as staff files only.", may_not_apply=True)
    persons: Number | None = fact("対象人数", "persons in the files", "事務の全ファイルの対象人数。", "Persons in all files of the work.", unit="人/persons", may_not_apply=True)
    handlers: Number | None = fact("取扱者数", "handlers", "委託先を含む取扱者の数。", "People who handle it, contractors included.", unit="人/persons", may_not_apply=True)
    serious_incident: Flag | None = fact("過去1年の重大事故", "serious incident within a year", "過去1年以内に重大事故があったか。", "Whether there was one.", may_not_apply=True)
    published_on: Day | None = fact("公表日", "published on", "評価書を公表した日。", "The day it was published.", measure=True, may_not_apply=True)
    reassessed_for_this: Flag | None = fact("今回の変更で再評価するか", "done again for this change", "今回の変更を評価に入れるか。", "Whether this change is assessed.", measure=True, may_not_apply=True)


class Registry(Part):
    """業務登録・個人情報ファイル簿."""

    registered: Flag | None = fact("登録・届出済みか", "registered", "業務の登録、ファイル簿の作成が済んでいるか。", "Whether the work or file is registered.", measure=True)
    updated_for_this: Flag | None = fact("今回の変更を反映したか", "updated for this change", "委託・提供先・項目の変更を登録に反映するか。", "Whether this change is entered.", measure=True)
    public: Flag | None = fact("公表・閲覧", "open to inspection", "登録簿を公表・閲覧に供するか。", "Whether the register is open to inspection.", measure=True)
    exempt_reason: Text | None = fact("登録が要らない理由", "why exempt", "登録が要らない理由。", "Why no entry is due.", may_not_apply=True)


class Paper(Part):
    """One paper that goes to the council."""

    id: Id = key("番号", "id", "資料を指す短い名前。", "A short name for the paper.")
    number: Text | None = fact("資料番号", "number", "資料の番号。", "Number of the paper.")
    title: Text | None = fact("題名", "title", "資料の題名。", "Title of the paper.")
    pages: Number | None = fact("頁数", "pages", "頁の数。", "Number of pages.", unit="頁/pages")
    version: Text | None = fact("版", "version", "版の番号や日付。", "Version or date.")
    supersedes: Text | None = fact("差し替え前", "supersedes", "差し替える資料の番号と頁。", "What it replaces.", may_not_apply=True)
    sent_on: Day | None = fact("送付日", "sent on", "委員に送った日。", "The day it went to members.")
    covers_chain: Flag | None = fact("関係者全員が載っているか", "shows every party", "図に全ての関係者と委託の段が載っているか。", "Whether the drawing shows every party and hop.", measure=True)


class Term(Part):
    """A word that needs explaining."""

    id: Id = key("番号", "id", "用語を指す短い名前。", "A short name for the term.")
    text: Text | None = fact("用語", "term", "略語や専門用語。", "Abbreviation or technical term.")
    meaning: Text | None = fact("意味", "meaning", "一文で。", "In one sentence.")


