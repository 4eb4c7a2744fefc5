"""保存と消去: how long each record stays, whose it is, and how it ends."""

from __future__ import annotations

from typing import Annotated

from pia.model.base import Part
from pia.model.field import Ref, fact, key, listing, words
from pia.model.listing import Listing
from pia.model.value import Flag, Id, Number, Text

Scope = words(
    entrusted=("委託業務のデータ", "data of the entrusted work"),
    own_statutory=("受託者固有の法定記録", "the contractor's own statutory record"),
    ward=("区が持つ記録", "the ward's own record"),
    unspecified=("区別していない", "not told apart"),
)


class Retention(Part):
    """One record and its end."""

    id: Id = key("番号", "id", "記録を指す短い名前。", "A short name for the record.")
    record: Text | None = fact("記録", "record", "どの記録か。", "Which record.")
    data: Listing[Annotated[Id, Ref("data")]] = listing("記録項目", "data", "含まれる記録項目。", "Data it contains.")
    owner: Annotated[Id, Ref("parties")] | None = fact("持つ者", "kept by", "関係者の番号。", "Id of a party.")
    scope: Scope | None = fact(
        "記録の性質", "scope", "委託で預けた記録か、受託者が自ら残す記録か。",
        "Entrusted data, or a record the contractor keeps in its own right.", measure=True)  # fmt: skip
    period: Text | None = fact("保存期間", "period", "何から何年か。", "How many years from what.", measure=True)
    years: Number | None = fact("保存年数", "years", "年数。", "Years.", measure=True, unit="年/years", may_not_apply=True)
    basis: Text | None = fact("期間の根拠", "basis of the period", "文書管理規程、法令など。", "Filing rules or a law.")
    erased: Flag | None = fact("期間後に消すか", "erased afterwards", "期間が過ぎたら消去・廃棄するか。", "Whether it is erased when the period ends.", measure=True)
    erase_method: Text | None = fact("消去の方法", "erasure method", "復元できない方法か。", "Whether it can't be recovered.", measure=True)
    certificate: Flag | None = fact("消去の証明", "certificate of erasure", "証明書や報告で確かめるか。", "Whether a certificate or report confirms it.", measure=True)
    backups_included: Flag | None = fact("控えも消すか", "backups included", "バックアップ、ログ、端末の控えも消すか。", "Whether backups, logs and copies go too.", measure=True)


class Disposal(Part):
    """What happens to equipment that goes out of use."""

    id: Id = key("番号", "id", "機器を指す短い名前。", "A short name for the equipment.")
    equipment: Text | None = fact("機器・媒体", "equipment", "使わなくなる機器や媒体。", "Equipment or media that go out of use.")
    leased: Flag | None = fact("リースか", "leased", "リース品なら true。", "True when it is leased.")
    method: Text | None = fact("消去の方法", "method", "物理破壊、暗号化消去など。", "Destruction, cryptographic erasure and so on.", measure=True)
    irrecoverable: Flag | None = fact("復元できないか", "irrecoverable", "復元できない方法か（初期化だけは不可）。", "Whether nothing can be recovered; formatting alone does not do.", measure=True)
    witnessed: Flag | None = fact("職員の確認", "witnessed", "職員が立ち会う、または完了まで確認するか。", "Whether staff witness or follow it to the end.", measure=True)
    certificate: Flag | None = fact("証明書", "certificate", "証明書を受け取るか。", "Whether a certificate is received.", measure=True)
