"""Texts about the impact of a change of rules (`pia rules impact`)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "impact-side": (
        'can\'t read "{text}" as rules to compare',
        "name PROFILE@DATE, as in meguro@2020-07-13, or FOLDER:PROFILE@DATE, as in own-rules:town@2026-04-01",
    ),
}
