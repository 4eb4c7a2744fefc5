"""安全管理: the ward's own measures as a whole, and the way for people to use their rights."""

from __future__ import annotations

from pia.model.base import Part
from pia.model.field import fact
from pia.model.value import Flag, Text


class Safety(Part):
    """Measures of the ward itself, by kind."""

    organisational: Text | None = fact("組織的な措置", "organisational", "責任者、規程、点検の体制。", "Person in charge, rules, inspection.", measure=True)
    human: Text | None = fact("人的な措置", "human", "教育と誓約。", "Training and pledge.", measure=True)
    physical: Text | None = fact("物理的な措置", "physical", "区域の管理、機器・媒体の管理。", "Areas, equipment and media.", measure=True)
    technical: Text | None = fact("技術的な措置", "technical", "アクセス制御、認証、記録、外部からの防御。", "Access control, sign-in, logs, defence from outside.", measure=True)
    training_yearly: Flag | None = fact("毎年の研修", "yearly training", "取り扱う者全員に毎年研修をするか。", "Whether all who handle the data are trained every year.", measure=True)
    incident_response: Text | None = fact("事故時の対応", "incident response", "漏えい等が起きたときの連絡と手順。", "Contacts and steps when something leaks.", measure=True)
    media_register: Flag | None = fact("媒体の台帳", "media register", "媒体の持出し・返却・棚卸しを台帳で管理するか。", "Whether media are registered when they go out, come back and are counted.", measure=True)
    rights_contact: Text | None = fact("開示等の窓口", "contact for rights", "委託先が持つ分も含め、開示・訂正・利用停止の請求を受ける窓口。", "Where people ask for disclosure, correction and stop of use, also of what a contractor holds.", measure=True)
    policy_published: Flag | None = fact("セキュリティ方針の公表", "security policy published", "情報セキュリティの方針を定めて公表しているか。", "Whether the security policy is set and public.", measure=True)
