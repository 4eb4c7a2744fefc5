"""Pin every dependency, direct and transitive, with the SHA-256 of each file that may be installed.

Writes `requirements/core.txt` (what `pia` needs, and the build backend) and `requirements/test.txt` (the same
and what the tests need). pip chooses the releases and reports the hashes; this script only asks it once for
each Python and platform below and joins the answers. Names and hashes are written, never where a file was
downloaded from, so the files serve any index or mirror.

    python tools/pin.py            pin the newest releases within the bounds of pyproject.toml
    python tools/pin.py --keep     keep the pinned releases, refresh their hashes and add what is missing
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "requirements"
PYTHONS = ("3.11", "3.12", "3.13")
# The older tag of a platform comes first: its file runs on old and new systems alike.
PLATFORMS = {
    "linux-x86_64": (
        "manylinux2014_x86_64", "manylinux_2_17_x86_64", "manylinux_2_27_x86_64", "manylinux_2_28_x86_64",
    ),
    # z3-solver's file for this one needs glibc 2.34 (4.15.4), from 4.15.8 on a newer one.
    "linux-aarch64": (
        "manylinux2014_aarch64", "manylinux_2_17_aarch64", "manylinux_2_28_aarch64", "manylinux_2_34_aarch64",
        "manylinux_2_38_aarch64",
    ),
    # pikepdf, which only the tests need, has files for macOS 15 and newer.
    "macos-arm64": (
        "macosx_11_0_arm64", "macosx_12_0_arm64", "macosx_13_0_arm64", "macosx_14_0_arm64", "macosx_15_0_arm64",
    ),
    "windows-x86_64": ("win_amd64",),
}  # fmt: skip
# pip judges markers by the machine it runs on, so what only another platform needs is named here.
ONLY_ON = {"colorama": 'sys_platform == "win32"'}

Pins = dict[str, str]
Hashes = dict[str, set[str]]


def normal(name: str) -> str:
    """The name as indexes compare it: lower case, one hyphen for any run of `-`, `_` and `.`."""
    return re.sub(r"[-_.]+", "-", name).lower()


def exact(pins: Pins) -> list[str]:
    """The pins as requirements."""
    return [f"{name}=={version}" for name, version in pins.items()]


def report(requirements: Iterable[str], within: Pins, *options: str) -> list[dict]:
    """What pip would install for the requirements, held to the pins: the `install` list of its report."""
    with TemporaryDirectory() as folder:
        wanted, limits, answer = (Path(folder, name) for name in ("wanted.txt", "limits.txt", "report.json"))
        wanted.write_text("\n".join(requirements) + "\n", encoding="utf-8")
        limits.write_text("\n".join(exact(within)) + "\n", encoding="utf-8")
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed"]
        command += ["--only-binary=:all:", "--report", str(answer), *options]
        command += ["--requirement", str(wanted), "--constraint", str(limits)]
        if subprocess.run(command, check=False).returncode:
            raise SystemExit(f"pin: pip found no set of files for {' '.join(options) or 'this machine'}")
        return json.loads(answer.read_text(encoding="utf-8"))["install"]


def resolve(requirements: Iterable[str], within: Pins) -> Pins:
    """The releases that pip chooses together, by normalised name."""
    chosen = (item["metadata"] for item in report(requirements, within))
    return {normal(item["name"]): item["version"] for item in chosen}


def collect(pins: Pins) -> Hashes:
    """The hashes of the pinned releases' files for every Python and platform above."""
    hashes: Hashes = {name: set() for name in pins}
    for python in PYTHONS:
        for label, tags in PLATFORMS.items():
            print(f"pin: Python {python} on {label}", file=sys.stderr)
            options = ["--no-deps", "--target=unused", "--implementation=cp", f"--python-version={python}"]
            options += [f"--platform={tag}" for tag in tags]
            for item in report(exact(pins), {}, *options):
                name = normal(item["metadata"]["name"])
                hashes[name].add(item["download_info"]["archive_info"]["hashes"]["sha256"])
    return hashes


def render(pins: Pins, hashes: Hashes) -> str:
    """A requirements file for `pip install --require-hashes -r`."""
    covered = f"# Files of CPython {', '.join(PYTHONS)} on {', '.join(PLATFORMS)}."
    lines = ["# Written by tools/pin.py; change pyproject.toml and run it again.", covered]
    for name, version in sorted(pins.items()):
        marker = f" ; {ONLY_ON[name]}" if name in ONLY_ON else ""
        parts = [f"{name}=={version}{marker}"]
        parts += [f"    --hash=sha256:{digest}" for digest in sorted(hashes[name])]
        lines.append(" \\\n".join(parts))
    return "\n".join(lines) + "\n"


def pinned(text: str) -> Pins:
    """The releases named by a requirements file that `render` wrote."""
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def main(argv: list[str] | None = None) -> None:
    """Ask pip, and write both files."""
    parser = argparse.ArgumentParser(description="pin every dependency with hashes")
    parser.add_argument("--keep", action="store_true", help="keep the releases that are pinned now")
    keep = parser.parse_args(argv).keep

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    core = project["build-system"]["requires"] + project["project"]["dependencies"] + sorted(ONLY_ON)
    extras = project["project"]["optional-dependencies"].values()
    everything = core + [requirement for extra in extras for requirement in extra]

    old = FOLDER / "test.txt"
    kept = pinned(old.read_text(encoding="utf-8")) if keep and old.exists() else {}
    pins = resolve(everything, within=kept)
    needed = resolve(core, within=pins)
    hashes = collect(pins)

    FOLDER.mkdir(exist_ok=True)
    for file, names in (("core.txt", needed), ("test.txt", pins)):
        text = render({name: pins[name] for name in names}, hashes)
        (FOLDER / file).write_text(text, encoding="utf-8")
        print(f"pin: {len(names)} releases in requirements/{file}", file=sys.stderr)


if __name__ == "__main__":
    main()
