"""Facts that are worked out rather than written: their names and labels. `pia.evaluate.derived` computes them."""

from __future__ import annotations

from typing import NamedTuple

from pia.model.catalogue import Field, Kind, Shape, walk


class Derived(NamedTuple):
    """owner: the trail of the part that has it (`delegations[]`, `council.meeting`). certain: never unknown."""

    owner: str
    name: str
    kind: Kind
    ja: str
    en: str
    help_ja: str
    help_en: str
    certain: bool = False


DERIVED = (
    Derived("delegations[]", "depth", "number", "委託の段数", "depth",
            "区自身の契約を1段目とする段数。連鎖が閉じていなければ範囲になる。",
            "Hops from the ward, its own contract being 1; a range while the chain is open."),
    Derived("delegations[]", "is_redelegation", "flag", "再委託か", "is re-delegation",
            "委託する者が区でなければ再委託。", "True when the one who entrusts is not the ward."),
    Derived("delegations[]", "permitted_at_every_hop", "flag", "全段で区の許諾があるか", "permitted at every hop",
            "区の契約より先の全ての段に、区の許諾があるか。",
            "Whether the ward permitted every hop after its own contract, down to this one."),
    Derived("parties[]", "entrusted", "flag", "委託を受けるか", "entrusted",
            "いずれかの委託の受け手か。", "Whether some delegation leads to it."),
    Derived("parties[]", "touches_data", "flag", "個人情報に触れるか（推定）", "touches data",
            "申告、委託、流れ、結合、遠隔接続、運用のいずれかで個人情報に触れるか。",
            "Whether it touches data by its own word, a delegation, flow, link, remote access or as operator."),
    Derived("parties[]", "contract_path", "flag", "区からの契約の連鎖", "contract path from the ward",
            "区から契約の連鎖でたどり着けるか。", "Whether a chain of contracts leads from the ward to it."),
    Derived("stated[]", "agree", "flag", "資料が一致するか", "documents agree",
            "資料の記載が同時に成り立つか。", "Whether all that the papers say can be true at once.", certain=True),
    Derived("pending[]", "overdue", "flag", "期限を過ぎたか", "overdue",
            "確定する期限を過ぎたか。", "Whether the day by which it was to be settled has passed.", certain=True),
    Derived("council.meeting", "quorum", "number", "定足数（計算）", "quorum, computed",
            "除斥を除く委員の過半数。", "A majority of the seats, excluded members not counted."),
    Derived("council.meeting", "attending", "number", "除斥を除く出席者（計算）", "present without the excluded, computed",
            "出席者から除斥された委員を除いた数。定足数と比べる。", "Those present, less the excluded: what the quorum is compared with."),
    Derived("council.meeting", "voters", "number", "採決に加わる者（計算）", "voters, computed",
            "出席者から除斥と、採決に加わらない会長を除いた数。",
            "Those present, less the excluded, less a chair who does not vote."),
)  # fmt: skip


def with_derived(root: Shape) -> Shape:
    """The same shapes, with the derived fields added to their owners."""
    owners: dict[str, Shape] = {}
    for trail, item in walk(root):
        if item.part is not None:
            owners[".".join(trail) + ("[]" if item.kind == "list" else "")] = item.part
    for derived in DERIVED:
        owners[derived.owner].fields[derived.name] = Field(
            derived.name,
            derived.kind,
            {"ja": derived.ja, "en": derived.en},
            {"ja": derived.help_ja, "en": derived.help_en},
            derived=True,
            required=derived.certain,
        )
    return root
