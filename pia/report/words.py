"""The words and sentences of the report, by code. Templates are for `str.format` with named arguments."""

from __future__ import annotations

from typing import Literal

# code -> (ja, en)
WORDS: dict[str, tuple[str, str]] = {
    # small parts of sentences
    "quoted": ("「{text}」", '"{text}"'),
    "sentence": ("{text}。", "{text}."),
    "list.joiner": ("、", ", "),
    "who.joiner": ("", ", "),
    "trail.joiner": ("・", ": "),
    "clause.joiner": ("。", ". "),
    "or": ("または", " or "),
    "dash": ("－", "-"),
    "yes": ("はい", "yes"),
    "no": ("いいえ", "no"),
    "range": ("{low}～{high}", "{low} to {high}"),
    "empty list": ("（該当するものなし）", "(none)"),
    "unknown": ("不明", "not known"),
    "unconfirmed": ("未確認", "not confirmed"),
    "more": ("ほか{n}件", "{n} more"),
    "total": ("計", "total"),
    "whole case": ("案件全体", "the whole case"),
    "element": ("{title}「{name}」", '{title} "{name}"'),
    "element.rest": ("{title}（未記載のもの）", "{title} (not listed yet)"),
    "field of": ("{element}の「{field}」", '"{field}" of {element}'),
    "fact": ("{label}＝{value}", "{label} = {value}"),
    "with state": ("{label}（{state}）", "{label} ({state})"),
    "at": ("{line}行目", "line {line}"),
    "at absent": ("{line}行目以下に追加", "to be added under line {line}"),
    "list open": ("全部かどうか記載なし", "not said to be complete"),
    "list closed": ("全部記載済み", "said to be complete"),
    "is that all": ("{label}はこれで全部か", "{label}: is that all?"),
    "titled": ("{title}：{value}", "{title}: {value}"),
    # citations
    "cite": ("{name}{number}「{title}」（{kind}・{force}）", '{name}{number} "{title}" ({kind}, {force})'),
    "cite inside": ("{number}「{title}」（{force}）", '{number} "{title}" ({force})'),
    "cite.unverified": ("【条文未確認】", " [text not verified]"),
    "source": ("根拠：{text}", "Source: {text}"),
    "proviso": ("例外の定め：{text}", "Exception allowed by: {text}"),
    # head
    "title": ("事前点検報告書　{title}", "Pre-screening report: {title}"),
    "mark": ("取扱注意（審議会資料・意思決定過程）", "handle with care (council paper, decision in progress)"),
    "head.mark": ("取扱区分：{mark}", "Confidentiality: {mark}"),
    "head.item": ("項目", "item"),
    "head.content": ("内容", "content"),
    "head.title": ("件名", "title"),
    "head.municipality": ("自治体", "municipality"),
    "head.department": ("所管課", "department"),
    "head.kinds": ("案件の種類", "kind of case"),
    "head.summary": ("概要（所管課の記載）", "summary, as the department wrote it"),
    "head.case": ("案件番号", "case id"),
    "head.file": ("案件ファイル", "case file"),
    "head.law date": ("法令の基準日", "law date"),
    "head.assessment date": ("点検日", "assessment date"),
    # the public version
    "mark.public": ("公開版（公開しない部分を除いたもの）", "public version (what is not disclosed is left out)"),
    "head.version": ("版", "version"),
    "head.public": (
        "公開版。公開しない部分と、それに基づく点検結果を除いてあります。除いた所と根拠は「公開しない部分」にあります。",
        'Public version: what is not disclosed and whatever rests on it are left out; see "Not disclosed" for where and why.',
    ),
    "undisclosed": ("非公開（{article}）", "not disclosed ({article})"),
    "withheld": ("公開しない部分", "Not disclosed"),
    "withheld.none": (
        "この案件には、公開しないこととした部分はありません。",
        "Nothing in this case is marked as not to be disclosed.",
    ),
    "withheld.intro": (
        "次の部分は、右の根拠により公開しません。所管課の記載がないのではなく、案件ファイルから除いたものです。"
        "この報告書の行番号・件数・点検の記録は、除いた後の案件ファイルのものです。",
        "These parts are not disclosed, on the ground beside each. They are not blank: they were removed from the case file. "
        "Lines, counts and the receipt are those of the file without them.",
    ),
    "withheld.place": ("公開しない所", "what"),
    "withheld.article": ("根拠", "ground"),
    "withheld.some": ("{list}のうち{n}件", "{n} of {list}"),
    "withheld.omitted": (
        "公開しない部分に基づくため、次の点検結果と手続の判定も載せていません。満たしているとも、満たしていないともいえません。",
        "These results rest on what is not disclosed and are left out too; nothing is said of whether they are met.",
    ),
    "withheld.count": ("{articles}により、{what}", "on the ground of {articles}: {what}"),
    "withheld.findings": ("点検結果{n}件", "findings {n}"),
    "withheld.determinations": ("手続の判定{n}件", "procedure {n}"),
    "withheld.not drawn": (
        "公開しない部分（{articles}）は、図にも表にも示していません。",
        "What is not disclosed ({articles}) is neither in the drawing nor in the tables.",
    ),
    "withheld.also": ("ほかに非公開のものが{n}件あります（{articles}）。", "not disclosed beside these: {n} ({articles})"),
    # summary
    "summary": ("要約", "Summary"),
    "who.unknown": ("所管課（未確認）", "a department not named"),
    "kinds.unknown": ("個人情報の取扱い（種類は未確認）", "handling of personal data (kind not confirmed)"),
    "summary.proposed": (
        "本件は、{who}が「{title}」として{kinds}を行おうとするものです。",
        'This case, brought by {who}, proposes {kinds}: "{title}".',
    ),
    "summary.counted": (
        "点検結果{total}件のうち、否は{not_met}件（法令違反{unlawful}件、法令違反のおそれ{possibly}件を含む）、"
        "要確認は{open}件、適は{met}件、例外承認は{excepted}件、該当なしは{not_applicable}件です。",
        "Findings: {total}, of which not met: {not_met} (unlawful: {unlawful}, possibly unlawful: {possibly}), "
        "open: {open}, met: {met}, excepted: {excepted}, not applicable: {not_applicable}.",
    ),
    "summary.nothing": (
        "適用された点検項目はなく、何も確かめられていません。",
        "No checklist item applied, so nothing is established.",
    ),
    "summary.no procedure": (
        "手続を判定する規則がないため、手続は判定していません。",
        "No rule determines the procedure, so none is determined.",
    ),
    "outcome.certain": ("{title}は{label}と判定しました", "{title}: {label}"),
    "outcome.between": (
        "{title}は{labels}のいずれかであり、未確認の{n}項目により決まります",
        "{title}: still {labels} (facts that would decide it: {n})",
    ),
    # verdicts
    "verdicts": ("判定の一覧", "Verdicts"),
    "verdict": ("判定", "verdict"),
    "of these": ("　うち{what}", "of these: {what}"),
    "lawfulness.unlawful": ("法令違反", "unlawful"),
    "lawfulness.possibly_unlawful": (
        "法令違反のおそれ（条文未確認）",
        "possibly unlawful (text not verified)",
    ),
    "judged": ("{verdict}・{lawfulness}", "{verdict}, {lawfulness}"),
    "weighs": ("重み：{weight}", "Weight: {weight}"),
    "verdicts.legend": (
        "「要確認」は、記載からは適とも否とも決められないものです。記載のないことを適とは扱いません。"
        "「例外承認」は、定められた例外に当たるもの、または責任者が期限を付けて認めたものです。",
        '"Open" means that the file does not decide between met and not met: what is not stated never counts as '
        'compliance. "Excepted" means that an exception in the text applies, or that somebody took responsibility '
        "for a limited time.",
    ),
    # procedure
    "procedure": ("手続の判定", "Procedure"),
    "procedure.settle": ("決めるために確かめる項目", "What would decide it"),
    "why": ("理由：{text}", "Why: {text}"),
    "evidence inline": ("判断の基になった記載：", "What the file says: "),
    "evidence": ("判断の基になった記載", "What the file says"),
    # unlawful and not met
    "unlawful": ("法令違反とそのおそれ", "Unlawful or possibly unlawful"),
    "unlawful.none": (
        "法令違反、またはそのおそれがあると判定した項目はありません。ただし、要確認の項目は回答によって変わることがあります。",
        "No item was judged unlawful or possibly unlawful. Items that are open may still turn out so.",
    ),
    "not met": ("そのほかの否", "Not met for other reasons"),
    "not met.none": ("ありません。", "None."),
    "finding": ("{title}（{about}）", "{title} ({about})"),
    "remedy": ("直し方：{text}", "Remedy: {text}"),
    "clear": ("次のいずれかで解消します", "Any of these would clear it"),
    "clear.and": ("、かつ、", " and "),
    "exception.holds": (
        "例外承認：{approver}が{until}まで承認（理由：{reason}）",
        "Exception: approved by {approver} until {until} (reason: {reason})",
    ),
    "exception.expired": (
        "例外承認は期限切れ：{approver}、{until}まで（理由：{reason}）",
        "Exception expired: {approver}, until {until} (reason: {reason})",
    ),
    "exception.facts_changed": (
        "例外承認は失効：承認の後に記載が変わったため（{approver}、{until}まで、理由：{reason}）",
        "Exception lapsed because the facts changed since ({approver}, until {until}, reason: {reason})",
    ),
    "exception.unlawful": (
        "例外承認は無効：法令違反は承認の対象にならないため（{approver}、{until}まで、理由：{reason}）",
        "Exception without effect, since what is unlawful can't be approved ({approver}, until {until}, reason: {reason})",
    ),
    # what is not established
    "unsettled": ("未確認の事項と、回答を求める相手", "What is not established, and who has to say it"),
    "unsettled.none": (
        "判定に必要な事項で、未確認のものはありません。",
        "Nothing that a verdict needs is left open.",
    ),
    "contradicted": ("資料の間で食い違う事項", "Where papers disagree"),
    "contradicted.intro": (
        "どの記載が正しいかを所管課が確かめ、資料をそろえてください。それまでは不明として扱います。",
        "The department has to say which is right and bring the papers into line; until then the fact counts as unknown.",
    ),
    "waits": ("この項目を待つ要確認：{n}件", "open findings that wait for it: {n}"),
    "quote": ("{where}の記載：{value}", "{where} says: {value}"),
    "page of pages": ("{page} / {pages} ページ", "page {page} of {pages}"),
    "page number": ("{n}頁", "p. {n}"),
    "page": ("（{page}）", " ({page})"),
    "pending": ("未定・確認中の事項", "Undecided for now"),
    "pending.intro": (
        "次の者が、それぞれの期限までに決めることになっています。",
        "These will be settled by the office named, by the day given.",
    ),
    "fact column": ("項目", "fact"),
    "missing column": ("記載のない項目（待つ要確認）", "what is not stated (findings that wait)"),
    "waits short": ("（{n}）", "({n})"),
    "at these": ("{at}：", "{at}: "),
    "by": ("決める者", "settled by"),
    "until": ("期限", "until"),
    "why open": ("未定の理由", "why undecided"),
    "waiting": ("待つ要確認", "waiting"),
    "overdue": ("【期限経過】", " [overdue]"),
    "unanswered": ("記載のない事項", "Not stated"),
    "unanswered.intro": (
        "次の{n}項目は記載がなく、{who}の回答が必要です。括弧内の数は、その回答を待っている要確認の件数です。",
        "Facts not stated: {n}. {who} has to say them. In brackets: the open findings that wait for each.",
    ),
    "too wide": ("記載に幅があり、判定できない事項", "Stated too widely to judge"),
    "too wide.intro": (
        "次の項目は、幅のどこに当たるかで判定が変わります。幅を狭めてください。",
        "The verdict depends on where in the range the fact lies; narrow it down.",
    ),
    "the department": ("所管課", "the department"),
    "claimed": ("該当しないと申告された事項", "Claimed not to apply"),
    "claimed.intro": (
        "事務局が理由を認めるまで、要確認として扱います。",
        "These stay open until the secretariat accepts the reason.",
    ),
    "claimed.finding": (
        "該当しないとの申告があり、事務局の確認を待っています。",
        "Claimed not to apply; the secretariat has not accepted that yet.",
    ),
    "reason": ("理由", "reason"),
    # questions
    "questions": ("確認したい質問（優先順）", "Questions worth asking, in order"),
    "questions.none": ("確認したい質問はありません。", "There is nothing to ask."),
    "questions.intro": (
        "点検項目ごとに一つの質問にまとめ、重みの大きいものから並べています。※の項目は、それだけで判定が決まることがあります。",
        "One question for each checklist item, the weightiest first. A fact marked * may settle the matter by itself.",
    ),
    "alone mark": ("※", " *"),
    "judged so": ("現在の判定：{verdict}（重み：{weight}、対象：{about}）", "Verdict now: {verdict} (weight: {weight}; about: {about})"),
    "settle": ("回答が必要な項目：", "What has to be said: "),
    "answer": ("回答の例：{text}", "A good answer, for example: {text}"),
    "same for": ("同じ質問の対象：{names}", "The same is asked of: {names}"),
    "questions.more": ("このほかにも、確認の必要な事項があります。", "There is more to ask."),
    "on list": (
        "「{list}」の記載が全部そろえば判断できる質問：ほか{n}問",
        'questions that also rest on the unfinished list "{list}": {n} more',
    ),
    "beyond": (
        "紙面の都合で載せていない質問：{n}問（点検表に全て載せています）",
        "questions left out for lack of room: {n} (all of them are in the checklist)",
    ),
    # checklist
    "checklist": ("点検表", "Checklist"),
    "checklist.intro": (
        "全ての点検結果を規程ごとに示します。行番号は、案件ファイル「{file}」のものです。",
        'Every finding, by instrument. Line numbers are those of the case file "{file}".',
    ),
    "checklist.empty": ("点検結果はありません。", "No findings."),
    "about": ("対象", "about"),
    "item and about": ("点検項目と対象", "item, and what it is about"),
    "reasons": ("根拠、記載、回答が必要な項目、直し方", "source, what the file says, what has to be said, remedy"),
    "stated so": ("記載：", "File: "),
    "to say": ("要回答：", "To be said: "),
    "to clear": ("解消の方法：", "Would clear it: "),
    "item": ("点検項目", "checklist item"),
    "rest": ("一覧が全部か分からないため、確かめられない項目", "Open because a list may not be complete"),
    "rest.intro": (
        "次の一覧は、書かれたもので全部かどうかの記載がありません。足りないものを書き加え、全部であれば complete: true としてください。",
        "These lists do not say whether they are complete. Add what is missing; if nothing is, state complete: true.",
    ),
    "item cited": ("{title}【{cites}】", "{title} [{cites}]"),
    "fact at": ("{fact}（{at}）", "{fact} ({at})"),
    "list": ("一覧", "list"),
    "items waiting": ("待っている点検項目", "items that wait for it"),
    "not applicable": ("該当しない項目", "Not applicable"),
    "because": ("対象と、該当しない理由となる記載", "about what, and the facts that rule it out"),
    # delegation chain and flows
    "picture elsewhere": ("図は HTML、PDF、Word にあります。同じことを下の表に示します。", "The drawing is in HTML, PDF and Word; the tables below say the same."),
    "in picture": ("図", "no."),
    "picture": ("委託とデータの流れの図", "Delegations and data flows at a glance"),
    "chain": ("委託の連鎖", "Delegation chain"),
    "flows": ("データの流れ", "Data flow"),
    "links": ("外部結合", "External links"),
    "remote": ("遠隔接続", "Remote access"),
    "boundary": ("区・国の境", "boundaries"),
    "partner": ("相手", "partner"),
    "system": ("システム", "system"),
    "direction": ("向き", "direction"),
    "party": ("接続する者", "party"),
    "trigger": ("接続できるとき", "when"),
    "from where": ("接続元", "from where"),
    "from": ("から", "from"),
    "to": ("へ", "to"),
    "form": ("法的な形", "legal form"),
    "work": ("任せる事務", "work"),
    "contract": ("契約", "contract"),
    "permission": ("区の許諾", "permission"),
    "what": ("記録", "what"),
    "medium": ("手段", "medium"),
    "encryption": ("暗号化", "encryption"),
    "mode and basis": ("きっかけ・根拠", "mode, basis"),
    "none at all": ("該当するものはありません（案件ファイルの記載）。", "There are none, as the case file says."),
    "none stated": ("案件ファイルに記載がありません（未確認）。", "The case file states none (not confirmed)."),
    "list is complete": ("案件ファイルでは、これで全部とされています。", "The case file says that this is all."),
    "list is open": (
        "これで全部かどうかは、案件ファイルに記載がありません（未確認）。",
        "The case file does not say whether this is all (not confirmed).",
    ),
    # completeness
    "completeness": ("記載の状況", "Completeness"),
    "completeness.intro": (
        "案件ファイルにある区分と要素について、項目の数を示します。一覧は、全部であると記載して初めて「回答あり」に数えます。",
        "Facts of the sections and elements that the case file has. A list counts as given once it is said to be complete.",
    ),
    "section": ("区分", "section"),
    # gaps
    "gaps": ("規則で扱っていない事項", "What the rules leave out"),
    "gaps.none": ("ありません。", "Nothing."),
    "gaps.intro": (
        "次の事項は、この点検では判定していないか、条件を変えて判定しています。",
        "These were not judged here, or were judged differently.",
    ),
    "gap.kind": ("種別", "kind"),
    "gap.subject": ("規則・条", "rule or article"),
    "gap.reason": ("理由", "reason"),
    "gap.since": ("日付", "date"),
    "gap.disabled": ("適用しない点検項目", "rule not applied"),
    "gap.overridden": ("重みを変えた点検項目", "rule with a changed weight"),
    "gap.not_expressible": ("規則で表せない定め", "provision that no rule can express"),
    "gap.not_yet_in_force": ("未施行", "not yet in force"),
    "gap.no_longer_in_force": ("失効", "no longer in force"),
    "gap.exception_orphaned": ("対象のない例外承認", "exception that fits no finding"),
    # limits
    "limits": ("この報告書で確かめていないこと", "What this report does not establish"),
    "limits.text": (
        "この報告書は、案件ファイルの記載を規則に照らして機械的に点検したものです。記載が事実であるかどうか、"
        "契約書や現場が記載のとおりであるかどうかは確かめていません。法律上の助言ではなく、審議会や所管課の判断に"
        "代わるものではありません。",
        "This report checks by machine what the case file says against rules. It does not establish whether what the "
        "file says is true, or whether contracts and practice are as described. It is no legal advice, and it does not "
        "replace the judgement of the council or the department.",
    ),
    "limits.unread": (
        "次の定めは条文そのものを確かめておらず、内容や番号が実際と違うことがあります。",
        "The text of these provisions was not read; content and number may differ from the real ones.",
    ),
    "limits.packs": (
        "条文の全部までは確かめていない規程と、その出所は次のとおりです。",
        "Instruments of which not every article was read, and where they come from:",
    ),
    "pack source": ("{name}：{source}", "{name}: {source}"),
    # receipt
    "receipt": ("点検の記録", "Receipt"),
    "receipt.intro": (
        "同じ案件ファイル、同じ規程の版、同じ日付で点検すれば、同じ結果になります。",
        "The same case file, pack versions and dates give the same result again.",
    ),
    "receipt.engine": ("点検プログラム", "engine"),
    "receipt.file": ("案件ファイル", "case file"),
    "receipt.sha256": ("案件ファイルの SHA-256", "SHA-256 of the case file"),
    "receipt.profile": ("適用した規程の組", "profile"),
    "receipt.law date": ("法令の基準日", "law date"),
    "receipt.assessment date": ("点検日", "assessment date"),
    "wide table": ("横に動かせる表", "table that scrolls sideways"),
    "receipt.rules": ("点検項目の数", "number of rules"),
    "pack.name": ("規程", "instrument"),
    "pack version": ("{kind}、{version}版、条文は{text}", "{kind}, version {version}, text {text}"),
    "receipt.profile sha256": ("規程群と用語表の SHA-256", "SHA-256 of the profile and the lexicons"),
    "pack.sha256": ("規則の SHA-256", "SHA-256 of the rules"),
    "pack.verified": ("確認済み", "verified"),
    "pack.unverified": ("一部または全部が未確認", "not verified in full"),
    "contents": ("目次", "Contents"),
}


def word(code: str, lang: Literal["ja", "en"]) -> str:
    """The template for a code. Raises KeyError for an unknown one."""
    ja, en = WORDS[code]
    return ja if lang == "ja" else en
