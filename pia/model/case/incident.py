"""漏えい等の事案: what happened, what it takes to decide whether it has to be reported, and what was done."""

from __future__ import annotations

from typing import Annotated

from pia.model.base import Part
from pia.model.field import Ref, fact, key, listing, words
from pia.model.listing import Listing
from pia.model.value import Day, Flag, Id, Number, Text

Kind = words(
    leak=("漏えい", "leak"),
    loss=("滅失・紛失", "loss"),
    damage=("毀損", "damage"),
    suspected=("おそれ", "suspected"),
)


class Incident(Part):
    """One incident, of the ward or of anyone down the chain."""

    id: Id = key("番号", "id", "事案を指す短い名前。", "A short name for the incident.")
    what: Text | None = fact("概要", "what happened", "何が起きたか。", "What happened.")
    kind: Kind | None = fact("種類", "kind", "漏えい、紛失など。", "Leak, loss and so on.")
    party: Annotated[Id, Ref("parties")] | None = fact("起こした者", "party", "関係者の番号。", "Id of a party.")
    delegation: Annotated[Id, Ref("delegations")] | None = fact("関係する委託", "delegation", "委託の番号。", "Id of a delegation.", may_not_apply=True)
    data: Listing[Annotated[Id, Ref("data")]] = listing("関係する記録", "data", "漏れた・失われた記録項目。", "Data concerned.")
    known_on: Day | None = fact("知った日", "known on", "区が知った日。", "The day the ward learnt of it.")
    persons: Number | None = fact("本人の数", "persons", "関係する人の数。", "People concerned.", unit="人/persons")
    sensitive: Flag | None = fact("要配慮個人情報を含むか", "sensitive data", "要配慮個人情報が含まれるか。", "Whether sensitive data is concerned.")
    ordinance_sensitive: Flag | None = fact("条例要配慮個人情報を含むか", "sensitive by ordinance", "条例要配慮個人情報が含まれるか。", "Whether data that an ordinance names as sensitive is concerned.")
    property_damage: Flag | None = fact("財産的被害のおそれ", "danger to property", "不正に使われて財産的被害が生じるおそれがあるか。", "Whether misuse could cause loss of property.")
    improper_purpose: Flag | None = fact("不正の目的によるおそれ", "improper purpose", "不正の目的で行われたおそれがあるか。", "Whether it may have been done for an improper purpose.")
    my_number: Flag | None = fact("個人番号を含むか", "contains My Number", "個人番号が含まれるか。", "Whether My Number is concerned.")
    number_system: Flag | None = fact("番号利用事務等のシステムか", "system of number work", "情報提供ネットワークや番号利用事務のシステムの情報か。", "Whether it is data of the number network or of systems for number work.")
    exposed_to_net: Flag | None = fact("不特定の者が見られたか", "exposed to anyone", "インターネットなどで不特定の者が見られたか。", "Whether anyone could see it, on the net for instance.")
    strongly_encrypted: Flag | None = fact("高度な暗号化等", "strongly encrypted", "高度な暗号化などの保護がされていたか。", "Whether strong encryption or the like protected it.")
    preliminary_report_on: Day | None = fact("速報の日", "preliminary report on", "速報をした日。", "The day of the preliminary report.", measure=True, may_not_apply=True)
    final_report_on: Day | None = fact("確報の日", "final report on", "確報をした日。", "The day of the final report.", measure=True, may_not_apply=True)
    subjects_notified_on: Day | None = fact("本人に通知した日", "subjects notified on", "本人に通知した日。", "The day subjects were told.", measure=True, may_not_apply=True)
    cause: Text | None = fact("原因", "cause", "原因。", "The cause.")
    prevention: Text | None = fact("再発防止", "prevention", "再発防止のために変えること。", "What changes so that it does not happen again.", measure=True)
