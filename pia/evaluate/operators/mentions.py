"""`mentions`: a text that contains a word of a named lexicon. A miss says that no listed word was found, no more."""

from __future__ import annotations

from pia.evaluate.lexicon import Words
from pia.evaluate.operators.operator import Operator
from pia.truth import Truth, known


def test(value: str, operand: Words) -> Truth:
    """A text that is only supposed, and no rule names, has no listed word."""
    return known(isinstance(value, str) and bool(operand.find(value)))


def probes(operand: Words) -> tuple[str, ...]:
    return (next(iter(operand.listed.values())), "")


OPERATOR = Operator("mentions", frozenset({"text", "string"}), "lexicon", test, probes)
