"""`pia serve` as it is started: a link that works once, drafts that outlive a kill, and what it refuses to start with."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from pia.web import disk
from tests.cli.run import environment, pia
from tests.web.server import PCR, sent


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def served(folder: Path, port: int) -> Iterator[tuple[httpx.Client, str, subprocess.Popen[str]]]:
    """A server of its own process, a client, and the first link."""
    command = [sys.executable, "-m", "pia", "serve", str(folder), "--port", str(port), "--today", "2020-07-13", "--lang", "ja"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=environment({"PYTHONUTF8": "1"})) as process:
        try:
            assert process.stdout is not None
            link = re.search(r"http://\S+", process.stdout.readline())
            assert link is not None
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", transport=httpx.HTTPTransport(retries=8), timeout=60) as client:
                yield client, link.group(), process
        finally:
            process.kill()


def test_a_save_outlives_a_kill(tmp_path: Path) -> None:
    port = free_port()
    with served(tmp_path, port) as (client, link, process):
        assert client.get("/").status_code == 403
        assert client.get(link).status_code == 303 and client.get(link.replace("127.0.0.1", "localhost")).status_code == 403
        page = client.get("/").text
        token = re.search(r'name="csrf" value="(\w+)"', page)
        assert token is not None
        where = client.post("/import", data={"csrf": token[1]}, files={"file": ("a.yaml", PCR.read_bytes())}).headers["location"]
        form = {**sent(client.get(f"{where}/costs").text), "v:costs.initial": "1,200"}
        assert client.post(f"{where}/costs", data=form).status_code == 303
        process.send_signal(signal.SIGKILL)
        kept = dict(client.cookies)
    with served(tmp_path, port) as (client, _, _):
        client.cookies.update(kept)
        assert sent(client.get(f"{where}/costs").text)["v:costs.initial"] == ["1200"]


def test_a_network_share_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"nas:/x {tmp_path} nfs4 rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(disk, "_MOUNTS", mounts)
    done = pia("serve", str(tmp_path))
    assert done.code == 2 and "web-network-share" in done.err and "nfs4" in done.err


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    done = pia("serve", str(tmp_path / "nowhere"))
    assert done.code == 2 and "web-folder-unusable" in done.err


def test_a_port_that_is_taken(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        done = pia("serve", str(tmp_path), "--port", str(other.getsockname()[1]))
    assert done.code == 2 and "web-port-taken" in done.err
