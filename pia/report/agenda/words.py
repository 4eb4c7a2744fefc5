"""Words of the meeting pack."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "title": ("次第・資料一覧　{day}", "Agenda and papers: {day}"),
    "title.undated": ("次第・資料一覧（開催日未確認）", "Agenda and papers (day of the meeting not confirmed)"),
    "unconfirmed": ("未確認", "not confirmed"),
    "dash": ("－", "-"),
    # the table at the head
    "item": ("項目", "item"),
    "content": ("内容", "content"),
    "day": ("開催日", "day"),
    "place": ("場所", "place"),
    "time": ("時間", "time"),
    "from to": ("{start}～{end}（{n}分）", "{start} to {end} ({n} minutes)"),
    "from": ("{start}から（終了時刻は未確認）", "from {start} (no end stated)"),
    "length": ("{n}分", "{n} minutes"),
    "minutes": ("{n}分", "{n} min"),
    "cases": ("案件", "cases"),
    "cases n": ("{all}件（意見を求めるもの {voted}件、報告など {told}件）", "{all} (for an opinion: {voted}; reports and the like: {told})"),
    "cases unread": ("、読めないもの {n}件", "; unreadable: {n}"),
    "needed": ("見込み", "forecast"),
    "needed n": ("約{n}分", "about {n} minutes"),
    "needed fits": ("約{n}分。会議の{length}分に収まる見込みです。", "about {n} minutes, within the {length} set aside."),
    "needed over": (
        "約{n}分。会議の{length}分を約{over}分超える見込みです。",
        "about {n} minutes, some {over} more than the {length} set aside.",
    ),
    "planned over": (
        "案件に書かれた予定（ないものは見込み）の合計は{n}分で、会議の{length}分を{over}分超えます。",
        "What the cases plan, or the forecast where they don't, is {n} minutes: {over} more than the {length} of the meeting.",
    ),
    # problems of the whole
    "unread": ("読めない案件：{file}（{text}）", "Case that can't be read: {file} ({text})"),
    "unread more": ("{text}　ほか{n}件", "{text}; {n} more"),
    "at line": ("{line}行目: {text}", "line {line}: {text}"),
    "days differ": (
        "案件に書かれた開催日が一致しません（{days}）。別の会議の案件が混じっていないか確かめてください。",
        "The cases give different days ({days}); make sure that none belongs to another meeting.",
    ),
    "day unknown": ("開催日未確認", "not confirmed"),
    "none readable": ("読み取れる案件がありません。", "No case could be read."),
    # the list
    "list": ("案件の一覧", "Items"),
    "number": ("番号", "no."),
    "case": ("件名、所管課〔手続〕", "title, department [procedure]"),
    "brought": ("{department}　〔{procedure}〕", "{department} [{procedure}]"),
    "minutes.head": ("時間", "time"),
    "marks": ("点検の印", "marks"),
    "sitting": ("定足数・採決", "quorum and vote"),
    "or": (" または ", " or "),
    "undetermined": ("判定なし", "not determined"),
    "starts": ("{at}～", "{at}"),
    "planned": ("予定 {n}", "planned {n}"),
    "about": ("見込み {n}分", "forecast {n} min"),
    "runs over": ("▲{n}分超過", "▲ {n} min over"),
    "past end": ("▲終了時刻の後", "▲ after the end"),
    "across end": ("▲終了時刻をまたぐ", "▲ beyond the end"),
    "unlawful n": ("違法 {n}", "unlawful {n}"),
    "possibly n": ("違法のおそれ {n}", "possibly unlawful {n}"),
    "not met n": ("否 {n}", "not met {n}"),
    "open n": ("要確認 {n}", "open {n}"),
    "quorum n": ("定足数 {text}", "quorum: {text}"),
    "voters n": ("採決 {text}", "voters: {text}"),
    "no vote": ("採決なし", "no vote"),
    "first legend": (
        "順序は、意見を求めるものを先に、それぞれ点検結果の重いものからです。「違法」は確かめた条文に反するもの、「要確認」は記載から決まらないもので、"
        "適とは扱いません。違法が0でも、要確認の回答によって変わることがあります。人数の「？」は未確認で、除斥がなければその人数です。",
        "What needs an opinion comes first, then the weightiest case. \"Unlawful\" goes against a text that was read; \"open\" is "
        "not established from the paper and never counts as compliance: an answer may still turn out unlawful. A number "
        "with \"?\" is not confirmed: it holds if nobody is excluded.",
    ),
    # time
    "times": ("時間の見込み", "Time forecast"),
    "title.head": ("件名", "title"),
    "begin": ("開始", "begins"),
    "begin after": ("{n}分後", "after {n} min"),
    "planned.head": ("予定", "planned"),
    "explanation": ("説明", "to explain"),
    "questions.head": ("質疑（見込みの問い）", "questions (expected)"),
    "question minutes": ("{n}分（{expected}問）", "{n} min ({expected})"),
    "forecast.head": ("見込み計", "forecast"),
    "fits": ("収まる", "fits"),
    "over": ("▲{n}分超過", "▲ {n} min over"),
    "unstated": ("記載なし", "not stated"),
    "total": ("計", "total"),
    "basis": (
        "見込みの根拠：令和2年7月13日の会議1回の会議録によります。説明は、諮問6件で約5～11分（平均{consultation}分）、報告2件で約1～3分（平均{report}分）。"
        "質問は45件（1件当たり0～14件）で、6件目の説明が終わるまでの120分のうち説明の52分を除く68分から、1問{each}分としています（開会と採決を含む）。"
        "問いの数は、資料に挙がったものについての重大・重要な問いの{share}%としています（その会議では201問のうち45問）。"
        "会議1回だけの実績なので、目安です。開始時刻は、予定の記載があれば予定、なければ見込みで積み上げています。",
        "What the forecast rests on: the minutes of one meeting, 13 July 2020. Six consultations took about 5 to 11 minutes of "
        "explanation ({consultation} on average), two reports 1 to 3 ({report}). There were 45 questions, 0 to 14 an item; of the 120 "
        "minutes to the end of the sixth explanation, 52 went into explanations and 68 into the rest, {each} a question "
        "(opening and votes included). The number of questions is {share}% of the serious and important ones about what the paper "
        "names (45 of 201 in that meeting). One meeting is little to go by. Times of beginning add up what is planned, or the "
        "forecast where nothing is.",
    ),
    # order
    "order": ("順序の理由", "Why in this order"),
    "reason": ("理由", "reason"),
    "reason beside": ("{text}（{number}番は{other}件）", "{text} (no. {number}: {other})"),
    "reason joiner": ("、", "; "),
    "reason same": ("点検結果の重さは{number}番と同じ。ファイル名の順。", "Weighs the same as no. {number}; in the order of the file names."),
    "reason none": ("話し合うべき点検結果はない。", "Nothing to be talked about."),
    "kind unlawful": ("法令違反{n}件", "unlawful: {n}"),
    "kind possibly": ("法令違反のおそれ（{weight}）{n}件", "possibly unlawful ({weight}): {n}"),
    "kind 0": ("否（{weight}）{n}件", "not met ({weight}): {n}"),
    "kind 1": ("要確認（{weight}）{n}件", "open ({weight}): {n}"),
    "kind 2": ("当てはまるかも未確認のもの（{weight}）{n}件", "open whether it applies ({weight}): {n}"),
    "kind list": ("一覧に挙がっていないものについての要確認（{weight}）{n}件", "open on what a list may still hold ({weight}): {n}"),
    # quorum
    "quorum": ("定足数と採決に加わる者", "Quorum and voters"),
    "members": ("委員数など", "members"),
    "seats": ("委員 {text}", "seats: {text}"),
    "excluded": ("除斥 {text}", "excluded: {text}"),
    "quorum.head": ("定足数", "quorum"),
    "present": ("出席 {text}", "present: {text}"),
    "reached": ("充足", "reached"),
    "voters": ("採決に加わる者", "voters"),
    "stated": ("資料の定足数", "quorum as stated"),
    "persons": ("{n}人", "{n}"),
    "supposed": ("{n}人？", "{n}?"),
    "between": ("{low}～{high}人", "{low} to {high}"),
    "at least": ("{n}人以上", "{n} or more"),
    "at most": ("{n}人以下", "{n} or fewer"),
    "not sure": ("未確認（{text}）", "not confirmed ({text})"),
    "if none": ("除斥がなければ{text}", "{text} if nobody is excluded"),
    "reached YES": ("○ 満たす", "○ yes"),
    "reached NO": ("× 満たさない", "× no"),
    "reached if none": ("満たす", "yes"),
    "agrees YES": ("○ {n}人（計算と一致）", "○ {n} (as computed)"),
    "agrees NO": ("× {n}（計算は{quorum}）", "× {n} (computed: {quorum})"),
    "agrees UNKNOWN": ("{n}（計算は{quorum}）", "{n} (computed: {quorum})"),
    "agrees if none": ("{n}人（除斥がなければ一致）", "{n} (as computed if nobody is excluded)"),
    "chair": ("会長は加わらない", "the chair aside"),
    "chair votes": ("会長も加わる", "the chair votes"),
    "chair unknown": ("会長が加わるか未確認", "not confirmed whether the chair votes"),
    "quorum rule": (
        "定足数は、除斥された委員を除く委員の過半数です。除斥された委員は、その案件の出席者にも採決に加わる者にも数えません。"
        "計算は点検と同じ事実（council.meeting の quorum と voters）によります。",
        "The quorum is more than half of the seats without those excluded from the item, who count neither as present nor as voters. "
        "It is computed from the same facts as the check (council.meeting: quorum and voters).",
    ),
    "source": ("根拠：{text}", "Source: {text}"),
    # questions beforehand
    "beforehand": ("事前に書面で尋ねる質問", "Questions to send in writing beforehand"),
    "due": ("回答期限：{day}", "Answers due: {day}"),
    "due blank": ("回答期限：「　　」", "Answers due: ____________"),
    "beforehand intro": (
        "案件ごとに、重いものから、同じ重さでは回答で決まり得る点検項目の多いものから、{n}問までを挙げます。"
        "「決まる数」は、その回答だけで決まり得る要確認の数です。",
        "At most {n} for each case: the weightiest first, within a weight those whose answer could settle the most. \"Settles\" is the "
        "number of open findings that the answer alone could settle.",
    ),
    "to": ("{number}　{title}（{department}）", "{number}. {title} ({department})"),
    "question": ("質問", "question"),
    "answer with": ("回答に要る記載（案件ファイルの行）", "what the answer has to state (line of the file)"),
    "settles": ("決まる数", "settles"),
    "weight": ("重み", "weight"),
    "more": ("ほか{n}問（案件ごとの点検報告書に載ります）", "{n} more; the review report of the case has them."),
    "more facts": ("ほか{n}件", "{n} more"),
    "no questions": ("尋ねるべき質問はありません。", "There is nothing to ask."),
    # the end
    "unreadable": ("読めない案件", "Cases that can't be read"),
    "unreadable intro": (
        "次のファイルは読み取れず、点検も時間の見込みもありません。直した上で、次第を作り直してください。",
        "These files could not be read: nothing was checked and no time is forecast. Correct them and make the agenda again.",
    ),
    "file": ("案件ファイル", "case file"),
    "fault": ("誤り", "fault"),
    "mend": ("直し方", "how to mend it"),
    "receipt": ("再現のための控え", "Receipt"),
    "law date": ("基準日", "law date"),
    "assessed": ("点検日", "assessed"),
    "profile": ("規程の組", "profile"),
    "limits": (
        "この次第は、案件ファイルの記載を点検項目に照らした結果だけから作ったものです。記載が事実かどうかは確かめていません。順序、時間、質問は案であり、決めるのは審議会です。",
        "This agenda is made from what the case files say, checked against the checklist, and from nothing else; whether they are true "
        "was not checked. Order, times and questions are proposals: the council decides.",
    ),
}  # fmt: skip


def text(code: str, lang: str, **args: object) -> str:
    """A word or sentence. Raises KeyError for an unknown code or a missing argument."""
    return WORDS[code][0 if lang == "ja" else 1].format(**args)
