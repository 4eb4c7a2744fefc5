"""Hypothesis strategies: YAML as people write it, right and wrong, and text that is no YAML at all."""

from __future__ import annotations

from hypothesis import strategies as st

KEYS = st.sampled_from(["a", "b", "c", "名称", "'q'", '"dq"', "1", "yes", "　d", "12:30"])

_PLAIN = ["", "1", "x", "text # note", "a: b", "- c", "012", "0x1F", "1_0", "null", "on", "2026-04-01"]
_MARKED = [
    "&x 1",
    "!t v",
    "'s'",
    '"d\\n"',
    '"open',
    "[open",
    '"\\u3042"',
    '"\\ud800"',
    "# note",
    "|",
    "甲：乙",
]
_FLOW = ["[1, b, {c: d}]", "{a: 1, b: [x]}", "[]", "{}", "[x, , y]", "{a: 1, a: 2}", "[yes, 007]"]
# {} is the indentation of what continues on further lines
_LONG = [
    "|\n{}one\n{}two",
    ">-\n{}one\n\n{}two # kept",
    "one\n{}two",
    "'one\n{}two'",
    "|2\n{} x",
    "|+\n{}x\n\n",
]
VALUES = st.sampled_from(_PLAIN + _MARKED + _FLOW + _LONG)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Lines of keys and list entries whose indentation wanders, with values of every style."""
    indent, rows = 0, []
    for _ in range(draw(st.integers(1, 8))):
        indent = max(0, min(8, indent + draw(st.sampled_from([-4, -2, 0, 0, 2]))))
        dash = draw(st.sampled_from(["", "", "- "]))
        colon = draw(st.sampled_from([": ", ": ", " : ", ":"]))
        value = draw(VALUES)
        if "\n" in value:
            value = value.replace("{}", " " * (indent + 2))
        rows.append(" " * indent + dash + draw(KEYS) + colon + value)
        if draw(st.integers(0, 9)) == 0:
            rows.append(draw(st.sampled_from(["", "# note", "   # note", "---", "..."])))
    return "\n".join(rows) + draw(st.sampled_from(["", "\n", "\n\n# end\n"]))


_SEEN = st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp", "Cs", "Cn"])
_WORDS = st.text(_SEEN, max_size=8)
_NUMBERS = st.integers(-(10**15) + 1, 10**15 - 1) | st.floats(-1e12, 1e12)
VALUE_TREES = st.recursive(
    st.none() | st.booleans() | _NUMBERS | _WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_WORDS, inner, max_size=3),
    max_leaves=12,
)
MAPPINGS = st.dictionaries(_WORDS, VALUE_TREES, min_size=1, max_size=4)
