"""What no file of the project may hold: paths of one machine, addresses of package indexes, left-overs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from tests.project.tree import ROOT, files

# A folder of one machine; not a part of a longer path or address, as in example.org/home/.
MACHINE_PATH = re.compile(
    r"(?<![\w.~<>)\]}-])(?:/(?:work|farm|tmp|root|home|Users)/[\w.-]|[A-Z]:\\Users\\)", re.ASCII
)
LEFT_OVER = re.compile(r"\b(?:TODO|FIXME|XXX)\b", re.ASCII)  # also right after a Japanese word
# Ways to tell a package client where to download from.
INDEX_OPTION = re.compile(r"--(?:extra-)?index-url\b|--find-links\b|--trusted-host\b|--registry[= ]")
DOWNLOAD = re.compile(r"https?://\S+\.(?:whl|tar\.gz|tgz|deb)\b|https?://\S+/simple/")
HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE)
# Hosts that serve packages, by digest, so that this file doesn't name them either.
INDEX_HOSTS = {
    "a4aa2ac280bb8d1a0ce7a1be5a7bfb10292b49fe9435ad5cff19f421f3c70e41",
    "8b5bb5eb9d758455b8635855cf8aaf05b68775e3f83f0291e800ef338fb9783c",
    "8743857e3ea00fd1c64bbc68b8af241954ad2c285e7a60340eec7ea5dcb200db",
    "3ca29e55be4befa48f875d24c27f9bed32fe06588819ed6264084b6670a1ebb0",
    "87d14f070cb9686970d008f9f94e668075fd37620381409858bf040ae1271d51",
    "e680c440a2e92079ab1bf7a927e8d3920f1bcd173c0487e28e020110b2e59efc",
    "1ba4e37997a2e986efa6cd844e43fd25b9e816359d31612baa9c18b71e3b5294",
    "a0f007d863a0ed19c5bd996ef6eaab194af2f1ac685c0f71a75270a0366f8983",
    "789e46d79514e28093cabe2bb4a0798266f584b0e508ef269ebabb6e57859290",
    "00a7dc5a0cc388586b8665846e7d8ae94a6dd096f2aa1aa3b4aab4ac484f998a",
    "51c6b9f69c48a75b146d2785c3d70d336d5fdce24868f2e22db377d736f2ef24",
}


# Inputs that are no UTF-8 on purpose.
UNREADABLE = ("tests", "corpus", "yaml")


def texts(*folders: str) -> Iterator[tuple[Path, str]]:
    """Name and text of every file of the project, or of those under the folders; pictures are left out."""
    for path in files():
        where = path.relative_to(ROOT)
        content = path.read_bytes()
        if b"\0" not in content and where.parts[:3] != UNREADABLE and (not folders or where.parts[0] in folders):
            yield where, content.decode("utf-8")


def hits(pattern: re.Pattern[str], *folders: str) -> list[str]:
    """`file:line: text` of every match."""
    return [
        f"{where}:{text.count(chr(10), 0, found.start()) + 1}: {found.group()}"
        for where, text in texts(*folders)
        for found in pattern.finditer(text)
    ]


def index_hosts(text: str) -> set[str]:
    """The names in the text that are, or lie under, a host that serves packages."""
    return {
        name
        for name in HOST.findall(text)
        for cut in range(name.count("."))
        if sha256(name.lower().split(".", cut)[-1].encode()).hexdigest() in INDEX_HOSTS
    }


def test_no_path_of_one_machine() -> None:
    assert hits(MACHINE_PATH) == []


def test_no_left_over_marks() -> None:
    assert hits(LEFT_OVER, "pia", "rules") == []


def test_no_download_addresses() -> None:
    # The pattern's own line is the one place where the options stand.
    assert [hit for hit in hits(INDEX_OPTION) if not hit.startswith("tests/project/test_texts.py:")] == []
    assert hits(DOWNLOAD) == []


def test_no_package_index_is_named() -> None:
    assert [(str(where), found) for where, text in texts() if (found := index_hosts(text))] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see {}work/main", True),
        ("場所は{}tmp/x", True),
        ('"{}home/someone/x"', True),
        ("(C:{}Users{}someone)".replace("{}", "\\"), True),
        ("example.org{}home/index", False),
        ("docs{}work/plan.md", False),
        ("and{}or", False),
    ],
)
def test_machine_paths_are_recognised(text: str, found: bool) -> None:
    assert bool(MACHINE_PATH.search(text.replace("{}", "/"))) is found


@pytest.mark.parametrize(
    ("text", "found"), [("# {}: later", True), ("これは{}", True), ("{}S", False), ("method{}", False)]
)
@pytest.mark.parametrize("mark", ["TODO", "FIXME", "XXX"])
def test_left_over_marks_are_recognised(text: str, mark: str, found: bool) -> None:
    assert bool(LEFT_OVER.search(text.replace("{}", mark))) is found


def test_index_hosts_are_recognised_at_any_depth() -> None:
    host = "package-index.invalid"
    INDEX_HOSTS.add(sha256(host.encode()).hexdigest())
    try:
        assert index_hosts(f"from https://Files.{host}/a") == {f"Files.{host}"}
        assert index_hosts(f"{host}.example.org or not-{host}") == set()
    finally:
        INDEX_HOSTS.discard(sha256(host.encode()).hexdigest())


def test_the_search_reads_this_project() -> None:
    assert any(where.name == "pyproject.toml" for where, _ in texts())
    assert any("def shipped" in text for _, text in texts("pia"))
