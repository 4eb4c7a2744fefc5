"""The words and sentences of the book of rules, by code. Templates are for `str.format` with named arguments."""

from __future__ import annotations

# code -> (ja, en)
_WORDS: dict[str, tuple[str, str]] = {
    "title": ("点検項目集　{title}", "Book of rules: {title}"),
    "mark": ("点検項目集（確認用）", "book of rules, for sign-off"),
    "as of": ("{day}に効力のある規程による。", "As the instruments stand on {day}."),
    "figures": (
        "規程{packs}、点検項目{rules}、判定{determinations}、例題{examples}。条文を確かめていない条は{unread}あり、【条文未確認】と記す。",
        "Instruments: {packs}. Rules: {rules}. Determinations: {determinations}. Examples: {examples}. "
        "Articles whose text was not read: {unread}; they are marked [text not verified].",
    ),
    # sign-off
    "sign": ("確認欄", "Sign-off"),
    "sign.intro": (
        "規程ごとに、確かめた課と日付を記入する。確かめたのは、下に SHA-256 を示す版である。",
        "Each instrument is signed for by an office. What is signed for is the version whose SHA-256 is given below.",
    ),
    "sign.instrument": ("規程", "instrument"),
    "sign.office": ("確認した課", "reviewed by (office)"),
    "sign.date": ("確認日", "date"),
    "sign.remark": ("所見", "remarks"),
    # packs
    "packs": ("規程と版", "Instruments and versions"),
    "pack.kind": ("種別・版", "kind, version"),
    "pack.counts": ("点検項目・条", "rules, articles"),
    "pack.count": ("{rules}項目、{articles}条", "{rules} rules, {articles} articles"),
    "pack.unread": ("条文未確認：{n}条", "not verified: {n}"),
    "pack.version": ("{kind}、{version}版", "{kind}, version {version}"),
    "source": ("出所：{text}", "Source: {text}"),
    # how to read
    "reading": ("読み方", "How to read it"),
    "reading.when": (
        "「当てはまる場合」に当たらないときは「該当なし」とする。当たるかどうか分からないときは「要確認」とする。",
        'Where a rule does not apply, the verdict is "not applicable"; where that is not known, "open".',
    ),
    "reading.met": (
        "「適とする条件」を満たし、「示すべき事項」が全て示されているときに限り「適」とする。空欄を「適」とは扱わない。",
        'It is "met" only if the condition holds and everything that must be stated is stated. A blank is never "met".',
    ),
    "reading.not met": (
        "条件を満たさないときは「否」とする。「ただし書」に当たるときは「例外承認」とする。",
        'Where the condition fails it is "not met", or "excepted" where the proviso applies.',
    ),
    "reading.open": (
        "記載がないため、適とも否とも決まらないときは「要確認」とし、確かめる項目を示す。",
        'Where what is stated does not decide, it is "open", with the facts that would settle it.',
    ),
    "reading.unlawful": (
        "「否」のうち「法令違反」とするのは、条文を確かめた法律・条例・規則の義務に反するときに限る。",
        'Only a breach of a duty in a law, ordinance or regulation whose text was read is called "unlawful".',
    ),
    "reading.names": (
        "「　」は案件ファイルの項目と選択肢の名前、〈　〉は案件ごとに入る言葉である。",
        "Words in quotes are fields and choices of the case file; words in angle brackets differ from case to case.",
    ),
    # articles
    "article": ("{number}　{title}{mark}", "{number} {title}{mark}"),
    "article.unnumbered": ("{title}{mark}", "{title}{mark}"),
    "unverified": ("【条文未確認】", " [text not verified]"),
    "article.facts": ("{force}。{gist}", "{force}. {gist}"),
    "also": ("この条を根拠とする項目は、ほかに次のものがある。", "Other rules that rest on this article:"),
    "also.item": ("{title}（{where}）", "{title} ({where})"),
    "idle": ("点検項目のない条", "Articles without a rule"),
    "idle.article": ("条", "article"),
    "idle.gist": ("趣旨", "gist"),
    "idle.why": ("扱い", "why"),
    "idle.none": ("点検項目を置いていない。", "No rule was written."),
    "idle.not in force": ("この日には効力がない。", "Not in force on this day."),
    "idle.not expressible": ("規則で表せない。{reason}", "Can't be expressed as a rule. {reason}"),
    "idle.proviso": ("ただし書の根拠として用いる。", "Used as a proviso."),
    "idle.determined": ("判定の根拠として用いる。", "Used by a determination."),
    "beyond": ("一部は規則で表せない。{reason}", "Part of it can't be expressed as a rule. {reason}"),
    "no rules": ("この規程に点検項目はない。", "This instrument has no rules."),
    # a rule
    "rule.facts": ("重み：{weight}", "Weight: {weight}"),
    "rule.breach": ("否のとき：{lawfulness}", "If not met: {lawfulness}"),
    "rule.cites": ("ほかの根拠：{cites}", "Also rests on: {cites}"),
    "why": ("理由", "Why"),
    "each": ("点検の単位", "For each of"),
    "each.text": ("{lists}の一つ一つ", "{lists}"),
    "within list": ("{outer}ごとの{inner}", "{inner} of each of {outer}"),
    "when": ("当てはまる場合", "Applies when"),
    "require": ("適とする条件", "Met when"),
    "require.none": ("示すべき事項が全て示されている", "everything below is stated"),
    "needs": ("示すべき事項", "Must be stated"),
    "unless": ("ただし書", "Unless"),
    "unless.cites": ("ただし書の根拠：{cites}", "The proviso rests on: {cites}"),
    "params": ("設定値", "Parameters"),
    "ask": ("質問", "Question"),
    "remedy": ("直し方", "Remedy"),
    "answer": ("良い回答の例", "A good answer"),
    "labelled": ("{label}", "{label}:"),
    "slot": ("〈{title}〉", "〈{title}〉"),
    # examples
    "example.given": ("例題の記載", "given"),
    "example.verdict": ("判定", "verdict"),
    "example.nothing": ("（何も記載がない）", "(nothing stated)"),
    "example.more": ("ほかに例題が{n}件ある。", "Further examples: {n}."),
    "example.on": ("{day}の時点", "on {day}"),
    "example.about": ("対象：{binding}", "about {binding}"),
    "element": ("{title}「{id}」", '{title} "{id}"'),
    "element.unknown": ("{title}（内容は不明）", "{title} (content not known)"),
    "all": ("{title}：これで全部", "{title}: this is all"),
    "all of value": ("{value}（これで全部）", "{value} (this is all)"),
    "none at all": ("{title}：なし（これで全部）", "{title}: none (this is all)"),
    "none, all": ("なし（これで全部）", "none (this is all)"),
    "nested": ("{title}（{parts}）", "{title} ({parts})"),
    "semicolon": ("；", "; "),
    # determinations
    "determination": ("判定：{title}", "Determination: {title}"),
    "determination.intro": ("上から順に見て、初めに当たる行の結果とする。", "The first row that applies gives the result."),
    "determination.strictest": (
        "{lists}の一つ一つについて見て、最も重い結果を案件の結果とする。重い順：{words}",
        "Worked out for each of {lists}; the case takes the strictest. Strictest first: {words}",
    ),
    "order": ("順", "no."),
    "condition": ("条件", "condition"),
    "gives": ("結果", "result"),
    "ground": ("根拠・理由", "source, reason"),
    "otherwise": ("上のいずれにも当たらないとき", "otherwise"),
    # appendices
    "gaps": ("この規程の組で変えた項目、効力のない規程", "What the profile changes, and what is not in force"),
    "gaps.none": ("ない。", "Nothing."),
    "settings": ("設定値の一覧", "Parameters"),
    "settings.none": ("設定値はない。", "There are none."),
    "setting": ("設定値", "parameter"),
    "setting.value": ("値", "value"),
    "setting.default": ("{value}（規程の値は{default}）", "{value} (the pack has {default})"),
    "lexicons": ("語の一覧", "Lists of words"),
    "lexicons.none": ("語の一覧を使う項目はない。", "No rule uses one."),
    "lexicons.intro": (
        "全角と半角、大文字と小文字は区別しない。見つからないことは、あいまいでないことを意味しない。",
        "Full and half width, capitals and small letters are the same. A miss only says that no listed word was found.",
    ),
    "lexicon": ("{title}（{n}語）", "{title} ({n} words)"),
    "lexicon.not in": ("{text}（{words}の中では数えない）", "{text} (not inside {words})"),
    "local": ("独自の項目", "Fields of its own"),
    "local.intro": ("規程が local: に定める項目。", "Fields that the packs define under local:."),
    "local.path": ("場所", "path"),
    "local.kind": ("種類・選択肢", "kind, choices"),
}  # fmt: skip


def word(code: str, lang: str, **args: str | int) -> str:
    """One word or sentence of the book. Raises KeyError for an unknown code or a missing argument."""
    return _WORDS[code][0 if lang == "ja" else 1].format(**args)
