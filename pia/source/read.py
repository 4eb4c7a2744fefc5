"""Reads one YAML file strictly: a Document, or every problem of it at once."""

from __future__ import annotations

import hashlib
import os

from pia.source.characters import without_forbidden
from pia.source.decode import decode, shown_text
from pia.source.directives import without_directives
from pia.source.document import Document
from pia.source.events import NotParsed, Parser, events
from pia.source.gather import Gather
from pia.source.limits import Limits
from pia.source.problem import Problem, Refused
from pia.source.spans import Spans
from pia.source.syntax import report_syntax
from pia.source.walk import Walk

__all__ = ["Limits", "read", "read_file"]

DEFAULT_LIMITS = Limits()


def read(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS, *, parser: Parser = "auto") -> Document:
    """The document in the bytes. name: shown in messages. Raises Refused, and nothing else.

    parser: "c" or "pure" forces one (ImportError where there is no C parser); both give the same document.
    """
    gather = Gather(name, limits.max_problems)
    if len(data) > limits.max_bytes:
        gather.add("file-too-big", size=len(data), limit=limits.max_bytes)
        raise Refused(gather.all())
    text = decode(data, gather)
    if text is None:
        raise Refused(gather.all(), {name: shown_text(data)})
    parsed = without_directives(without_forbidden(text, gather), gather)
    lines = parsed.split("\n")
    walk = Walk(Spans(lines), gather, limits)
    try:
        walk.run(events(parsed, parser))
    except NotParsed as error:
        report_syntax(error, lines, walk, gather)
    if gather.problems:
        raise Refused(gather.all(), {name: text})
    return Document(name, text, hashlib.sha256(data).hexdigest(), walk.value, walk.places)


def read_file(
    path: str | os.PathLike[str], limits: Limits = DEFAULT_LIMITS, *, parser: Parser = "auto"
) -> Document:
    """Like `read`, for a file by name; what the system refuses is a Refused too."""
    return read(read_bytes(path, limits.max_bytes), os.fspath(path), limits, parser=parser)


def read_bytes(path: str | os.PathLike[str], max_bytes: int) -> bytes:
    """The bytes of a file; raises Refused for one that is too big and for whatever the system refuses."""
    name = os.fspath(path)
    try:
        with open(path, "rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            if size > max_bytes:
                raise Refused([Problem.of("file-too-big", file=name, size=size, limit=max_bytes)])
            # Devices and pipes have no size, and a file may grow: one byte more than allowed shows it.
            data = stream.read(max_bytes + 1)
    except IsADirectoryError:
        raise Refused([Problem.of("file-is-a-directory", file=name)]) from None
    except PermissionError:
        # Windows says this of a folder as well.
        code = "file-is-a-directory" if os.path.isdir(path) else "file-not-readable"
        raise Refused([Problem.of(code, file=name)]) from None
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise Refused([Problem.of("file-not-found", file=name)]) from None
    except OSError:
        raise Refused([Problem.of("file-not-readable", file=name)]) from None
    if len(data) > max_bytes:
        raise Refused([Problem.of("file-too-big", file=name, size=len(data), limit=max_bytes)])
    return data
