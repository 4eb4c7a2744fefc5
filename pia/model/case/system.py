"""システム: what runs where, in which network."""

from __future__ import annotations

from typing import Annotated

from pia.model.base import Part
from pia.model.field import Ref, fact, key, listing, words
from pia.model.listing import Listing
from pia.model.value import Flag, Id, Number, Text

Placement = words(
    on_premises=("庁舎内", "on the premises"),
    data_center=("外部データセンター", "outside data centre"),
    cloud=("クラウド", "cloud"),
    personal_device=("個人の端末", "a person's own device"),
)
Service = words(
    own=("専用に構築", "built for the ward"),
    iaas=("IaaS", "IaaS"),
    paas=("PaaS", "PaaS"),
    saas=("SaaS", "SaaS"),
    public_sns=("一般向けSNS・アプリ", "public social network or app"),
    state_system=("国のシステム", "system of the state"),
)
NetworkModel = words(
    alpha=("α", "alpha"),
    alpha_prime=("α′", "alpha prime"),
    beta=("β", "beta"),
    beta_prime=("β′", "beta prime"),
)
Network = words(
    my_number=("マイナンバー利用事務系", "My Number network"),
    lgwan=("LGWAN接続系", "LGWAN network"),
    internet=("インターネット接続系", "internet network"),
    none=("つながない", "not connected"),
)


class System(Part):
    """One system that the case uses."""

    id: Id = key("番号", "id", "システムを指す短い名前。", "A short name for the system.")
    name: Text | None = fact("名称", "name", "システムの名。", "Name of the system.")
    in_scope: Flag | None = fact("今回諮る範囲か", "in scope", "今回の審議の対象なら true。", "True when this case asks about it.")
    placement: Placement | None = fact("置き場所", "placement", "どこで動くか。", "Where it runs.")
    service: Service | None = fact("サービスの形", "service model", "専用か、共用のサービスか。", "Built for the ward, or a shared service.")
    operator: Annotated[Id, Ref("parties")] | None = fact("運用する者", "operator", "関係者の番号。", "Id of a party.")
    network: Network | None = fact("属するネットワーク", "network", "三層分離のどこか。", "Which of the three layers.")
    data: Listing[Annotated[Id, Ref("data")]] = listing("扱う記録", "data", "このシステムで扱う記録項目。", "Data handled in it.")
    network_model: NetworkModel | None = fact("三層分離の型", "network model", "α、α′、β、β′のどれか。", "Alpha, alpha prime, beta or beta prime.")
    removal_restricted: Flag | None = fact("持出しの制限", "removal restricted", "媒体などへの持出しができない設定か。", "Whether data can't be carried out on media.", measure=True)
    log_tamper_proof: Flag | None = fact("記録の改ざん防止", "logs protected", "アクセス記録を書き換えられない仕組みがあるか。", "Whether logs are protected from change.", measure=True)
    logs_reviewed: Text | None = fact("記録の点検", "log review", "誰がどの周期で記録を分析するか。", "Who analyses the logs and how often.", measure=True)
    holds_personal_data: Flag | None = fact("個人情報を保存するか", "holds personal data", "個人情報が残るか。", "Whether personal data stays in it.")
    shared_with_others: Flag | None = fact("他の利用者と共用か", "shared with others", "他の団体や利用者と同じ環境か。", "Whether other bodies use the same environment.")
    hardened: Text | None = fact(
        "一般向けとの違い", "difference from the public service", "一般向けサービスより強めた点。",
        "How it is stronger than what the public uses.", measure=True, may_not_apply=True)  # fmt: skip
    multi_factor: Flag | None = fact("多要素認証", "multi-factor sign-in", "二つ以上の要素で本人を確かめるか。", "Whether sign-in takes two factors or more.", measure=True)
    accounts_personal: Flag | None = fact("一人一アカウント", "one account per person", "アカウントを共用しないか。", "Whether accounts are never shared.", measure=True)
    access_rights: Text | None = fact("権限の範囲", "access rights", "誰が何を見られるか。", "Who can see what.", measure=True)
    logs_kept_months: Number | None = fact("記録の保存期間", "logs kept", "アクセス記録を残す月数。", "Months that access logs are kept.", measure=True, unit="月/months")
    ward_sees_logs: Flag | None = fact("区が記録を見られるか", "ward can read the logs", "区がアクセス記録を確認できるか。", "Whether the ward can inspect them.", measure=True)
    backup: Text | None = fact("バックアップ", "backup", "頻度と保管場所。", "How often and where.", measure=True)
    fallback: Text | None = fact("止まったときの代替", "fallback", "使えないときにどう事務を続けるか。", "How work goes on when it is down.", measure=True)

