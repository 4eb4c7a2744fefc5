"""The sentences for a problem: what is wrong, and what to do."""

from __future__ import annotations

from pia.messages.catalogue import Lang, catalogue
from pia.messages.escape import escape
from pia.source.problem import Problem


def message(problem: Problem, lang: Lang) -> str:
    """What is wrong, as one line. Raises KeyError for an unknown code or a missing argument."""
    return catalogue(lang)[problem.code][0].format(**_shown(problem))


def hint(problem: Problem, lang: Lang) -> str:
    """What to do, as one line, "" if there is nothing to add.

    If the problem's argument `also` names another code, that code's hint follows.
    """
    args = _shown(problem)
    hints = [catalogue(lang)[problem.code][1].format(**args)]
    also = problem.args.get("also")
    if also is not None:
        hints.append(catalogue(lang)[str(also)][1].format(**args))
    return ("" if lang == "ja" else "; ").join(part for part in hints if part)


def _shown(problem: Problem) -> dict[str, str | int]:
    return {name: escape(value) if isinstance(value, str) else value for name, value in problem.pairs}
