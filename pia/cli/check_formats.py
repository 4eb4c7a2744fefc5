"""What `pia check` hands to other programs: JSON, SARIF and JUnit, on stdout or in a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pia import __version__
from pia.cli.output import say_file, say_json
from pia.cli.words import word
from pia.model.assessment import Assessment
from pia.source import Refused


def put(
    format_name: str, assessments: Sequence[Assessment], refused: Sequence[tuple[Path, Refused]], lang: Any, code: int,
    output: Path | None,
) -> None:  # fmt: skip
    """Write all of them as one document. code: the exit code of the run. Raises Refused where the file can't be written."""
    text = content(format_name, assessments, refused, lang, code)
    if output is not None:
        from pia.report.formats import encoded
        from pia.report.write import write_atomically

        write_atomically(output, encoded(text))
    elif format_name == "json":
        say_json(text)
    else:
        say_file(text)


def content(
    format_name: str, assessments: Sequence[Assessment], refused: Sequence[tuple[Path, Refused]], lang: Any, code: int
) -> str:
    """The document. format_name: `json`, `sarif` or `junit`."""
    if format_name == "junit":
        from pia.report.junit import junit

        return junit(assessments, [(str(path), error.problems) for path, error in refused], lang, Path.cwd())
    if format_name == "sarif":
        from pia.report.sarif import findings_sarif
        from pia.report.sarif.log import written

        # A fault of the rules comes up with every file.
        problems = list(dict.fromkeys(problem for _, error in refused for problem in error.problems))
        plain = findings_sarif(assessments, problems, lang, __version__, Path.cwd(), code, word(f"code {code}", lang))
        return written(plain)
    return _json(assessments, refused)


def _json(assessments: Sequence[Assessment], refused: Sequence[tuple[Path, Refused]]) -> str:
    """One file: its assessment. Otherwise {"assessments": […], "refused": […]}, so that none is taken for all."""
    from pia.report.json import problems_to_plain, to_json, to_json_many

    if len(assessments) == 1 and not refused:
        return to_json(assessments[0])
    plain = [{"file": str(path), "problems": problems_to_plain(error.problems)} for path, error in refused]
    return to_json_many(assessments, plain)
