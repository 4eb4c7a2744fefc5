"""予定と費用."""

from __future__ import annotations

from typing import Annotated

from pia.model.base import Part
from pia.model.field import Ref, fact, key, listing, words
from pia.model.listing import Listing
from pia.model.value import Day, Id, Number, Text, When

MilestoneKind = words(
    selection=("選定", "selection"),
    contract=("契約", "contract"),
    build=("構築・準備", "build"),
    test=("試験", "test"),
    migration=("移行", "migration"),
    go_live=("稼働・開始", "go-live"),
    renewal=("更改", "renewal"),
    lease_end=("リース満了", "end of lease"),
    completion=("完了", "completion"),
    review=("見直し", "review"),
)


class Milestone(Part):
    """One date in the plan. Dates of different kinds are never compared."""

    id: Id = key("番号", "id", "節目を指す短い名前。", "A short name for the milestone.")
    kind: MilestoneKind | None = fact("節目の種類", "kind", "着手、稼働、完了などを区別する。", "Start, go-live and completion are told apart.")
    what: Text | None = fact("内容", "what", "何の節目か。", "What it marks.")
    date: When | None = fact("時期", "date", "日、月（2022-09）、または範囲。", "A day, a month (2022-09) or a range.")
    page: Number | None = fact("頁", "page", "資料の頁。", "Page of the paper.", may_not_apply=True)
    systems: Listing[Annotated[Id, Ref("systems")]] = listing("対象システム", "systems", "どのシステムの節目か。", "Which systems it is about.")


class Schedule(Part):
    """When what happens."""

    milestones: Listing[Milestone] = listing("節目", "milestones", "着手から完了まで全部。", "All of them, from start to completion.")
    next_meeting: Day | None = fact("次の審議会", "next meeting", "次に開かれる審議会の日。", "The day of the council's next meeting.")


class Costs(Part):
    """What it costs, in yen."""

    initial: Number | None = fact("導入費用", "initial cost", "構築・移行にかかる額。", "Cost of building and moving.", unit="円/yen", may_not_apply=True)
    running: Number | None = fact("運用費用（年）", "running cost a year", "一年あたりの額。", "Cost a year.", unit="円/yen", may_not_apply=True)
    basis: Text | None = fact("積算の根拠", "basis", "見積り、契約額など。", "Estimate, contract sum.", may_not_apply=True)
    borne_by: Text | None = fact("負担する者", "borne by", "区、国など。", "Ward, state and so on.")
