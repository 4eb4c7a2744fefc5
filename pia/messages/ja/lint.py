"""読み込めるが見直したい規則に関する文言。"""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "lint-all-or-profile": (
        "--all と --profile は同時に指定できません",
        "どちらか一方にしてください。",
    ),
    "lint-version-gap": (
        "法規「{instrument}」は {start} から効力がありますが、点検項目の最初の版は {version} です",
        "それより前の版を加えるか、ない理由を source に書いて in_force の始まりを遅らせてください。",
    ),
    "lint-version-never": (
        "「{instrument}」の版 {version} が使われる日はありません",
        "フォルダの名前を in_force と照らしてください。",
    ),
    "lint-version-early": (
        "「{instrument}」の版 {version} は、法規の効力が始まる前から始まっています",
        "フォルダには、その点検項目を使い始める日の名前を付けてください。",
    ),
    "lint-version-empty": (
        "「{instrument}」の版 {version} に点検項目のファイルがありません",
        "点検項目を加えるか、フォルダを削除してください。",
    ),
    "lint-number-reversed": (
        "「{article}」の条番号の終わり（{end}）が始まり（{start}）より前です",
        "from と to を確かめてください。",
    ),
    "lint-number-outside": (
        "「{article}」の条番号の期間が、法規の効力がある期間（{start} から {end}）の外にあります",
        "from と to を in_force と照らしてください。",
    ),
    "lint-number-overlap": (
        "「{article}」の条番号が重なる日があります（前は {end} まで、次は {start} から）",
        "前の番号は、次が始まる前の日で終わらせてください。",
    ),
    "lint-number-gap": (
        "「{article}」には {end} と {start} の間の条番号がありません",
        "間を埋めてください。その間は効力のない条として扱われます。",
    ),
    "lint-duplicate-rule": (
        "点検項目「{rule}」は「{other}」と全く同じことを求めています（{first}）",
        "一つにまとめ、両方の条を引いてください。",
    ),
    "lint-contradiction": (
        "点検項目「{rule}」は、同じ場合に適用する「{other}」と同時に満たすことができません（{first}）",
        "どちらかを直すか、どちらを適用するかを when で分けてください。",
    ),
    "lint-never-applies": (
        "点検項目「{rule}」が該当することはありません（when が成り立つ案件がない）",
        "when の中で互いに両立しない条件を探してください。",
    ),
    "lint-never-fails": (
        "点検項目「{rule}」が否になることはありません（該当するとき require は必ず成り立つ）",
        "欠けることがある内容を求めるか、require でなく needs を使ってください。",
    ),
    "lint-never-met": (
        "点検項目「{rule}」が適になることはありません（該当するとき require は成り立たない）",
        "require の中で、または when と、両立しない条件を探してください。",
    ),
    "lint-never-excepted": (
        "点検項目「{rule}」のただし書が働くことはありません（require が成り立たないとき unless も成り立たない）",
        "require と unless に共通する条件を確かめてください。",
    ),
    "lint-need-implied": (
        "「{path_text}」を needs に挙げる必要はありません（点検項目「{rule}」が適になるときは必ず示されている）",
        "読み手のためでなければ、needs から外してください。",
    ),
    "lint-fact-unread": (
        "事実「{fact}」を読む点検項目がありません（規程群: {profile}）",
        "それを確かめる点検項目を作るか、書式から外すか、report_only.yaml に理由を書いてください。",
    ),
    "lint-report-only-stale": (
        "report_only.yaml の「{fact}」は要らなくなっています",
        "削除してください。",
    ),
    "lint-article-uncovered": (
        "「{instrument}」の「{article}」を引く点検項目がありません",
        "点検項目を作るか、作れない理由を not_expressible に書いてください。",
    ),
    "lint-ja-equals-en": (
        "日本語と英語が同じ文です（「{text}」）",
        "どちらかを訳してください。",
    ),
    "lint-ja-not-japanese": (
        "日本語の文に仮名も漢字もありません（「{text}」）",
        "日本語で書いてください。",
    ),
    "lint-en-has-japanese": (
        "英語の文に日本語の文字があります（「{text}」）",
        "英語で書いてください。",
    ),
    "lint-slots-differ": (
        "{text} が日本語と英語の一方にしかありません",
        "両方に同じ事実を入れてください。",
    ),
    "lint-weights": (
        "規程群「{profile}」の {date} の点検項目の {percent} % が「重大」です",
        "「重大」は人への被害と法令違反に限り、{most} % までにしてください。",
    ),
    "lint-param-unused": (
        "この版には、値「{text}」を使う点検項目がありません",
        "削除するか、{{param: {text}}} として使ってください。",
    ),
    "lint-define-unused": (
        "この版には、名前付きの条件「{text}」を使う点検項目がありません",
        "削除するか、{{use: {text}}} として使ってください。",
    ),
    "lint-lexicon-unused": (
        "語彙「{text}」の語を探す点検項目がありません",
        "削除するか、{{mentions: {text}}} として使ってください。",
    ),
    "lint-not-in-idle": (
        "「{text}」は「{entry}」を含まないので、何も除きません",
        "書き方を確かめてください。",
    ),
    "lint-profile-param": (
        "この規程群の法規に、値「{text}」はありません",
        "名前を確かめるか、削除してください。",
    ),
    "lint-profile-twice": (
        "法規「{text}」が二度挙げられています",
        "一方を削除してください。",
    ),
    "lint-profile-override": (
        "点検項目「{text}」は disable で外しているので、重さを変えても働きません",
        "どちらかの記載を削除してください。",
    ),
    "lint-instrument-unused": (
        "法規「{text}」を適用する規程群がありません",
        "規程群に加えてください。",
    ),
}
