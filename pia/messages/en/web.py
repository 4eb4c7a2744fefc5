"""Texts on the form in a browser. Code -> (what is wrong, what to do)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "form-placeholder": (
        '"{text}" is no answer',
        "leave it blank if you don't know; if it is undecided, choose so below, and say who settles it by when",
    ),
    "form-required": (
        '"{title}" is blank',
        "this one has to be filled in; without it nothing can begin",
    ),
    "number-unreadable": (
        "\"{text}\" can't be read as a number",
        'write it in digits; a range like 3~5, 18~ or ~5; no "about"',
    ),
    "form-character": (
        "there is a character in it that can't be seen ({character})",
        "it came with pasted text; type the passage again",
    ),
    "form-answer-and-state": (
        'there is an answer, and "undecided" or "not applicable" as well',
        'to answer, choose "answered"; otherwise empty the answer',
    ),
    "form-reason": (
        'there is no reason for "not applicable"',
        "say in one sentence why it does not arise, such as: no My Number is handled",
    ),
    "form-pending-parts": (
        '"undecided" needs three things: who, by when, and why',
        "fill in all three, such as: IT section, 2020-10-05, the form is being drawn up",
    ),
    "web-needs-extra": (
        "the libraries for the form in a browser are not installed",
        'add them with pip install "pia-checklist[web]"',
    ),
    "web-network-share": (
        "this folder is on a network share ({kind})",
        "what is saved there can be damaged; name a folder on a disk of this machine",
    ),
    "web-folder-unusable": (
        "drafts can't be saved in this folder",
        "name a folder that can be written to",
    ),
    "web-port-taken": (
        "port {port} of {host} can't be used",
        "see whether another pia serve is running, or choose another one with --port",
    ),
    "web-field-unknown": (
        'the page has no field "{text}", yet it was sent',
        "nothing was saved; open the page again and fill it in once more",
    ),
    "web-body-too-big": (
        "too much was sent (limit {limit} bytes)",
        "nothing was saved; shorten long texts, or make the case file smaller",
    ),
    "web-unreadable": (
        "what was sent can't be read",
        "nothing was saved; open the page again and fill it in once more",
    ),
    "web-host-unknown": (
        '"{text}" is no name of this server',
        "use the link that was shown at its start; another name is added by its administrator with --allow-host",
    ),
    "web-cross-site": (
        "this was sent from another site",
        "nothing was saved; use the page itself",
    ),
    "web-stale": (
        "this page is too old to save from",
        "nothing was saved; open the page again and fill it in once more",
    ),
    "web-no-entry": (
        "this page needs the link that was shown when the server started",
        'a link works once; the server then shows the next one; whoever was here before presses "Open again"',
    ),
    "web-not-found": (
        "there is no such page",
        "it was removed, or its number is wrong; open it from the list of cases",
    ),
    "web-no-file": (
        "no file was chosen",
        "choose a case file (.yaml)",
    ),
    "web-no-rules": (
        "without profile and law date there is no report",
        "state them in the first section",
    ),
    "web-internal": (
        "this is a fault of pia ({kind}, {where})",
        "what was saved is still there; tell the developers the words shown here",
    ),
}
