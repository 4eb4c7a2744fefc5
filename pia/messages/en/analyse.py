"""Texts about the analysis of rules. code -> (what is wrong, what to do)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "analysis-needs-extra": (
        "analysing rules needs a solver that is not installed",
        'install pia with its extra: pip install "pia-checklist[analysis]"',
    ),
    "analysis-mismatch": (
        'formulas and engine disagree on the verdict {verdict} of the rule "{text}" (the engine says {got})',
        "a fault of pia: report the rule and the output of pia --version; don't rely on what is said of this rule",
    ),
    "examples-not-writable": (
        'the examples can\'t be written to "{text}"',
        "name a folder in which you may write",
    ),
}
