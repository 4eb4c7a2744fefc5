"""コマンドに関する文言。"""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "no-case-files": (
        "点検するファイルが一つもありません",
        "案件のファイルを指定してください。",
    ),
    "bad-date": (
        "「{text}」は日付として読めません",
        "2020-07-13 の形で書いてください。",
    ),
    "rule-not-found": (
        "点検項目「{text}」はありません",
        "近いもの: {near}。一覧は pia rules list で見られます。",
    ),
    "report-format-unknown": (
        "出力先「{text}」の種類が分かりません",
        "拡張子を {known} のどれかにしてください。",
    ),
    "output-exists": (
        "「{text}」は既にあります",
        "別の名前にするか、--force を付けてください。",
    ),
    "shipped-missing": (
        "pia に付属するファイルがありません（{text}）",
        "pia を入れ直してください。",
    ),
    "anticipate-no-expected": (
        "{text} に expected.yaml がありません",
        "質問と点検項目の対応を書いた expected.yaml を置いてください。",
    ),
    "internal-error": (
        "内部の誤りが起きました（{kind}）",
        "入力は変更していません。pia --version の出力と、この行を開発者へ知らせてください（案件の中身は送らないでください）。場所: {where}。",
    ),
    "usage": (
        "指定の誤り: {text}",
        "pia --help で使い方を見られます。",
    ),
}
