"""Output files appear whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets

from pia.source import Problem, Refused

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


def write_atomically(path: str | os.PathLike[str], data: str | bytes) -> None:
    """Write text (as UTF-8, line ends as they are) or bytes under a temporary name beside the file, then rename.

    A file of that name is replaced only once the new one is whole; a link keeps pointing where it points.
    Devices and pipes can't be replaced and are written to. Raises Refused for whatever the system refuses.
    """
    name = os.fspath(path)
    content = data.encode("utf-8") if isinstance(data, str) else data
    try:
        target = os.path.realpath(name)
        if os.path.isdir(target):
            raise IsADirectoryError(errno.EISDIR, "is a directory", name)
        if os.path.exists(target) and not os.path.isfile(target):
            with open(target, "wb") as stream:
                stream.write(content)
        else:
            _replace(target, content)
    except (OSError, ValueError) as error:
        raise Refused([Problem.of(_code(error), file=name)]) from None


def _replace(target: str, content: bytes) -> None:
    temporary = os.path.join(os.path.dirname(target), f".pia-{secrets.token_hex(8)}.tmp")
    # Opened by hand: a new file should get the usual permissions, which tempfile does not give.
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if os.path.exists(target):
            os.chmod(temporary, os.stat(target).st_mode & 0o7777)
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def _code(error: OSError | ValueError) -> str:
    if isinstance(error, IsADirectoryError):
        return "output-is-a-directory"
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return "output-folder-not-found"
    if isinstance(error, OSError) and error.errno in _FULL:
        return "output-no-space"
    return "output-not-writable"
