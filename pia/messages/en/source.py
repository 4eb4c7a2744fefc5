"""Texts on reading files: code -> (what is wrong, what to do)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    # the file itself
    "file-not-found": (
        "there is no such file",
        "check its name and folder",
    ),
    "file-is-a-directory": (
        "this is a folder, not a file",
        "name a YAML file in it",
    ),
    "file-not-readable": (
        "the file can't be read",
        "check that you may read it, and that no other program holds it open",
    ),
    "file-too-big": (
        "the file is too big ({size} bytes or more, at most {limit} allowed)",
        "write one case per file, and name attachments instead of pasting them",
    ),
    # encoding and characters
    "yaml-not-utf8": (
        "not readable as UTF-8 (byte {byte} at offset {offset})",
        "save it again with the encoding UTF-8",
    ),
    "yaml-shift-jis": (
        "the encoding seems to be Shift_JIS (byte {byte} at offset {offset})",
        "save it again with the encoding UTF-8",
    ),
    "yaml-not-utf8-mark": (
        "the encoding is {encoding}",
        "save it again with the encoding UTF-8",
    ),
    "yaml-control-character": (
        "control character {character} can't be used",
        "it is invisible; delete this spot and type it again",
    ),
    "yaml-line-separator": (
        "special line break {character} can't be used",
        "pasting from a word processor may bring it in; delete it and press Enter",
    ),
    "yaml-bidi-character": (
        "character {character}, which changes the direction of text, can't be used",
        "with it a text looks different from what it holds; delete this spot and type it again",
    ),
    "yaml-escaped-character": (
        'character {character}, written with "\\", can\'t be used',
        'it is invisible or reorders text; delete this "\\" and what belongs to it',
    ),
    # the shape of the whole
    "yaml-empty": (
        "the file is empty",
        'write lines of the form "key: value"',
    ),
    "yaml-root-is-list": (
        'the whole file is a list (lines with "- ")',
        'start with "key: value" and put the list under a key',
    ),
    "yaml-root-is-text": (
        'the file as a whole is not of the form "key: value"',
        'write "key: value" with an ASCII colon and an ASCII space',
    ),
    "yaml-many-documents": (
        "there is more than one document in the file",
        'use one file per case, and take out further lines of "---" or "..."',
    ),
    "yaml-directive": (
        'directive "{text}" can\'t be used',
        'delete lines that begin with "%"',
    ),
    "yaml-too-deep": (
        "nested too deeply (at most {limit} levels)",
        'check the indentation, and look for a "[" or "{{" that is not closed',
    ),
    "yaml-too-many-problems": (
        "only the first {shown} problems are shown ({more} more)",
        "correct these and check again",
    ),
    # ways of writing that are refused
    "yaml-yes-no": (
        '"{word}" without quotes can\'t be used',
        'for an answer write true or false, for a word write "{word}" in quotes',
    ),
    "yaml-yes-no-key": (
        '"{word}" without quotes can\'t be a key',
        'write "{word}" in quotes',
    ),
    "yaml-key-is-collection": (
        "a list or mapping stands where a key should be",
        'if it is a key that begins with "[" or "{{", put it in quotes',
    ),
    "yaml-duplicate-key": (
        'key "{key}" is given twice',
        "it first stands on line {first}; keep one of the two",
    ),
    "yaml-merge-key": (
        'merging with "<<" can\'t be used',
        "write the entries out in this place",
    ),
    "yaml-anchor": (
        'anchor "&{name}" can\'t be used',
        'take out "&{name}"; if a text begins with "&", put all of it in quotes',
    ),
    "yaml-alias": (
        'alias "*{name}" can\'t be used',
        'write here what it stands for; if a text begins with "*", put all of it in quotes',
    ),
    "yaml-tag": (
        'type tag "{text}" can\'t be used',
        'take out "{text}"; if a text begins with "!", put all of it in quotes',
    ),
    "yaml-key-not-text": (
        'key "{key}" is not read as text',
        "put keys such as numbers, true and null in quotes",
    ),
    "yaml-wide-space-key": (
        'key "{key}" begins or ends with a full-width space',
        "indent and separate with ASCII spaces",
    ),
    "yaml-leading-zero": (
        'number "{word}" begins with 0: a code or a quantity?',
        'write a code in quotes, "{word}", and a quantity without the leading 0',
    ),
    "yaml-number-notation": (
        'binary, octal and hexadecimal numbers such as "{word}" can\'t be used',
        'write a plain number, or put a code in quotes, "{word}"',
    ),
    "yaml-number-underscore": (
        'number "{word}" has an underscore in it',
        'leave the underscore out, or put a code in quotes, "{word}"',
    ),
    "yaml-number-too-long": (
        '"{word}" has too many digits to be held exactly as a number (at most 15)',
        'put a code in quotes, "{word}"',
    ),
    "yaml-number-not-finite": (
        '"{word}" is no number that can be used',
        'write the actual number, or put a word in quotes, "{word}"',
    ),
    # syntax
    "yaml-tab": (
        "tab character can't be used",
        "indent and separate with spaces; a tab within a text needs quotes around the text",
    ),
    "yaml-unclosed-quote": (
        "quote is not closed, or closes in the middle of the text",
        "end the text with the same quote; if quotes stand within it, use the other kind around it",
    ),
    "yaml-unclosed-bracket": (
        '"{text}" is not closed, or a comma is missing between its entries',
        'add the matching "]" or "}}", and separate entries by ","',
    ),
    "yaml-indentation": (
        'indentation of "{text}" does not match the lines above',
        "begin entries of one level with the same number of spaces",
    ),
    "yaml-text-after-value": (
        '"{text}" follows after the end of the value',
        "if it is one text, put all of it in quotes",
    ),
    "yaml-colon-in-text": (
        'a value holds ": ", which makes it look like a key',
        "put the whole value in quotes; or, if it is a key, start a new line with matching indentation",
    ),
    "yaml-value-and-entries": (
        '"{text}" is read as part of the value on the line above',
        "match the indentation if it is a key of its own; or take out the value above if it belongs there",
    ),
    "yaml-missing-colon": (
        'there is no ": " after "{text}"',
        'write "key: value" with an ASCII colon and a space; indent the line if it continues the one above',
    ),
    "yaml-missing-key": (
        "there is no key before the colon",
        'write "key: value"; if a text begins with ":", put all of it in quotes',
    ),
    "yaml-colon-without-space": (
        'a value without quotes within "[ ]" or "{{ }}" holds a colon',
        "write a space after the colon of a key, and put times and addresses in quotes",
    ),
    "yaml-dash-in-line": (
        'a list\'s "- " stands on the same line as its key',
        'begin the list on the next line; if a text begins with "-", put all of it in quotes',
    ),
    "yaml-reserved-character": (
        'a value without quotes can\'t begin with "{text}"',
        "put the whole value in quotes",
    ),
    "yaml-bad-escape": (
        'the "\\" within double quotes is not used correctly',
        'to write "\\" itself, use single quotes around the text or write it twice',
    ),
    "yaml-block-header": (
        'something else follows after "{text}"',
        'start a new line after "|" or ">" and indent the text; or put all of the text in quotes',
    ),
    "yaml-syntax": (
        'not readable as YAML at "{text}"',
        "check colons, quotes, brackets and indentation here and on the line above; put a text in quotes",
    ),
    "yaml-look-alike-space": (
        "this line has a full-width space",
        "this line has a full-width space; separators of YAML must be ASCII spaces",
    ),
    "yaml-look-alike": (
        'this line has a full-width "{sign}"',
        'this line has a full-width "{sign}"; as a sign of YAML it must be the ASCII {ascii}',
    ),
}
