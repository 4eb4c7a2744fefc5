from __future__ import annotations

from pia.source.directives import without_directives
from pia.source.gather import Gather


def test_lines_at_the_head_become_comments_of_the_same_length() -> None:
    gather = Gather("f", 10)
    assert without_directives("# c\n\n%YAML 1.2\n%X\n---\n% no", gather) == "# c\n\n#YAML 1.2\n#X\n---\n% no"
    assert [(problem.span.line, problem.args["text"]) for problem in gather.problems if problem.span] == [
        (3, "%YAML 1.2"),
        (4, "%X"),
    ]


def test_a_percent_sign_in_the_document_is_left_alone() -> None:
    gather = Gather("f", 10)
    text = "a: 5%\nb: |\n  x\n%\n"
    assert without_directives(text, gather) == text
    assert gather.problems == []
