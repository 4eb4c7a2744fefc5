from __future__ import annotations

from pathlib import Path

import pytest

from pia.web.disk import network_share, share_in

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
nas:/share /srv/office nfs4 rw 0 0
//nas/pia /srv/with\\040blank cifs rw 0 0
/dev/sdb1 /srv/office/local ext4 rw 0 0
me@host:/x /srv/remote fuse.sshfs rw 0 0
tmpfs /tmp tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [("/srv/office/drafts", "nfs4"), ("/srv/office", "nfs4"), ("/srv/office/local/a", None), ("/srv/officer", None),
     ("/srv/with blank/a", "cifs"), ("/srv/remote", "fuse.sshfs"), ("/var", None)],
)  # fmt: skip
def test_the_innermost_mount_decides(folder: str, kind: str | None) -> None:
    assert share_in(MOUNTS, Path(folder)) == kind


def test_the_disk_that_tests_run_on(tmp_path: Path) -> None:
    assert network_share(tmp_path) is None
