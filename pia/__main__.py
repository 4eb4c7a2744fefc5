"""`python -m pia`, the same as the command `pia`."""

from __future__ import annotations

from pia.cli.main import run

if __name__ == "__main__":
    run()
