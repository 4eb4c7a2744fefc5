"""記録項目: what is recorded of whom, for what, and where it comes from."""

from __future__ import annotations

from typing import Annotated

from pia.model.base import Part
from pia.model.field import Ref, fact, key, listing, words
from pia.model.listing import Listing
from pia.model.value import Day, Flag, Id, Number, Text

Source = words(
    subject=("本人", "the subject"),
    other_section=("庁内の他の課", "another section"),
    state=("国の機関", "a body of the state"),
    prefecture=("都道府県", "the prefecture"),
    employer=("雇用主・所属機関", "employer or host"),
    medical=("医療機関", "a medical institution"),
    other_party=("その他の者", "another party"),
    generated=("事務の中で作る", "made in the course of work"),
)
FileKind = words(
    electronic=("電子計算機で検索できる", "searchable by computer"),
    manual=("紙などで検索できる", "searchable by hand"),
    none=("検索できる体系ではない", "no searchable file"),
)
NumberBasis = words(
    scheduled_work=("番号法9条1項（別表の事務）", "My Number Act 9(1), work in the schedule"),
    ordinance=("番号法9条2項（条例で定める事務）", "My Number Act 9(2), work set by ordinance"),
    related_work=("番号法9条4項（関係事務）", "My Number Act 9(4), related work"),
)


class Data(Part):
    """One group of recorded items that go together."""

    id: Id = key("番号", "id", "記録項目の組を指す短い名前。", "A short name for the group of items.")
    name: Text | None = fact("名称", "name", "記録のまとまりの名。", "What the record is called.")
    items: Listing[Text] = listing("項目", "items", "氏名、住所など、記録する項目を全部。", "All items recorded.")
    personal: Flag | None = fact("個人情報か", "personal data", "個人を識別できるなら true。", "True when persons can be identified.")
    sensitive: Flag | None = fact(
        "要配慮個人情報を含むか", "sensitive data", "病歴、障害、犯罪歴、信条など。", "Illness, disability, crime, creed and the like.")  # fmt: skip
    health: Flag | None = fact("健康・医療情報を含むか", "health data", "検査結果、病歴、診療など。", "Tests, illness, treatment.")
    my_number: Flag | None = fact("個人番号を含むか", "contains My Number", "個人番号（特定個人情報）を含むか。", "Whether it is specific personal information.")
    my_number_basis: NumberBasis | None = fact(
        "個人番号を使う根拠", "basis for My Number", "番号法のどの項によるか。", "Which paragraph of the My Number Act.",
        may_not_apply=True)  # fmt: skip
    subjects: Listing[Annotated[Id, Ref("subjects")]] = listing("対象者", "subjects", "誰の記録か。", "Whose record it is.")
    purposes: Listing[Annotated[Id, Ref("purposes")]] = listing("利用目的", "purposes", "何のための記録か。", "What it is for.")
    source: Source | None = fact("収集元", "source", "誰から得るか。", "Who it comes from.")
    indirect_basis: Text | None = fact(
        "本人以外から得る根拠", "basis for indirect collection", "本人以外から得るときの根拠。",
        "What allows collecting it from someone else.", may_not_apply=True)  # fmt: skip
    necessity: Text | None = fact("必要な理由", "necessity", "その項目がなければ何ができないか。", "What can't be done without it.")
    legal_basis: Text | None = fact("根拠法令", "legal basis", "記録する根拠。", "The law it rests on.")
    count: Number | None = fact("件数", "count", "記録の件数（人数）。", "How many records.", unit="件/records")
    as_of: Day | None = fact("件数の時点", "count as of", "いつの件数か。", "The day of the count.")
    purpose_shown: Flag | None = fact("利用目的の明示", "purpose shown at collection", "本人から書面で集めるとき、利用目的を示すか。", "Whether the purpose is shown when the subject hands it in writing.", measure=True, may_not_apply=True)
    ordinance_sensitive: Flag | None = fact("条例要配慮個人情報を含むか", "sensitive by ordinance", "条例で特に配慮を要すると定めた情報か。", "Whether an ordinance names it as sensitive.")
    identity_check: Text | None = fact("本人確認の方法", "identity check", "個人番号を集めるときの番号確認と身元確認。", "How number and identity are checked when My Number is collected.", measure=True, may_not_apply=True)
    accuracy: Text | None = fact("正確さを保つ方法", "accuracy", "突合や更新の方法。", "How it is matched and updated.", measure=True)
    file_kind: FileKind | None = fact("ファイルの形", "kind of file", "電子計算機で検索できるか、紙の台帳か。", "Searchable by computer, or a manual file.")
    minimised: Text | None = fact(
        "減らす・伏せる工夫", "minimisation", "渡す項目を減らす、伏せるなどの工夫。", "How items are cut or masked before they are passed on.",
        measure=True)  # fmt: skip
