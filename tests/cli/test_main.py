"""Every way of failing: an answer in words and exit code 2, never a traceback."""

from __future__ import annotations

import subprocess
import sys

import pytest

from pia import __version__
from pia.cli import session
from tests.cli.run import RULES, case, environment, pia, process

SECRET = "住民の病名"


@pytest.mark.parametrize("error", [RuntimeError, KeyError, RecursionError, MemoryError, AssertionError, OSError])
def test_an_internal_error_is_told_without_the_case(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise error(SECRET)

    monkeypatch.setattr(session, "assess", broken)
    ran = pia("check", *RULES, case("met"))
    assert ran.code == 2 and ran.out == ""
    head, hint = ran.err.splitlines()
    assert head == f"エラー[internal-error]: 内部の誤りが起きました（{error.__name__}）"
    assert hint.startswith("   ヒント: ") and "pia.cli.session:" in hint
    assert SECRET not in ran.err and "Traceback" not in ran.err


def test_an_internal_error_ends_a_process_in_the_same_way() -> None:
    program = "import sys, pia.cli.session as s; s.assess = None; from pia.cli.main import run; run(sys.argv[1:])"
    ran = subprocess.run([sys.executable, "-c", program, "check", *RULES, case("met")], capture_output=True,
                         env=environment({"PIA_LANG": "en"}), check=False)  # fmt: skip
    assert ran.returncode == 2 and b"error[internal-error]: an internal error occurred (TypeError)" in ran.stderr


@pytest.mark.parametrize(
    "args, code, ja, en",
    [
        (["chekc"], "usage-no-command-near", "「chekc」はありません", 'there is no command "chekc"'),
        (["xyzzy"], "usage-no-command", "「xyzzy」はありません", 'there is no command "xyzzy"'),
        (["rules", "lst"], "usage-no-command-near", "「lst」はありません", "did you mean list?"),
        (["check", "--formt", "json"], "usage-no-option-near", "「--formt」はありません", "did you mean --format?"),
        (["check", "--zzzzzz"], "usage-no-option", "「--zzzzzz」はありません", 'there is no option "--zzzzzz"'),
        (["check", "--format", "xml", "x"], "usage-choice", "text, json", 'can\'t be "xml"'),
        (["check", "--fail-on", "never", "x"], "usage-choice", "unlawful, serious", "--fail-on can't be"),
        (["new", "--kind", "loan"], "usage-choice-many", "pia new --help", "--kind can't be"),
        (["completion", "tcsh"], "usage-choice", "bash, zsh, fish", 'can\'t be "tcsh"'),
        (["schema", "law"], "usage-choice", "case, rule, assessment", 'can\'t be "law"'),
        (["report", "x"], "usage-missing", "--output が指定されていません", "--output is missing"),
        (["explain", "x"], "usage-missing", "RULE が指定されていません", "RULE is missing"),
        (["explain", "x", "y", "z w"], "usage-extra", "「z w」", 'nothing to do with "z w"'),
        (["report", "x", "-o"], "usage-option", "-o の値", "the value of -o"),
        (["check", "--quiet=3", "x"], "usage-option", "--quiet の値", "the value of --quiet"),
        (["check", "--date", "soon", "x"], "bad-date", "「soon」", '"soon" can\'t be read'),
    ],
)
def test_wrong_use(args: list[str], code: str, ja: str, en: str) -> None:
    for lang, words in (("ja", ja), ("en", en)):
        ran = pia(*args, env={"PIA_LANG": lang})
        assert ran.code == 2 and ran.out == ""
        assert f"[{code}]" in ran.err and words in ran.err
        assert ran.err.count("\n") == 2, "one line that says what, one that says what to do"


def test_a_wrong_language_in_the_environment() -> None:
    ran = pia("check", "x", env={"PIA_LANG": "fr"})
    assert ran.code == 2 and "--lang に「fr」は使えません" in ran.err


def test_hostile_arguments_emit_no_terminal_escapes() -> None:
    for line in ("\x1b[31m", "check --\x1b[31m", "check --format \x1b[31m", "explain x y \x1b", "report x -o \x1b"):
        ran = pia(*line.split(" "))
        assert ran.code == 2 and "\x1b" not in ran.err


def test_version() -> None:
    assert pia("--version").out == f"pia {__version__}\n"
    assert process("--version").stdout.decode().strip() == f"pia {__version__}"
