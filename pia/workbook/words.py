"""The words of a workbook beside those of the case format, in Japanese and English."""

from __future__ import annotations

from typing import Literal

Lang = Literal["ja", "en"]

WORDS: dict[str, dict[Lang, str]] = {
    "title": {"ja": "個人情報の取扱いに関する案件の様式", "en": "Form for a case on personal information"},
    "start": {"ja": "はじめに", "en": "Read first"},
    "choices": {"ja": "選択肢", "en": "Choices"},
    "stated": {"ja": "資料の食い違い", "en": "Papers that differ"},
    "yes": {"ja": "はい", "en": "yes"},
    "no": {"ja": "いいえ", "en": "no"},
    "all": {"ja": "これで全部", "en": "this is all"},
    "all?": {"ja": "これで全部ですか", "en": "Is this all?"},
    "nothing": {"ja": "なし", "en": "none"},
    "unknown": {"ja": "（内容不明）", "en": "(unknown)"},
    "pending": {"ja": "未定", "en": "undecided"},
    "not_applicable": {"ja": "該当なし", "en": "not applicable"},
    "accepted": {"ja": "事務局が認めた日", "en": "accepted on"},
    "literal": {"ja": "本文：", "en": "text:"},
    "owner": {"ja": "どの{name}のものか", "en": "of which of the {name}"},
    "required": {"ja": "【必須】", "en": " [required]"},
    "group": {"ja": "まとまり", "en": "Group"},
    "field": {"ja": "項目", "en": "Field"},
    "how": {"ja": "記入のしかた", "en": "How to fill in"},
    "answer": {"ja": "記入欄", "en": "Answer"},
    "element": {"ja": "{n}件目", "en": "no. {n}"},
    "path": {"ja": "項目の場所", "en": "Path of the fact"},
    "document": {"ja": "資料", "en": "Paper"},
    "page": {"ja": "頁", "en": "Page"},
    "value": {"ja": "その資料に書いてある値", "en": "What that paper says"},
    "stated how": {
        "ja": "資料ごとに1行。項目の場所は pia check や報告書が示す書き方（例: flows[doctor-to-hospital].channel.media）。",
        "en": "A row for each paper. The path is written as pia check shows it: flows[doctor-to-hospital].channel.media",
    },
    "not a choice": {
        "ja": "選択肢にない言葉です。「未定／…」「該当なし／…」のときは、このまま進めてください。",
        "en": "This is none of the choices. For “undecided／…” or “not applicable／…”, go on.",
    },
    "version": {"ja": "様式の版", "en": "Version of the form"},
    "choose": {"ja": "選択肢: {words}", "en": "Choices: {words}"},
    "unit": {"ja": "単位: {unit}", "en": "Unit: {unit}"},
}

# How to write each kind of answer.
KINDS: dict[str, dict[Lang, str]] = {
    "flag": {"ja": "はい／いいえ から選ぶ。", "en": "Choose yes or no."},
    "number": {"ja": "数字で書く。幅があれば 3〜5、18以上、5以下。", "en": "A number; for a range 3~5, 18~ or ~5."},
    "day": {"ja": "日付（例: R2.7.13、令和2年7月13日）。", "en": "A date: R2.7.13 or 2020-07-13."},
    "when": {
        "ja": "日付か期間（例: R2.7.13、令和2年7月、R2.7.1〜R2.9.30、R2.7.1以降）。",
        "en": "A date or a span: 2020-07-13, 2020-07, 2020-07-01~2020-09-30, 2020-07-01~.",
    },
    "id": {"ja": "英字と数字の短い名前。ほかのシートから指すのに使う。", "en": "Letters and digits; other sheets refer to it."},
    "ref": {"ja": "「{sheet}」の番号から選ぶ。", "en": "Choose an id of the sheet “{sheet}”."},
    "list": {
        "ja": "1行に一つ（Alt+Enter で改行）。全部書いたら最後の行に「これで全部」。一つもなければ「なし」。",
        "en": "One a line (Alt+Enter). When that is all, end with a line “this is all”; if there are none, “none”.",
    },
    "closing": {
        "ja": "中身はシート「{sheet}」に書く。書いたもので全部なら「はい」。",
        "en": "Fill in the sheet “{sheet}”. Choose yes when what stands there is all.",
    },
    "may_not_apply": {"ja": "「該当なし／理由」と書ける。", "en": "May be “not applicable／reason”."},
}

# What it is about, and what to do.
START: dict[Lang, tuple[tuple[str, str], ...]] = {
    "ja": (
        ("この様式", "審議会に諮る案件の内容を書く様式です。薄い黄色の欄が記入欄です。左のシートから順に書いてください。"),
        ("分からない欄", "空けておきます。空欄は「要確認」として示され、満たしているとは扱われません。"),
        ("まだ決まらない欄", "「未定／誰が／いつまでに／なぜ」と書きます。例: 未定／情報課／令和2年10月5日／様式を作っているところ"),
        ("当てはまらない欄", "記入のしかたに「該当なし」とある欄では「該当なし／理由」と書きます。例: 該当なし／個人番号を扱わない"),
        ("一覧", "1件ずつ列（項目の少ない一覧では行）を分けて書きます。全部書いたら「これで全部ですか」を「はい」にします。「はい」でない一覧は、まだほかにもあるものとして点検します。"),
        ("日付", "R2.7.13、令和2年7月13日、2020/7/13 のように、元号か西暦4桁から書きます。2.7.13 や 7/13 は受け付けません。"),
        ("期間・幅", "令和2年7月、R2.7.1〜R2.9.30、令和2年7月1日以降、3〜5、18以上、5以下のように書きます。"),
        ("選ぶ欄", "▼から選びます。「未定／…」「該当なし／…」はそのまま書けます。貼り付けた値も、読み込む時に全部を確かめ直します。"),
        ("番号", "ほかのシートから指すための短い名前です。始めから入っているままで構いません。英字と数字の名前に変えられます。"),
        ("資料の食い違い", "資料によって書いてあることが違うときは、シート「資料の食い違い」に資料ごとに書きます。"),
        ("しないこと", "氏名は書きません。数式、セルの結合、シート・行・列の追加や並べ替えは読み取れません。シートの保護にパスワードはありません。"),
    ),
    "en": (
        ("This form", "It is for a case that goes to the council. Pale yellow cells are for answers; go through the sheets from the left."),
        ("What you don't know", "Leave it blank. A blank is shown as open; it never counts as met."),
        ("Not decided yet", "Write undecided／who／by when／why, such as undecided／IT section／2020-10-05／the form is being drawn up"),
        ("Does not arise", "Where the help allows it, write not applicable／reason, such as not applicable／no My Number is handled"),
        ("Lists", "A column (a row where there are few fields) for each element. When all are there, set “Is this "
                  "all?” to yes; any other list may hold more."),
        ("Dates", "Begin with an era or a year of four digits: R2.7.13, 令和2年7月13日, 2020-07-13. 2.7.13 and 7/13 are refused."),
        ("Spans, ranges", "2020-07, 2020-07-01~2020-09-30, 2020-07-01~, 3~5, 18~, ~5."),
        ("Choices", "Choose from the list; undecided／… and not applicable／… may be typed. What is pasted is checked when "
                    "the file is read."),
        ("Ids", "Short names by which other sheets refer to an element. You may keep those that are there."),
        ("Papers that differ", "Where papers say different things of one fact, write what each says in the sheet “Papers that differ”."),
        ("Not here", "No names of persons. Formulas, merged cells and added or sorted sheets, rows and columns can't be "
                     "read. The protection has no password."),
    ),
}
