from __future__ import annotations

import pia.source


def test_public_names_are_sorted_and_there() -> None:
    assert list(pia.source.__all__) == sorted(pia.source.__all__)
    assert all(hasattr(pia.source, name) for name in pia.source.__all__)
