"""Words of the views on a terminal, and their marks."""

from __future__ import annotations

MARKS = {"met": "○", "not_met": "×", "open": "？", "not_applicable": "－", "excepted": "△"}
COLOURS = {"met": "green", "not_met": "red", "open": "yellow", "not_applicable": "bright_black", "excepted": "cyan"}

_WORDS = {
    # head
    "law_date": ("基準日", "law date"),
    "assessed": ("点検日", "assessed"),
    "profile": ("規程の組", "profile"),
    "still": ("まだ決まらない。決め手: {facts}", "not certain yet; rests on {facts}"),
    "or": (" または ", " or "),
    # a finding
    "ask": ("問い", "ask"),
    "settle": ("未確認", "to state"),
    "facts": ("事実", "facts"),
    "source": ("根拠", "source"),
    "unverified": ("条文未確認", "text not verified"),
    "unlawful": ("違法", "unlawful"),
    "possibly_unlawful": ("違法のおそれ（条文未確認）", "possibly unlawful (text not verified)"),
    "clear": ("解消", "clear"),
    "remedy": ("対応", "to do"),
    "same": ("ほかに", "also"),
    "exception": ("例外", "exception"),
    "more": ("ほか{n}件", "{n} more"),
    "claimed": ("該当なしとの申告があり、事務局の確認を待っている", "claimed not applicable; the secretariat has to accept it"),
    # what was left out
    "held": ("「{list}」が出そろわないと分からない問いが、ほかに{n}件", '{n} more asks rest on the unfinished list "{list}"'),
    "beyond": ("ここに出していない要確認・否が、ほかに{n}件（--all で全て表示）", "{n} more are open or not met (--all shows them)"),
    # summary
    "private": ("外字", "gaiji"),
    "counts": ("集計", "counts"),
    "answers": ("記入", "answers"),
    "result": ("結果", "result"),
    "of_them": ("（うち違法 {n}）", " ({n} unlawful)"),
    "given": ("回答あり", "given"),
    "unanswered": ("未回答", "unanswered"),
    "pending": ("未定・確認中", "pending"),
    "not_applicable": ("該当なし", "not applicable"),
    "contradicted": ("資料間で不一致", "contradicted"),
    "code 0": ("点検項目は全て満たされています。", "every rule that applies is met."),
    "code 1": ("満たしていない点があります。", "some rules are not met."),
    "code 2": ("読めない案件ファイルがあります。", "some case files could not be read."),
    "code 3": ("確認できていない点が残り、満たしているとはいえません。", "something is still open: not established."),
    "code 3 none": ("当てはまる点検項目が一つもなく、何も確認していません。", "no rule applied: nothing was established."),
    "code 3 public": (
        "公開しない部分に基づく点検結果を除いているため、満たしているとはいえません。",
        "what rests on parts not disclosed is left out: not established.",
    ),
    "version": ("版", "version"),
    "public": (
        "公開版。公開しない部分に基づく点検結果{n}件を除いている",
        "public version, without {n} findings that rest on what is not disclosed",
    ),
    "code 4": ("満たしていない点は、全て例外として承認されています。", "what is not met was accepted as an exception."),
    "below": (
        "満たしていない点は、--fail-on に指定した重さに達していません。",
        "what is not met is below the weight given with --fail-on.",
    ),
    # explain and rules
    "rule": ("点検項目", "rule"),
    "when": ("当てはまる場合", "applies when"),
    "needs": ("示すべき事実", "must be stated"),
    "require": ("求めること", "requires"),
    "unless": ("ただし書", "unless"),
    "for_each": ("点検の単位", "for each of"),
    "why": ("理由", "why"),
    "answer": ("答えの例", "answer"),
    "file": ("規則の行", "rule file"),
    "rest": ("まだ挙がっていないもの", "what is not listed yet"),
    "closed": ("これで全部", "this is all"),
    "alone": ("（これだけで決まり得る）", " (could settle it alone)"),
    "hash": ("指紋", "hash"),
    "YES": ("○ 成り立つ", "○ holds"),
    "NO": ("× 成り立たない", "× does not hold"),
    "UNKNOWN": ("？ 不明", "？ unknown"),
    "stated": ("○ 示されている", "○ stated"),
    "not stated": ("？ 示されていない", "？ not stated"),
    "on": ("{date}の時点", "on {date}"),
    "rules": ("{n}項目", "{n} rules"),
    "gap disabled": ("適用しない", "not applied"),
    "gap overridden": ("重さを変更", "weight changed"),
    "gap not_expressible": ("規則で表せない", "not expressible"),
    "gap not_yet_in_force": ("未施行", "not yet in force"),
    "gap no_longer_in_force": ("失効", "no longer in force"),
    "no example": ("「{verdict}」になる例題がありません", 'no example gives "{verdict}"'),
    "example": ("例題は「{expected}」のはずが「{got}」", 'an example should give "{expected}" but gives "{got}"'),
    "tested": ("点検項目 {rules}、例題 {examples}、不備 {faults}", "{rules} rules, {examples} examples, {faults} faults"),
    "progress": ("点検中", "checking"),
    # anticipate
    "raised": (
        "問い {asked} 件のうち {raised} 件を提起（上位 {first} 件までに {early} 件）。表示する問い {printed} 件、点検結果 {findings} 件",
        "{raised} of {asked} questions raised ({early} in the first {first}); {printed} asks printed, {findings} findings",
    ),
    "total": (
        "合計: {asked} 件のうち {raised} 件を提起、上位 {first} 件までに {early} 件",
        "total: {raised} of {asked} raised, {early} in the first {first}",
    ),
    "why no_finding": ("当てはまる点検結果がない", "no such finding"),
    "why other_facts": ("別の事実による", "rests on other facts"),
    "why not_printed": ("表示の上限を超えた", "beyond the printed asks"),
    "why met": ("適", "met"),
    "why not_applicable": ("該当なし", "not applicable"),
    "why excepted": ("例外承認", "excepted"),
}


def word(code: str, lang: str, **args: object) -> str:
    """One word or phrase. Raises KeyError for an unknown code or a missing argument."""
    return _WORDS[code][0 if lang == "ja" else 1].format(**args)
