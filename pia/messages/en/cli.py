"""Texts about commands. code -> (what is wrong, what to do)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "no-case-files": (
        "no case file was given",
        "name at least one case file after pia check; pia new makes one",
    ),
    "bad-date": (
        '"{text}" can\'t be read as a date',
        "write it like 2020-07-13",
    ),
    "bad-count": (
        '"{text}" can\'t be read as a number',
        "write a whole number from 0 on",
    ),
    "bad-time": (
        '"{text}" can\'t be read as a time of day',
        "write it like 14:00, in 24 hours",
    ),
    "rule-not-found": (
        'there is no rule "{text}"',
        "pia rules list shows them all",
    ),
    "rule-not-found-near": (
        'there is no rule "{text}"',
        "nearest: {near}; pia rules list shows them all",
    ),
    "rules-folder-not-found": (
        "there is no such folder of rules",
        "check the name given with --rules",
    ),
    "report-format-unknown": (
        'the format of the output "{text}" is not known',
        "use one of the endings {known}",
    ),
    "output-exists": (
        '"{text}" exists already',
        "choose another name, or add --force to overwrite it",
    ),
    "shipped-missing": (
        "files that come with pia are missing ({text})",
        "install pia again",
    ),
    "anticipate-no-expected": (
        "{text} has no expected.yaml",
        "put expected.yaml, which maps the questions of a meeting to rules, into the folder of the cases",
    ),
    "anticipate-no-case": (
        'there is no file for the case "{text}"',
        "make the case in expected.yaml and the name of the case file, without its ending, agree",
    ),
    "files-refused": (
        "{n} of {all} files could not be checked",
        "correct what is listed above and check again; the results of the other files stand",
    ),
    "screen-no-folder": (
        'the folder "{text}" can\'t be opened',
        "name a folder with case files",
    ),
    "screen-no-files": (
        'there are no case files in the folder "{text}"',
        "put the submissions (.yaml) there; folders below it are not looked at",
    ),
    "stats-no-files": (
        'there are no case files in "{text}"',
        "name folders with case files (.yaml); folders below them are looked at too",
    ),
    "internal-error": (
        "an internal error occurred ({kind})",
        "nothing was changed; report this line and the output of pia --version, without the case itself; place: {where}",
    ),
    "interrupted": (
        "interrupted",
        "no result was given; run it again",
    ),
    "stdout-not-writable": (
        "the result can't be written",
        "check that there is room and that you may write there; don't use what was written so far",
    ),
    "usage-no-option": (
        'there is no option "{text}"',
        "{command} --help shows how it is used",
    ),
    "usage-no-option-near": (
        'there is no option "{text}"',
        "did you mean {near}? {command} --help shows how it is used",
    ),
    "usage-no-command": (
        'there is no command "{text}"',
        "{command} --help shows them all",
    ),
    "usage-no-command-near": (
        'there is no command "{text}"',
        "did you mean {near}? {command} --help shows them all",
    ),
    "usage-missing": (
        "{name} is missing",
        "{command} --help shows how it is used",
    ),
    "usage-option": (
        "the value of {name} is not written as it should be",
        "give an option one value where it takes one, and none where it doesn't; {command} --help shows how it is used",
    ),
    "usage-choice": (
        '{name} can\'t be "{text}"',
        "use one of {known}",
    ),
    "usage-choice-many": (
        '{name} can\'t be "{text}"',
        "{command} --help lists the words that can be used",
    ),
    "usage-extra": (
        'there is nothing to do with "{text}"',
        "put quotes around names that contain spaces; {command} --help shows how it is used",
    ),
    "usage": (
        "{text}",
        "{command} --help shows how it is used",
    ),
}
