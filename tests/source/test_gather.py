from __future__ import annotations

from pia.source.gather import Gather


def test_keeps_up_to_the_limit_and_counts_the_rest() -> None:
    gather = Gather("f", 2)
    for _ in range(5):
        gather.add("yaml-empty")
    codes = [problem.code for problem in gather.all()]
    assert codes == ["yaml-empty", "yaml-empty", "yaml-too-many-problems"]
    assert gather.all()[-1].args["more"] == 3


def test_says_nothing_more_at_the_limit_itself() -> None:
    gather = Gather("f", 1)
    gather.add("yaml-empty", word="x")
    assert [(problem.code, problem.file, dict(problem.args)) for problem in gather.all()] == [
        ("yaml-empty", "f", {"word": "x"})
    ]
