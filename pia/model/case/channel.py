"""伝送手段: how data travels, shared by links and flows."""

from __future__ import annotations

from pia.model.base import Part
from pia.model.field import fact, listing, words
from pia.model.listing import Listing
from pia.model.value import Flag, Text

Medium = words(
    lgwan=("LGWAN", "LGWAN"),
    leased_line=("専用線", "leased line"),
    vpn=("閉域VPN", "closed VPN"),
    internet_vpn=("インターネットVPN", "VPN over the internet"),
    internet=("インターネット", "internet"),
    file_exchange=("ファイル交換サービス", "file exchange service"),
    app=("アプリ", "app"),
    sns=("SNS", "social network"),
    email=("電子メール", "e-mail"),
    fax=("ファクス", "fax"),
    telephone=("電話", "telephone"),
    paper=("紙・郵送", "paper or post"),
    removable_media=("USB等の媒体", "USB stick or other media"),
    in_person=("窓口・対面", "in person"),
    internal_network=("庁内ネットワーク", "the ward's own network"),
)
Encryption = words(
    none=("暗号化しない", "none"),
    transport=("通信路の暗号化", "in transit"),
    content=("内容の暗号化", "of the content"),
    both=("通信路と内容の両方", "in transit and of the content"),
)
Notice = words(
    same_application=("同じアプリの中", "inside the same application"),
    email=("電子メール", "e-mail"),
    telephone=("電話", "telephone"),
    paper=("紙・郵送", "paper or post"),
    none=("知らせない", "none"),
)


class Channel(Part):
    """The means of one transmission."""

    media: Listing[Medium] = listing("手段", "media", "使う手段を全部。", "All means that are used.", measure=True)
    encryption: Encryption | None = fact("暗号化", "encryption", "どこを暗号化するか。", "What is encrypted.", measure=True)
    encryption_scheme: Text | None = fact("暗号の方式", "scheme", "方式と鍵の長さ。", "Scheme and key length.", measure=True, may_not_apply=True)
    encryption_listed: Flag | None = fact("電子政府推奨暗号か", "on the recommended list", "方式と鍵長が電子政府推奨暗号リスト等に沿うか。", "Whether scheme and key length follow the government's recommended list.", measure=True, may_not_apply=True)
    authentication: Text | None = fact("相手の確認", "authentication", "相手をどう確かめるか。", "How the other side is checked.", measure=True)
    notices: Notice | None = fact(
        "知らせの手段", "how notices are sent", "登録や到着の知らせをどこで送るか（本体と別の手段は弱点になる）。",
        "How invitations and arrivals are announced; a second channel is a weak point.", measure=True)  # fmt: skip
    misdelivery: Text | None = fact("誤送信の防止", "against misdelivery", "宛先違いを防ぐ手順。", "How a wrong address is prevented.", measure=True)
    operator_can_read: Flag | None = fact("仲介者が読めるか", "operator can read it", "サービスの運営者が内容を読めるか。", "Whether the operator of the service can read it.")
    stored_in: Text | None = fact("保存される国", "stored in", "途中で保存されるデータの所在国。", "Country where data is stored on the way.")
    foreign_access: Flag | None = fact("外国からのアクセス", "access from abroad", "外国から触れる者がいるか。", "Whether anyone abroad can reach it.")
