"""Words of the statistics."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "title": ("点検の集計　{period}", "What recurs: {period}"),
    "period": ("{first}から{last}まで", "{first} to {last}"),
    "undated": ("開催日未確認", "day not confirmed"),
    "year": ("{era}（{year}年4月～{next}年3月）", "fiscal {year} ({era}, April {year} to March {next})"),
    "mark": ("取扱区分：{mark}", "Confidentiality: {mark}"),
    "counted": ("案件{cases}件（{groups}）を集計しました。", "Cases counted: {cases} ({groups})."),
    "meetings": ("会議{n}回", "meetings: {n}"),
    "years": ("{n}年度", "fiscal years: {n}"),
    "how": (
        "一つの案件は、点検項目ごとに一度だけ、最も重い判定（否、要確認、例外承認、適の順）で数えます。要確認を適に数えることはありません。"
        "分母は、その点検項目が当てはまる、または当てはまるかもしれない案件の数です。割合は10件以上のときだけ添えます。",
        "A case counts once for each checklist item, by its worst verdict: not met, open, excepted, met. What is open never counts "
        "as met. Totals are of the cases to which the item applies or may apply; a percentage is given from 10 cases on.",
    ),
    "no ranking": (
        "課ごとの順位は付けません。件数は扱う案件の数と難しさで変わり、所管課の良し悪しを示さないためです。",
        "Departments are not ranked: the numbers follow from how many and how hard their cases are, and say nothing of how well they work.",
    ),
    "nothing": ("集計できる案件がありません。", "There is no case to count."),
    # shares and lists
    "of": ("{total}件中{n}件", "{n} of {total}"),
    "of share": ("{total}件中{n}件（{share}%）", "{n} of {total} ({share}%)"),
    "groups meeting": ("会議{total}回中{n}回", "{n} of {total} meetings"),
    "groups year": ("{total}年度中{n}年度", "{n} of {total} years"),
    "joiner": ("、", ", "),
    "range": ("{first}～{last}", "{first} to {last}"),
    "dash": ("－", "-"),
    "number": ("番号", "no."),
    "cases": ("案件の番号", "cases, by number"),
    "more items": ("ほか{n}項目（CSV と JSON に全て載ります）", "{n} more items (CSV and JSON have all)"),
    "more": ("ほか{n}件", "{n} more"),
    # items
    "failing": ("否の多い点検項目", "Items most often not met"),
    "failing none": ("否となった点検項目はありません。要確認の項目は、適とは限りません。", "No item was not met; open ones are not met with that."),
    "open items": ("要確認の多い点検項目（重いものから）", "Items most often open, the weightiest first"),
    "open none": ("要確認となった点検項目はありません。", "No item was open."),
    "item": ("点検項目", "checklist item"),
    "weight": ("重み", "weight"),
    "unlawful": ("違法", "unlawful"),
    "not_met": ("否", "not met"),
    "open": ("要確認", "open"),
    "excepted": ("例外承認", "excepted"),
    "met": ("適", "met"),
    "spread": ("否の出た会議", "meetings with it"),
    "spread year": ("否の出た年度", "years with it"),
    "unit cases": ("単位：件（案件）", "unit: cases"),
    "note failing": ("否 {n}・要確認 {open}（{total}件中）", "not met {n}, open {open} of {total}"),
    "note open": ("要確認 {open}・否 {n}（{total}件中）", "open {open}, not met {n} of {total}"),
    "caption": ("図：{title}。数は次の表にあります。", "Chart: {title}. The table below has the figures."),
    # trend
    "trend meeting": ("会議ごとの推移", "From meeting to meeting"),
    "trend year": ("年度ごとの推移", "From year to year"),
    "trend chart": ("案件1件当たりの点検結果", "Findings a case"),
    "trend one": ("{group}の一つだけなので、推移は示せません。", "There is only {group}: no trend can be shown."),
    "group meeting": ("会議", "meeting"),
    "group year": ("年度", "fiscal year"),
    "group cases": ("案件", "cases"),
    "unanswered": ("未回答の欄", "fields unanswered"),
    "each": ("{total}（1件当たり {mean}）", "{total} ({mean} a case)"),
    "trend label": ("{group} {n}件", "{group}: {n} cases"),
    "trend note": ("否 {not_met}・要確認 {open}", "not met {not_met}, open {open}"),
    "trend rules": (
        "会議や年度の間で規則が変わると、点検項目の数も変わります。増減の全てが案件の違いによるとは限りません。",
        "Where the rules changed between them, so did the number of items: not every difference is one of the cases.",
    ),
    "rules differ": (
        "この集計の案件には、違う規則で点検したものが混じっています。",
        "The cases of these figures were not all checked by the same rules.",
    ),
    # sections
    "sections": ("記載の足りない節", "Sections with the most gaps"),
    "section": ("節", "section"),
    "given": ("回答あり", "given"),
    "blank": ("未回答", "unanswered"),
    "pending": ("未定・確認中", "pending"),
    "contradicted": ("資料間で不一致", "papers differ"),
    "lacking": ("足りない案件", "cases with gaps"),
    "unit facts": ("単位：欄", "unit: fields"),
    "note gaps": ("足りない {gaps}（{all}欄中）", "{gaps} missing of {all}"),
    "sections none": ("記載の足りない節はありません。", "No section has gaps."),
    # promises
    "promises": ("会議で約束したこと", "Promises made to the council"),
    "promises none": (
        "案件ファイルに、約束の記録はありません。約束がなかったとは限りません。",
        "No promise is recorded in the case files, which does not mean that none was made.",
    ),
    "promises intro": (
        "同じ言葉の約束はまとめ、繰り返されたものから並べます。果たしたかの記載がないものは「未確認」とし、果たしたとは扱いません。",
        "Promises in the same words are one row, those made most often first. Where nobody says whether it was kept it is not confirmed, "
        "and does not count as kept.",
    ),
    "promise": ("約束", "promise"),
    "times": ("回数", "times"),
    "due": ("期限", "due"),
    "state": ("果たしたか", "kept"),
    "done True": ("済み {n}", "kept {n}"),
    "done False": ("まだ {n}", "not yet {n}"),
    "done None": ("未確認 {n}", "not confirmed {n}"),
    "overdue": ("▲期限過ぎ（案件 {cases}）", "▲ overdue (case {cases})"),
    "no due": ("記載なし", "not stated"),
    # determinations
    "kinds": ("判定の内訳", "Determinations"),
    "kind": ("判定", "determination"),
    "outcome": ("結果", "outcome"),
    "how many": ("件数", "number"),
    "undecided": ("まだ決まらない", "not certain yet"),
    "kinds none": ("判定はありません。", "There are none."),
    # the cases
    "list": ("集計した案件", "The cases counted"),
    "title.head": ("件名", "title"),
    "day": ("開催日", "day"),
    "file": ("案件ファイル", "case file"),
    "department": ("所管課", "department"),
    "verdicts": ("点検結果", "findings"),
    "verdicts of": ("違法 {unlawful}・否 {not_met}・要確認 {open}", "unlawful {unlawful}, not met {not_met}, open {open}"),
    "left out": ("数えていないもの", "What was not counted"),
    "unread n": (
        "読めない案件ファイルが{n}件あり、集計に入っていません。",
        "Case files that could not be read, and are not counted: {n}.",
    ),
    "unread": ("読めない案件ファイル：{file}（{text}）", "Case file that can't be read: {file} ({text})"),
    "at line": ("{line}行目: {text}", "line {line}: {text}"),
    "version": ("同じ案件の別の版：{file}（{kept} を数えた）", "Another version of a case: {file} ({kept} is counted)"),
    "limits": (
        "この集計は、案件ファイルの記載を点検項目に照らした結果の数です。記載が事実かどうかは確かめていません。件数が少ないうちは、偶然と傾向を見分けられません。",
        "These are counts of what the case files say against the checklist; whether that is true was not checked. With few cases, "
        "chance and tendency can't be told apart.",
    ),
    # on a terminal and in CSV
    "rule": ("規則", "rule"),
    "total": ("当てはまる案件", "cases it applies to"),
    "not met in": ("否の案件", "cases not met"),
    "open in": ("要確認の案件", "cases open"),
    "failing groups": ("否の出た回数（会議・年度）", "groups with it not met"),
    "groups": ("点検した回数（会議・年度）", "groups judged"),
}  # fmt: skip


def text(code: str, lang: str, **args: object) -> str:
    """A word or sentence. Raises KeyError for an unknown code or a missing argument."""
    return WORDS[code][0 if lang == "ja" else 1].format(**args)
