"""Whether a folder lies on a network share, where SQLite's locks do not hold."""

from __future__ import annotations

import sys
from pathlib import Path

_NETWORK = ("nfs", "cifs", "smb", "9p", "afs", "ncpfs", "sshfs", "fuse.sshfs", "webdav", "davfs", "glusterfs", "ceph", "lustre")
_MOUNTS = Path("/proc/self/mounts")
_REMOTE_DRIVE = 4  # DRIVE_REMOTE of GetDriveTypeW


def network_share(folder: Path) -> str | None:
    """The kind of share that a folder is on, None for a disk of this machine or where the system doesn't say."""
    folder = folder.resolve()
    if sys.platform == "win32":
        return _windows(folder)
    try:
        return share_in(_MOUNTS.read_text(encoding="utf-8", errors="replace"), folder)
    except OSError:
        return None


def share_in(mounts: str, folder: Path) -> str | None:
    """The same, of a table of mounts as Linux has it: device, place, kind."""
    kind, longest = "", -1
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        place = Path(parts[1].replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\"))
        if (place == folder or place in folder.parents) and len(place.parts) >= longest:
            kind, longest = parts[2], len(place.parts)
    return kind if kind.startswith(_NETWORK) or (kind.startswith("fuse.") and "ssh" in kind) else None


def _windows(folder: Path) -> str | None:
    if str(folder).startswith("\\\\"):
        return "UNC"
    import ctypes

    drive = ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\")  # type: ignore[attr-defined]
    return "network drive" if drive == _REMOTE_DRIVE else None
