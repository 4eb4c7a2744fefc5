"""Texts about commands."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "no-case-files": (
        "no case file was given",
        "name at least one case file",
    ),
    "bad-date": (
        '"{text}" can\'t be read as a date',
        "write it like 2020-07-13",
    ),
    "rule-not-found": (
        'there is no rule "{text}"',
        "nearest: {near}; pia rules list shows them all",
    ),
    "report-format-unknown": (
        'the format of "{text}" is not known',
        "use one of the endings {known}",
    ),
    "output-exists": (
        '"{text}" exists already',
        "choose another name, or add --force",
    ),
    "shipped-missing": (
        "files that come with pia are missing ({text})",
        "install pia again",
    ),
    "anticipate-no-expected": (
        "{text} has no expected.yaml",
        "add expected.yaml, which maps questions to rules",
    ),
    "internal-error": (
        "an internal error occurred ({kind})",
        "nothing was changed; report this line and the output of pia --version, without the case itself; place: {where}",
    ),
    "usage": (
        "{text}",
        "pia --help shows how it is used",
    ),
}
