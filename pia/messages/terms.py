"""Fixed vocabulary of reports and the command line, by kind and code: one term, one word, everywhere."""

from __future__ import annotations

from pia.messages.catalogue import Lang

# kind -> code -> (ja, en)
TERMS: dict[str, dict[str, tuple[str, str]]] = {
    "verdict": {
        "met": ("適", "met"),
        "not_met": ("否", "not met"),
        "open": ("要確認", "open"),
        "not_applicable": ("該当なし", "not applicable"),
        "excepted": ("例外承認", "excepted"),
    },
    "weight": {
        "serious": ("重大", "serious"),
        "important": ("重要", "important"),
        "ordinary": ("通常", "ordinary"),
        "minor": ("軽微", "minor"),
    },
    "answer": {
        "given": ("回答あり", "given"),
        "unanswered": ("未回答", "unanswered"),
        "pending": ("未定・確認中", "pending"),
        "not_applicable": ("該当なし（理由あり）", "not applicable (with reason)"),
        "contradicted": ("資料間で不一致", "contradicted between documents"),
    },
}


def term(code: str, lang: Lang) -> str:
    """The word for a code such as "verdict.met" or "answer.pending". Raises KeyError for an unknown one.

    The kind may be left out where only one kind has the code, or for a verdict.
    """
    kind, _, name = code.rpartition(".")
    kinds = [kind] if kind else list(TERMS)
    for each in kinds:
        if name in TERMS.get(each, {}):
            ja, en = TERMS[each][name]
            return ja if lang == "ja" else en
    raise KeyError(f"no term {code!r}")
