"""The words of `pia ask`, in Japanese and English."""

from __future__ import annotations

_WORDS: dict[str, tuple[str, str]] = {
    "left": (
        "あと少なくとも{least}問、多くて{most}問（一覧に行を足さないとき）。答えはその都度ファイルに書き込むので、いつやめても続きから始められます。",
        "At least {least} and at most {most} answers to go, as long as no list gets another row. Each answer is written "
        "into the file at once, so you can stop at any time and go on later.",
    ),
    "still": ("あと少なくとも{least}問、多くて{most}問。", "At least {least} and at most {most} answers to go."),
    "nothing": (
        "判定を変え得る未回答の項目はありません。",
        "No fact that is still unanswered could change a verdict.",
    ),
    "all later": (
        "残りは、この場で後回しにした項目（{n}件）だけです。",
        "All that is left are the facts that you put off just now ({n}).",
    ),
    "stopped": ("ここまでの答えは {file} にあります。続きは同じ命令で始まります。", "Your answers are in {file}; the same command goes on from there."),
    "question": ("問{n}　{label}", "{n}. {label}"),
    "why": ("理由", "why"),
    "asked": ("問い", "asked"),
    "source": ("根拠", "source"),
    "like": ("回答例", "example"),
    "help": ("記入", "answer"),
    "settles": ("この答えだけで{n}件の点検項目が決まり得ます。", "This answer alone may settle {n} items."),
    "now": ("今は", "now"),
    "choice": ("{n} {label}", "{n} {label}"),
    "all": ("これで全部", "this is all"),
    "none": ("一つもない", "there is none"),
    "more": ("まだある（足す）", "there is more: add to it"),
    "new id": ("足すものの短い名前（英数字）", "a short name for it (letters and digits)"),
    "values": ("足すもの（「、」で区切る）", "what to add, separated by commas"),
    "later": ("空行 後で", "blank line: later"),
    "pend": ("? 未定", "?: undecided"),
    "waive": ("- 該当しない", "-: does not apply"),
    "quit": ("q やめる", "q: stop"),
    "by": ("誰が決めますか（職・組織）", "who settles it (an office)"),
    "until": ("いつまでに", "by when"),
    "because": ("なぜまだ決まりませんか", "why is it open"),
    "reason": ("なぜ該当しませんか", "why does it not apply"),
    "several": ("番号を「、」で区切っていくつでも", "any number of these, separated by commas"),
    "lines": ("「、」で区切っていくつでも", "any number, separated by commas"),
    "not one": ("1から{n}の番号で答えてください。", "answer with a number from 1 to {n}"),
    "saved": ("書き込みました。", "Written."),
    "changed": ("{mark} {verdict}に　{title}", "now {mark} {verdict}: {title}"),
    "and more": ("ほか{n}件", "{n} more"),
}


def word(code: str, lang: str, **args: object) -> str:
    """One phrase. Raises KeyError for an unknown code or a missing argument."""
    return _WORDS[code][0 if lang == "ja" else 1].format(**args)
