"""評価・登録・資料: impact assessment, registry and the papers themselves."""

from __future__ import annotations

from pia.model.base import Part
from pia.model.field import fact, key, listing, words
from pia.model.listing import Listing
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
    number_file: Flag | None = fact("特定個人情報ファイルを持つか", "holds a My Number file", "個人番号を含むファイルを保有するか。", "Whether a file with My Number is held.")
    staff_only: Flag | None = fact("職員の人事・給与等だけか", "staff files only", "専ら職員の人事・給与・福利厚生のファイルか。", "Whether it is only staff personnel, pay and welfare.")
    important_change: Flag | None = fact("重要な変更か", "important change", "評価書の重要な変更に当たるか。", "Whether it is an important change of the assessed work.", may_not_apply=True)
    last_on: Day | None = fact("前回の評価日", "last assessed on", "前回評価した日。", "The day of the last assessment.", may_not_apply=True)
    public_comment_days: Number | None = fact("意見公募の日数", "days of public comment", "住民等の意見を聴く日数。", "Days of public comment.", measure=True, may_not_apply=True, unit="日/days")
    third_party_check: Flag | None = fact("第三者点検", "third-party check", "審議会などの第三者点検を受けるか。", "Whether a third party checks it.", measure=True, may_not_apply=True)
    submitted_on: Day | None = fact("委員会への提出日", "submitted on", "個人情報保護委員会に提出した日。", "The day it was submitted to the commission.", measure=True, may_not_apply=True)
    published_on: Day | None = fact("公表日", "published on", "評価書を公表した日。", "The day it was published.", measure=True, may_not_apply=True)
    reassessed_for_this: Flag | None = fact("今回の変更で再評価するか", "done again for this change", "今回の変更を評価に入れるか。", "Whether this change is assessed.", measure=True, may_not_apply=True)


class RegistryFile(Part):
    """One file that may need an entry in the public registry."""

    id: Id = key("番号", "id", "ファイルを指す短い名前。", "A short name for the file.")
    name: Text | None = fact("ファイルの名", "name", "個人情報ファイルの名。", "Name of the file.")
    persons: Number | None = fact("本人の数", "persons", "記録される人の数。", "People recorded in it.", unit="人/persons")
    electronic: Flag | None = fact("電算処理ファイルか", "electronic", "電子計算機で検索できるか。", "Whether it is searchable by computer.")
    staff_only: Flag | None = fact("職員の人事・給与等だけか", "staff files only", "職員の人事・給与・福利厚生だけか。", "Whether it is only staff personnel, pay and welfare.")
    mailing_only: Flag | None = fact("送付・連絡だけか", "mailing only", "資料の送付や連絡に使う名簿だけか。", "Whether it is only a mailing list.")
    erased_within_year: Flag | None = fact("1年以内に消すか", "erased within a year", "1年以内に消去する記録だけか。", "Whether everything in it is erased within a year.")
    registered: Flag | None = fact("簿に載せたか", "entered", "個人情報ファイル簿に載せたか。", "Whether it is entered in the registry.", measure=True)
    published: Flag | None = fact("公表したか", "published", "簿を公表したか。", "Whether the entry is public.", measure=True)
    recipients_listed: Flag | None = fact("経常的提供先を載せたか", "recurrent recipients listed", "経常的に提供する先を載せたか。", "Whether recurrent recipients are listed.", measure=True)
    sensitive_flagged: Flag | None = fact("要配慮の有無を載せたか", "sensitive data flagged", "要配慮個人情報を含むことを載せたか。", "Whether it says that sensitive data is in it.", measure=True)


class Registry(Part):
    """業務登録・個人情報ファイル簿."""

    registered: Flag | None = fact("登録・届出済みか", "registered", "業務の登録、ファイル簿の作成が済んでいるか。", "Whether the work or file is registered.", measure=True)
    updated_for_this: Flag | None = fact("今回の変更を反映したか", "updated for this change", "委託・提供先・項目の変更を登録に反映するか。", "Whether this change is entered.", measure=True)
    public: Flag | None = fact("公表・閲覧", "open to inspection", "登録簿を公表・閲覧に供するか。", "Whether the register is open to inspection.", measure=True)
    files: Listing[RegistryFile] = listing("個人情報ファイル", "files", "関係する個人情報ファイルを全部。ないときは空で閉じる。", "All files concerned; close it empty when there are none.")
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


