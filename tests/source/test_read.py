from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from pia.source import Limits, Refused, read, read_file
from pia.source.events import Parser


def codes(data: bytes, limits: Limits = Limits(), parser: Parser = "auto") -> list[str]:  # noqa: B008
    with pytest.raises(Refused) as caught:
        read(data, "f", limits, parser=parser)
    return [problem.code for problem in caught.value.problems]


def test_problems_carry_the_file_and_refused_its_text() -> None:
    with pytest.raises(Refused) as caught:
        read(b"a: yes\r\n", "cases/x.yaml")
    assert caught.value.problems[0].file == "cases/x.yaml"
    assert caught.value.texts == {"cases/x.yaml": "a: yes\n"}


def test_every_problem_before_a_syntax_error_and_characters_after_it() -> None:
    data = 'a: yes\nb: 012\nc: "open\nd: yes \u202e\n'.encode()
    assert codes(data) == ["yaml-yes-no", "yaml-leading-zero", "yaml-unclosed-quote", "yaml-bidi-character"]


def test_size_limit_is_inclusive() -> None:
    assert read(b"a: 1", "f", Limits(max_bytes=4)).value == {"a": 1}
    assert codes(b"a: 12", Limits(max_bytes=4)) == ["file-too-big"]


@pytest.mark.parametrize("parser", ["c", "pure"])
def test_depth_limit_is_inclusive(parser: Parser) -> None:
    assert read(b"a: [[1]]", "f", Limits(max_depth=3), parser=parser).value == {"a": [[1]]}
    assert codes(b"a: [[1]]", Limits(max_depth=2), parser) == ["yaml-too-deep"]
    assert codes(b"a:\n  b:\n    c: 1\n", Limits(max_depth=2), parser) == ["yaml-too-deep"]


def test_problems_are_counted_beyond_the_limit_but_not_kept() -> None:
    with pytest.raises(Refused) as caught:
        read(b"".join(b"k%d: yes\n" % number for number in range(250)), "f")
    problems = caught.value.problems
    assert len(problems) == 101
    assert problems[0].code == "yaml-too-many-problems"
    assert dict(problems[0].args) == {"shown": 100, "more": 150}


@pytest.mark.parametrize("opening", [b"[", b"{a: ", b"- ", b"? ", b"[{a: "])
@pytest.mark.parametrize("parser", ["c", "pure"])
def test_a_megabyte_of_openings_is_refused_quickly(opening: bytes, parser: Parser) -> None:
    start = time.perf_counter()
    found = codes(opening * (1_000_000 // len(opening)), parser=parser)
    assert "yaml-too-deep" in found
    assert time.perf_counter() - start < 60


def test_alias_bomb_is_never_expanded() -> None:
    rows = [b"a0: &a0 [x, x]"] + [
        b"a%d: &a%d [%s]" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 30)
    ]
    assert set(codes(b"\n".join(rows))) == {"yaml-anchor", "yaml-alias", "yaml-too-many-problems"}


def test_time_grows_with_the_length_only() -> None:
    def seconds(count: int) -> float:
        data = "".join(f"k{n}:\n  名称: 値{n}\n  list: [1, 2, x]\n" for n in range(count)).encode()
        start = time.process_time()
        read(data, "f")
        return time.process_time() - start

    seconds(10)
    small, large = min(seconds(300) for _ in range(3)), min(seconds(3000) for _ in range(2))
    assert large < 25 * small


def test_a_yaml_library_is_imported_only_when_something_is_read() -> None:
    script = "import sys, pia.source, pia.messages; sys.exit(any('ruamel' in name for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_without_the_c_parser_the_pure_one_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "_ruamel_yaml", None)
    assert read(b"a: [1, x]", "f").value == {"a": [1, "x"]}
    with pytest.raises(ImportError):
        read(b"a: 1", "f", parser="c")


def test_read_file(tmp_path: Path) -> None:
    path = tmp_path / "案件.yaml"
    path.write_bytes(b"a: 1\n")
    document = read_file(path)
    assert document.value == {"a": 1}
    assert document.name == str(path)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("nothing.yaml", "file-not-found"),
        (".", "file-is-a-directory"),
        ("x\0y", "file-not-found"),
        ("there.yaml/x", "file-not-found"),
        ("n" * 300, "file-not-readable"),
    ],
)
def test_read_file_refuses(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "there.yaml").write_bytes(b"a: 1\n")
    with pytest.raises(Refused) as caught:
        read_file(f"{tmp_path}/{name}")
    assert [problem.code for problem in caught.value.problems] == [code]


def test_read_file_turns_a_refused_permission_into_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "denied")

    path = tmp_path / "x.yaml"
    path.write_bytes(b"a: 1\n")
    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(Refused) as caught:
        read_file(path)
    assert [problem.code for problem in caught.value.problems] == ["file-not-readable"]


def test_read_file_refuses_a_big_file_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    with path.open("wb") as stream:
        stream.truncate(50_000_000_000)  # sparse: takes no space, and could not be read into memory
    with pytest.raises(Refused) as caught:
        read_file(path)
    problem = caught.value.problems[0]
    assert problem.code == "file-too-big"
    assert problem.args["size"] == 50_000_000_000
