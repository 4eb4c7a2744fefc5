"""LibreOffice opens every Word file of these tests in one run, and says as PDF what it made of them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping

import pytest

from tests.report.docx.office import Printed, files


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Printed]:
    """What LibreOffice printed of each file of `office.files`, by its name."""
    folder = tmp_path_factory.mktemp("word")
    assert shutil.which("soffice"), "LibreOffice is missing: tools/setup-debian installs it"
    for name, content in files().items():
        (folder / f"{name}.docx").write_bytes(content)
    # A profile of its own: two runs can't share one.
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf",
               "--outdir", str(folder), *map(str, sorted(folder.glob("*.docx")))]  # fmt: skip
    subprocess.run(command, capture_output=True, timeout=300, check=True)
    return {name: Printed.read(folder / f"{name}.pdf") for name in files()}
