"""案件ファイルの中身に関する文言。"""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "missing-key": (
        "「{key_name}」がありません",
        "この項目は構造上必ず要ります。書き足してください。",
    ),
    "unknown-key": (
        "「{key_name}」という項目はありません",
        "使える項目: {known}。",
    ),
    "unknown-key-near": (
        "「{key_name}」という項目はありません",
        "「{near}」のことではありませんか。",
    ),
    "derived-key": (
        "「{key_name}」は計算で求める項目なので書けません",
        "この行を消してください。",
    ),
    "not-a-mapping": (
        "項目と値の組が要るところに「{text}」があります",
        "「項目: 値」の形で書いてください。",
    ),
    "not-a-list": (
        "一覧が要るところに「{text}」があります",
        "行頭に「- 」を付けて並べるか、{{complete: true, items: […]}} と書いてください。",
    ),
    "list-plain": (
        "この一覧はいつもこれで全部なので、閉じる書き方はできません",
        "「- 」で始まる行だけを書いてください。",
    ),
    "list-empty": (
        "一覧「{key_name}」が空です",
        "一つ以上書いてください。",
    ),
    "list-unknown-key": (
        "一覧に「{key_name}」という項目はありません",
        "一覧を閉じるときは complete と items だけを使います。",
    ),
    "not-text": (
        "文字が要るところに「{text}」があります",
        '引用符「"」で囲んでください。',
    ),
    "text-empty": (
        "引用符の中に何も書かれていません",
        "文字を書いてください。",
    ),
    "placeholder": (
        "「{text}」は回答になりません",
        "決まっていないなら、この行を消し、pending に path: {fact} と、誰が、いつまでに、なぜ、を書いてください。",
    ),
    "placeholder-needed": (
        "「{text}」では答えになりません。ここは必ず書く項目です",
        "具体的に書いてください。",
    ),
    "not-yes-or-no": (
        "true か false が要るところに「{text}」があります",
        "はいは true、いいえは false と書いてください。",
    ),
    "not-a-word": (
        "「{text}」は選べる言葉ではありません",
        "選べる言葉: {known}。",
    ),
    "not-a-word-near": (
        "「{text}」は選べる言葉ではありません",
        "「{near}」のことではありませんか。",
    ),
    "bad-id": (
        "「{text}」は番号（短い名前）に使えません",
        "英字・数字・ハイフン・下線で64字まで、英字か数字で始めてください。",
    ),
    "bad-name": (
        "「{text}」は名前に使えません",
        "英小文字で始め、英小文字、数字、ハイフンで書いてください。",
    ),
    "id-twice": (
        "番号「{text}」が二度使われています",
        "最初は {line} 行目にあります。どちらかを別の名前にしてください。",
    ),
    "not-a-number": (
        "数が要るところに「{text}」があります",
        "半角の数字で書くか、範囲なら {{from: 1, to: 9}} と書いてください。",
    ),
    "negative-number": (
        "「{text}」は負の数です",
        "0以上の数を書いてください。",
    ),
    "not-a-day": (
        "日付が要るところに「{text}」があります",
        "2020-07-13 の形で書いてください。",
    ),
    "no-such-day": (
        "「{text}」という日はありません",
        "暦を確かめてください。",
    ),
    "range-empty": (
        "範囲に下限も上限もありません",
        "from か to の少なくとも一方を書いてください。",
    ),
    "range-reversed": (
        "範囲の始まり {low} が終わり {high} より後です",
        "from と to を入れ替えてください。",
    ),
    "range-unknown-key": (
        "範囲に「{key_name}」という項目はありません",
        "from と to だけを使います。",
    ),
    "dangling-reference": (
        "「{text}」は {section} にありません",
        "{section} にある番号: {known}。",
    ),
    "dangling-reference-empty": (
        "{section} に「{text}」がありません。{section} には何も書かれていません",
        "{section} に加えてください。",
    ),
    "path-unreadable": (
        "「{text}」は項目の場所として読めません（{column}文字目）",
        "links[番号].channel.encryption のように書いてください。",
    ),
    "path-no-field": (
        "「{text}」の「{step}」という項目はありません",
        "項目の名を確かめてください。",
    ),
    "path-no-field-near": (
        "「{text}」の「{step}」という項目はありません",
        "「{near}」のことではありませんか。",
    ),
    "path-no-element": (
        "{text} に番号「{element}」のものはありません",
        "番号を確かめてください。",
    ),
    "path-needs-element": (
        "「{text}」は一覧です。その中のどれかを示す必要があります",
        "「{text}[番号]」の形で書いてください。",
    ),
    "path-not-a-list": (
        "「{text}」は一覧ではありません",
        "角括弧の部分を除いてください。",
    ),
    "path-ends-before": (
        "「{text}」の中には項目がありません",
        "そこまでを場所として書いてください。",
    ),
    "path-names-element": (
        "「{text}」は一つの項目ではなく一覧の要素を指しています",
        "要素の中の項目まで書いてください。",
    ),
    "path-not-a-fact": (
        "「{text}」は回答する項目ではありません",
        "回答する項目の場所を書いてください。",
    ),
    "state-twice": (
        "「{text}」の状態が二度書かれています（先に {first}）",
        "一つにしてください。",
    ),
    "pending-and-given": (
        "「{text}」は未定とされていますが、値も書かれています",
        "値を消すか、pending から外してください。",
    ),
    "not-applicable-and-given": (
        "「{text}」は該当なしとされていますが、値も書かれています",
        "値を消すか、not_applicable から外してください。",
    ),
    "may-not-be-inapplicable": (
        "「{text}」は該当なしにできない項目です",
        "答えるか、決まっていなければ pending に書いてください。一覧が空なら complete: true で閉じてください。",
    ),
    "case-without-date": (
        "どの日の法令で点検するかが分かりません",
        "case.date に基準日を書くか、--date 2020-07-13 のように指定してください。",
    ),
    "case-without-profile": (
        "どの規程群で点検するかが分かりません",
        "case.profile に書くか、--profile で指定してください。使えるもの: {known}。",
    ),
    "undisclosed-twice": (
        "「{text}」が undisclosed に二度書かれています",
        "一つにしてください。",
    ),
    "undisclosed-state": (
        "「{text}」は答えではないので、非公開にできません",
        "それが述べている項目の場所を書いてください。項目とともに除かれます。",
    ),
    "undisclosed-needed": (
        "「{text}」は、公開版でも案件を読むのに要るため、非公開にできません",
        "公開できる言葉で書き直すか、それを含む一覧の要素（parties[番号] など）ごと指定してください。",
    ),
    "undisclosed-plain-element": (
        "「{text}」の一部だけを非公開にすることはできません",
        "「{list}」と書いて一覧ごと指定してください。",
    ),
}
