"""コマンドに関する文言。コード -> (何が問題か, どうすればよいか)。"""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "no-case-files": (
        "点検するファイルが一つもありません",
        "pia check の後に案件ファイルを指定してください。pia new で新しく作れます。",
    ),
    "bad-date": (
        "「{text}」は日付として読めません",
        "2020-07-13 の形で書いてください。",
    ),
    "bad-count": (
        "「{text}」は数として読めません",
        "0以上の整数を、半角の数字で書いてください。",
    ),
    "bad-time": (
        "「{text}」は時刻として読めません",
        "14:00 のように、24時間制の半角の数字で書いてください。",
    ),
    "rule-not-found": (
        "点検項目「{text}」はありません",
        "pia rules list で一覧を見られます。",
    ),
    "rule-not-found-near": (
        "点検項目「{text}」はありません",
        "近いもの: {near}。pia rules list で一覧を見られます。",
    ),
    "rules-folder-not-found": (
        "規則のフォルダがありません",
        "--rules に指定した名前を確かめてください。",
    ),
    "report-format-unknown": (
        "書出し先「{text}」の形式が分かりません",
        "拡張子を {known} のどれかにしてください。",
    ),
    "output-exists": (
        "「{text}」は既にあります",
        "別の名前にするか、上書きしてよければ --force を付けてください。",
    ),
    "shipped-missing": (
        "pia に付属するファイルがありません（{text}）",
        "pia を入れ直してください。",
    ),
    "anticipate-no-expected": (
        "{text} に expected.yaml がありません",
        "会議で出た質問と点検項目の対応を expected.yaml に書いて、案件のフォルダに置いてください。",
    ),
    "anticipate-no-case": (
        "案件「{text}」のファイルがありません",
        "expected.yaml の case と、案件ファイルの名前（拡張子を除く）を合わせてください。",
    ),
    "files-refused": (
        "{all}件のうち{n}件は点検できませんでした",
        "上の誤りを直して、もう一度点検してください。ほかのファイルの結果は有効です。",
    ),
    "screen-no-folder": (
        "フォルダ「{text}」を開けません",
        "案件ファイルのあるフォルダを指定してください。",
    ),
    "screen-no-files": (
        "フォルダ「{text}」に案件ファイルがありません",
        "提出された案件ファイル（.yaml）をそのフォルダに置いてください。下のフォルダの中は見ません。",
    ),
    "stats-no-files": (
        "「{text}」に案件ファイルがありません",
        "案件ファイル（.yaml）のあるフォルダを指定してください。下のフォルダの中も見ます。",
    ),
    "internal-error": (
        "内部の誤りが起きました（{kind}）",
        "入力は変更していません。pia --version の表示とこの行を、開発者に知らせてください（案件の中身は送らないでください）。場所: {where}。",
    ),
    "interrupted": (
        "中断しました",
        "点検の結果は出ていません。もう一度実行してください。",
    ),
    "stdout-not-writable": (
        "結果を書き出せません",
        "出力先に空きがあるか、書込みの権限があるか確かめてください。途中までの出力は使わないでください。",
    ),
    "usage-no-option": (
        "オプション「{text}」はありません",
        "{command} --help で使い方を見られます。",
    ),
    "usage-no-option-near": (
        "オプション「{text}」はありません",
        "{near} のことですか。{command} --help で使い方を見られます。",
    ),
    "usage-no-command": (
        "コマンド「{text}」はありません",
        "{command} --help で一覧を見られます。",
    ),
    "usage-no-command-near": (
        "コマンド「{text}」はありません",
        "{near} のことですか。{command} --help で一覧を見られます。",
    ),
    "usage-missing": (
        "{name} が指定されていません",
        "{command} --help で使い方を見られます。",
    ),
    "usage-option": (
        "{name} の値の書き方が違います",
        "値が要るオプションには値を一つ書き、要らないものには書きません。{command} --help で使い方を見られます。",
    ),
    "usage-choice": (
        "{name} に「{text}」は使えません",
        "次のどれかにしてください: {known}。",
    ),
    "usage-choice-many": (
        "{name} に「{text}」は使えません",
        "使える語は {command} --help で見られます。",
    ),
    "usage-extra": (
        "余分な指定「{text}」があります",
        "空白を含む名前は引用符で囲んでください。{command} --help で使い方を見られます。",
    ),
    "usage": (
        "指定の誤り: {text}",
        "{command} --help で使い方を見られます。",
    ),
}
