"""データの置き場: where data rests and what protects it there."""

from __future__ import annotations

from typing import Annotated

from pia.model.base import Part
from pia.model.field import Ref, fact, key, listing, words
from pia.model.listing import Listing
from pia.model.value import Day, Flag, Id, Text

Hazard = words(
    earthquake=("地震", "earthquake"),
    fire=("火災", "fire"),
    flood=("水害", "flood"),
    power_loss=("停電", "power loss"),
    intrusion=("侵入", "intrusion"),
    lightning=("落雷", "lightning"),
    liquefaction=("液状化", "liquefaction"),
    tsunami=("津波", "tsunami"),
)
Status = words(
    confirmed=("確定", "confirmed"),
    required=("要件として示す", "required of bidders"),
    under_review=("今後詰める", "to be worked out"),
)


class HazardCover(Part):
    """How one hazard is met. A metric says how much is enough."""

    id: Id = key("番号", "id", "災害を指す短い名前。", "A short name for the hazard.")
    kind: Hazard | None = fact("災害の種類", "kind", "どの災害か。", "Which hazard.")
    requirement: Text | None = fact("求める水準", "requirement", "何に耐えることを求めるか。", "What it has to withstand.", measure=True)
    metric: Text | None = fact(
        "数値・尺度", "metric", "震度、浸水深、時間など、確かめられる値。", "A value that can be checked: intensity, depth, hours.",
        measure=True)  # fmt: skip


class Certification(Part):
    """A certificate, its scope and its end."""

    id: Id = key("番号", "id", "認証を指す短い名前。", "A short name for the certificate.")
    name: Text | None = fact("認証の名", "name", "ISO/IEC 27001、ISMAP など。", "ISO/IEC 27001, ISMAP and so on.", measure=True)
    scope: Text | None = fact("認証の範囲", "scope", "どの拠点・サービスが対象か。", "Which sites or services it covers.", measure=True)
    covers_service: Flag | None = fact("使うサービスを含むか", "covers the service used", "今回使うサービスが範囲に入るか。", "Whether the service of this case is in scope.", measure=True)
    expires: Day | None = fact("有効期限", "expires", "認証の終わる日。", "The day it ends.", measure=True)


class Site(Part):
    """One place where data rests."""

    id: Id = key("番号", "id", "置き場を指す短い名前。", "A short name for the site.")
    name: Text | None = fact("名称", "name", "資料での呼び名。", "What the paper calls it.")
    system: Annotated[Id, Ref("systems")] | None = fact("置くシステム", "system", "システムの番号。", "Id of a system.")
    operator: Annotated[Id, Ref("parties")] | None = fact("運営する者", "operator", "関係者の番号。", "Id of a party.", may_not_apply=True)
    country: Text | None = fact("国", "country", "所在する国（日本なら JP）。", "Country, JP for Japan.", measure=True)
    governing_law: Text | None = fact("準拠法", "governing law", "契約に適用される法（日本なら JP）。", "Law that applies, JP for Japan.", measure=True)
    jurisdiction: Text | None = fact("裁判管轄", "jurisdiction", "争いになったときの裁判所。", "The court for disputes.", measure=True)
    tier: Text | None = fact("設備の水準", "facility tier", "Tier など。水害や入退館は別に示す。", "Tier or the like; says nothing of floods or entry control.", may_not_apply=True)
    status: Status | None = fact("要件の確からしさ", "status of the requirements", "確定か、今後詰めるか。", "Settled, or still to be worked out.", measure=True)
    description: Text | None = fact("要件の文", "requirements as worded", "資料に書いた要件の文。", "The requirement as the paper words it.")
    hazards: Listing[HazardCover] = listing("災害への備え", "hazards covered", "備える災害を全部、尺度とともに。", "All hazards that are covered, with a metric.", measure=True)
    entry_control: Text | None = fact("入退館の管理", "entry control", "誰が入れ、どう記録するか。", "Who gets in and how it is recorded.", measure=True)
    power: Text | None = fact("電源の備え", "power", "冗長、UPS、自家発電など。", "Redundancy, UPS, generator.", measure=True)
    storage_encrypted: Flag | None = fact("保存時の暗号化", "encrypted at rest", "保存データを暗号化するか。", "Whether stored data is encrypted.", measure=True)
    key_holder: Text | None = fact("鍵を持つ者", "key holder", "暗号の鍵を誰が管理するか。", "Who holds the keys.", measure=True)
    tier_confirmed_by: Text | None = fact("水準を確かめた者", "tier confirmed by", "設備の水準を誰がどう確かめたか。", "Who confirmed the facility tier, and how.", measure=True, may_not_apply=True)
    certifications: Listing[Certification] = listing("認証", "certifications", "第三者認証。ないときは空で閉じる。", "Certificates by others; close it empty when there are none.", measure=True)
