"""規則のファイルに関する文言。"""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "profile-unknown": (
        "規程群「{text}」はありません",
        "使えるもの: {known}。",
    ),
    "profile-rule-unknown": (
        "点検項目「{text}」はこの規程群にありません",
        "番号を確かめてください。",
    ),
    "instrument-unknown": (
        "法規「{text}」のフォルダがありません",
        "rules/{text}/instrument.yaml を置いてください。",
    ),
    "rule-asks-nothing": (
        "点検項目「{text}」は何も求めていません",
        "require か needs を書いてください。",
    ),
    "rule-cites-unknown": (
        "点検項目「{rule}」が引く「{instrument}」の「{article}」がありません",
        "instrument.yaml の articles を確かめてください。",
    ),
    "rule-cites-not-in-force": (
        "点検項目「{rule}」が引く「{instrument}」の「{article}」は {date} に効力がありません",
        "numbers の from と to を確かめてください。",
    ),
    "rule-id-twice": (
        "点検項目の番号「{text}」が二度使われています",
        "最初は {first} にあります。",
    ),
    "rule-condition-shape": (
        "条件の形が正しくありません",
        "「場所: 値」の組か、all・any・not・use を書いてください。",
    ),
    "rule-list-of-conditions": (
        "「{word}」の下には条件の一覧が要ります",
        "行頭に「- 」を付けて条件を並べてください。",
    ),
    "rule-define-unknown": (
        "名前付きの条件「{text}」はありません",
        "あるもの: {known}。",
    ),
    "rule-define-circular": (
        "名前付きの条件「{text}」が自分自身を使っています",
        "循環を断ってください。",
    ),
    "rule-path-not-text": (
        "場所は文字で書きます（「{text}」）",
        "it.name のように書いてください。",
    ),
    "rule-path-unknown": (
        "「{path_text}」の「{step}」という項目はありません",
        "近い名前: {near}。",
    ),
    "rule-path-unbound": (
        "「{path_text}」の「{name}」はここでは何も指しません",
        "it は for_each のある項目で、item は some・every・none・count の中で使えます。",
    ),
    "rule-path-not-a-fact": (
        "「{path_text}」は一つの事実を指していません",
        "その中の項目まで書いてください。",
    ),
    "rule-path-no-further": (
        "「{path_text}」は「{step}」の先へ進めません",
        "進めるのは部分と参照だけです。一覧には some などを使ってください。",
    ),
    "rule-for-each-not-a-list": (
        "「{path_text}」は一覧ではありません",
        "for_each には一覧の場所を書いてください。",
    ),
    "rule-for-each-plain": (
        "「{path_text}」の要素は項目を持たない値です",
        "for_each には項目を持つ要素の一覧が要ります。この一覧には some、every、none、count を使ってください。",
    ),
    "rule-operator-unknown": (
        "「{text}」という演算はありません",
        "使えるもの: {known}。",
    ),
    "rule-operator-kind": (
        "「{operator}」は「{path_text}」（種類 {kind}）には使えません",
        "項目の種類に合う演算を使ってください。",
    ),
    "rule-count-bound": (
        "count には数の条件が要ります",
        "使えるもの: {known}。",
    ),
    "rule-needs-list": (
        "ここには値の一覧が要ります",
        "[a, b] の形で書いてください。",
    ),
    "rule-within-shape": (
        "within の形が正しくありません",
        "{{of: 日, days: 30}} の形で書いてください。",
    ),
    "rule-lexicon-unknown": (
        "語彙「{text}」はありません",
        "あるもの: {known}。",
    ),
    "rule-param-unknown": (
        "設定値「{text}」はありません",
        "あるもの: {known}。",
    ),
    "rule-operand-shape": (
        "比べる相手の形が正しくありません",
        "値か、{{path: …}}、{{path: …, plus: {{days: 30}}}}、{{param: …}} を書いてください。",
    ),
    "rule-operand-kind": (
        "「{path_text}」（種類 {kind}）は種類 {wanted} と比べられません",
        "同じ種類の項目と比べてください。",
    ),
    "rule-word-unknown": (
        "「{text}」は「{field}」の言葉ではありません（近いもの: {near}）",
        "使える言葉: {known}。",
    ),
    "rule-literal-kind": (
        "「{text}」は「{field}」（種類 {kind}）の値になりません",
        "種類に合う値を書いてください。参照や番号は規則に書けません。",
    ),
    "determination-word-unnamed": (
        "結果「{text}」の名前（ja・en）がありません",
        "words に書いてください。",
    ),
    "determination-word-unknown": (
        "結果「{text}」は order にありません",
        "あるもの: {known}。",
    ),
    "determination-open-ended": (
        "判定「{text}」に最後の受け皿がありません",
        "最後の場合を when: always にしてください。",
    ),
}
