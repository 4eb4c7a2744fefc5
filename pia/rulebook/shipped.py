"""Where the rules, schemas and sample cases that come with pia lie on this machine.

They are edited at the top of a checkout and built into the package as `pia/data/`. An editable install leaves
them where they are edited, so both places are looked at.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

Kind = Literal["rules", "schemas", "cases"]

PACKAGE = Path(__file__).resolve().parents[1]


def shipped(kind: Kind, package: Path = PACKAGE) -> Path:
    """The folder of that kind: `pia/data/<kind>` in an installed package, `<kind>/` in a checkout.

    Only the folder that directly holds the package can be its checkout: looking further up would let a
    damaged installation read the rules of whatever project its environment lies in.

    Raises LookupError, with a sentence for the user, if there is neither.
    """
    installed = package / "data" / kind
    if installed.is_dir():
        return installed
    checkout = package.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / kind).is_dir():
        return checkout / kind
    raise LookupError(
        f'the folder "{kind}" that comes with pia is missing: it is neither at "{installed}" '
        f'nor in a checkout at "{checkout}"; install pia again, or run it from a complete checkout'
    )
