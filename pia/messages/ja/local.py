"""自治体独自の項目に関する文言。案件ファイルの local: と、規程の local.schema.json。"""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "local-undefined": (
        "「{path_text}」を読もうとしていますが、独自の項目を定める規程がありません",
        "規程の組にある規程の instrument.yaml の隣に local.schema.json を置いてください。ないとき local: は読みません。",
    ),
    # 案件ファイル
    "local-unknown-key": (
        "独自の項目「{key_name}」は定められていません",
        "ここで定められている項目: {known}。",
    ),
    "local-unknown-key-near": (
        "独自の項目「{key_name}」は定められていません",
        "「{near}」のことではありませんか。",
    ),
    "local-missing-key": (
        "「{key_name}」がありません",
        "この一覧では、一つ一つに必要です。",
    ),
    "local-not-a-word": (
        "「{text}」は選択肢にありません",
        "選択肢: {known}。",
    ),
    "local-not-a-word-near": (
        "「{text}」は選択肢にありません",
        "「{near}」のことではありませんか。選択肢: {known}。",
    ),
    "local-not-string": (
        "「{text}」は文字ではありません",
        "ここには文字を書きます。数や日付は引用符で囲んでください。",
    ),
    "local-not-number": (
        "「{text}」は数ではありません",
        "数字だけか、範囲 {{from: , to: }} を書いてください。分からないときは空けておきます。",
    ),
    "local-not-integer": (
        "「{text}」は整数ではありません",
        "数字だけか、範囲 {{from: , to: }} を書いてください。分からないときは空けておきます。",
    ),
    "local-not-boolean": (
        "「{text}」は true でも false でもありません",
        "true か false を書いてください。分からないときは空けておきます。",
    ),
    "local-not-array": (
        "「{text}」は一覧ではありません",
        "一つずつ「- 」で始めるか、[a, b] と書いてください。これで全部なら {{complete: true, items: […]}} とします。",
    ),
    "local-not-object": (
        "「{text}」は項目のまとまりではありません",
        "「名前: 値」の組を、字下げして下に書いてください。",
    ),
    # スキーマ
    "local-schema-root": (
        "独自の項目のスキーマが object ではありません",
        '{{"type": "object", "properties": {{…}}}} から始めてください。',
    ),
    "local-schema-properties": (
        "項目が一つも定められていません",
        "properties に一つ以上書いてください。",
    ),
    "local-schema-open": (
        "スキーマにない項目を許すことはできません",
        "additionalProperties は省くか false にしてください。許すと、名前の書き違いに気付けません。",
    ),
    "local-schema-name": (
        "「{text}」は項目の名前に使えません",
        "英小文字で始め、英小文字・数字・「_」だけを使ってください。parent は規則の中で別の意味を持つので使えません。",
    ),
    "local-schema-type": (
        "ここでは型「{text}」を扱えません",
        "使える型: {known}。",
    ),
    "local-schema-keyword": (
        "ここではキーワード「{text}」を扱えません",
        "扱えないものは点検されないまま残るので、受け付けません。使えるもの: {known}。",
    ),
    "local-schema-enum": (
        "選択肢は文字の一覧で書きます",
        "enum は string の項目だけに使え、一つ以上の選択肢が要ります。",
    ),
    "local-schema-words": (
        "選択肢の名前の数が合いません",
        "words に、enum の順に {n} 個の名前を書いてください。",
    ),
    "local-schema-items": (
        "一覧の中身が定められていません",
        'items に {{"type": "string"}} か、id を持つ object を書いてください。',
    ),
    "local-schema-id": (
        "一覧の object に id がありません",
        'properties に "id": {{"type": "string"}} を加えてください。一つ一つを見分けるのに使います。',
    ),
    "local-schema-required": (
        "id のほかは必須にできません",
        "空欄は「未回答」を意味します。示すことを求めるには、規則の needs に書いてください。",
    ),
    "local-schema-deep": (
        "object の一覧の中に object の一覧は置けません",
        "別の一覧にするか、文字の一覧にしてください。",
    ),
    "local-schema-label": (
        "項目「{text}」に {lang} の名前がありません",
        '"x-{lang}": "…" か、"x-{lang}": {{"title": "…"}} を加えてください。',
    ),
    "local-schema-twice": (
        "項目「{text}」は別の規程も定めています",
        "{first} にあります。どちらか一つにしてください。",
    ),
}
