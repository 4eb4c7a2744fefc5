"""対象者: whose data it is, who is in and who is out."""

from __future__ import annotations

from pia.model.base import Part
from pia.model.field import fact, key, listing, part, words
from pia.model.listing import Listing
from pia.model.value import Day, Flag, Id, Number, Text

Others = words(
    included=("対象に含む", "included"),
    excluded=("対象にしない", "excluded"),
    case_by_case=("個別に判断する", "decided case by case"),
)


class Notice(Part):
    """How subjects are told."""

    given: Flag | None = fact("本人に知らせるか", "notice given", "取扱いを本人に知らせるか。", "Whether subjects are told.", measure=True)
    method: Text | None = fact("知らせる方法", "method", "通知・掲示・窓口など。", "Letter, poster, counter.", measure=True)
    languages: Listing[Text] = listing("言語", "languages", "案内を用意する言語。", "Languages of the notice.", measure=True)


class Subject(Part):
    """One group of people whose data is handled."""

    id: Id = key("番号", "id", "対象者の区分を指す短い名前。", "A short name for the group.")
    definition: Text | None = fact("対象者", "definition", "誰が対象か、線引きが分かるように。", "Who is in, so that the line is clear.")
    statuses: Listing[Text] = listing(
        "対象となる資格・区分", "statuses included", "在留資格、被保険者区分など、対象になる区分を全部。",
        "All statuses that are included: residence status, kind of insured person.")  # fmt: skip
    exclusions: Listing[Text] = listing(
        "対象から除く者", "exclusions", "似ているが対象にしない者。ないときは空で閉じる。",
        "People who look alike but are out; close it empty when there are none.")  # fmt: skip
    others: Others | None = fact(
        "その他・例外の扱い", "others and exceptions", "上に書いていない者が来たときの扱い。",
        "What happens to someone whom the list does not name.")  # fmt: skip
    count: Number | None = fact("人数", "count", "対象となる人の数。", "How many people.", unit="人/persons")
    as_of: Day | None = fact("人数の時点", "count as of", "いつの人数か。", "The day of the count.")
    deceased: Flag | None = fact("死者の情報を含むか", "includes the deceased", "亡くなった人の情報が含まれるなら true。", "True when people who have died are among them.")
    staff_only: Flag | None = fact("職員だけか", "staff only", "区の職員の人事・給与等だけなら true。", "True when these are the ward's own staff only.")
    foreign_nationals: Flag | None = fact("外国人を含むか", "includes foreign nationals", "外国籍の人が含まれるなら true。", "True when foreign nationals are among them.")
    minors: Flag | None = fact("未成年者を含むか", "includes minors", "18歳未満の人が含まれるなら true。", "True when people under 18 are among them.")
    notice: Notice | None = part("本人への案内", "notice to subjects")
