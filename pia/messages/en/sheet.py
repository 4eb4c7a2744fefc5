"""Texts on Excel workbooks. Code -> (what is wrong, what to do)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "sheet-not-a-workbook": (
        "this can't be read as an Excel file (.xlsx)",
        "open it in Excel and save it as .xlsx; if it does not open, it is damaged",
    ),
    "sheet-old-format": (
        "this is a file of an old format (.xls or the like)",
        "open it in Excel and save it as .xlsx",
    ),
    "sheet-password": (
        "the file has a password",
        "remove the password and save it again",
    ),
    "sheet-macros": (
        "there are macros in it",
        "save it as .xlsx without macros; files with macros are not read",
    ),
    "sheet-external-links": (
        "there are links to other files in it",
        "break the links (Data, Edit Links) and save it again",
    ),
    "sheet-unpacks-too-big": (
        "there is too much in the file (limit {limit})",
        "start from a form made by pia sheet new and paste values only",
    ),
    "sheet-no-form": (
        "this is no form of pia's",
        "fill in a form made by pia sheet new, and leave its first sheet where it is",
    ),
    "sheet-other-version": (
        "the form is of another version (this file: {text}, now: {ours})",
        "make a new form with pia sheet new and copy the answers; the pia that made it can turn it into a case file",
    ),
    "sheet-unknown": (
        'the form has no sheet "{text}", and something is written there',
        "move it to the sheets of the form and delete this one",
    ),
    "sheet-hidden": (
        "there are entries on a hidden sheet",
        "show the sheet, or empty it",
    ),
    "sheet-label-changed": (
        'this cell should say "{expected}" and does not',
        "rows and columns can't be added, removed or sorted; paste the values into a form made by pia sheet new",
    ),
    "sheet-cannot-hold": (
        "the case says something that no cell of the form can hold",
        "edit this fact in the case file; list elements of several lines and texts over 32,767 characters don't fit",
    ),
    "sheet-no-cell": (
        "the form has no cell for this fact",
        "if it is a municipality's own field, name its folder of rules with --rules",
    ),
    "sheet-free-local": (
        "the form has no cells for what stands under local",
        "name the folder of rules that defines it with --rules",
    ),
    "sheet-rules-need": (
        "{text} is needed too",
        "own fields come from the rules of a profile on a day: name both beside --rules",
    ),
    "cell-required": (
        '"{title}" is blank',
        "this one has to be filled in; nothing can be read without it",
    ),
    "cell-must-apply": (
        'this fact can\'t be "not applicable" ("{text}")',
        "answer it, or write undecided／who／by when／why; for a list without elements write “none” or say that this is all",
    ),
    "onto-needs-hand": (
        "this part of the file differs from the form, and can't be changed without you",
        "make it say in the file what the form says, or write a new file without --onto",
    ),
    "cell-formula": (
        'formulas are not read ("{text}")',
        "write the result as a value (copy, paste values)",
    ),
    "cell-error": (
        'the cell holds an error "{text}"',
        "write the right value or leave it blank",
    ),
    "cell-merged": (
        "cells are merged ({text})",
        "unmerge them and write into the cell for the answer",
    ),
    "cell-hidden": (
        "there are entries in hidden rows or columns",
        "show them, or empty them",
    ),
    "cell-outside": (
        '"{text}" stands beside the form',
        "move it into a cell for answers or delete it; nothing is read out there",
    ),
    "cell-unreadable": (
        '"{text}" is a kind of value that can\'t be read here',
        "write a text, a number or a date",
    ),
    "cell-time": (
        'the cell holds a time of day ("{text}")',
        "write the date alone",
    ),
    "cell-date-in-text": (
        "a cell for text holds a date ({text})",
        "Excel may have turned it into one; write it again as a text, with ' before it",
    ),
    "cell-serial": (
        'a cell for a date holds the number "{text}"',
        "write it like 2020-07-13, R2.7.13 or 令和2年7月13日",
    ),
    "cell-placeholder": (
        '"{text}" is no answer',
        "leave it blank if you don't know; write undecided／who／by when／why, or not applicable／reason",
    ),
    "cell-pending-parts": (
        '"{text}" does not say who settles it, by when, and why it is open',
        "put ／ between them: {word}／who／by when／why, such as {word}／IT section／2020-10-05／the form is being drawn up",
    ),
    "cell-not-applicable-reason": (
        '"{text}" gives no reason',
        "put ／ before it: {word}／reason, such as {word}／no My Number is handled",
    ),
    "cell-not-yes-no": (
        '"{text}" is neither "{yes}" nor "{no}"',
        'choose "{yes}" or "{no}", or leave it blank if you don\'t know',
    ),
    "cell-not-a-choice": (
        '"{text}" is none of the choices',
        "choose one of: {known}",
    ),
    "cell-not-a-number": (
        'a number is needed here, not "{text}"',
        "write it in digits; a range like 3~5, 18~ or ~5; no \"about\"",
    ),
    "cell-list-end": (
        'there are other lines beside "{text}"',
        'put "this is all" on the last line, and "none" on a line alone',
    ),
    "cell-not-json": (
        '"{text}" can\'t be read',
        "leave it as pia sheet write wrote it, or change it in the case file",
    ),
    "cell-no-owner": (
        'there is no id "{text}"',
        "choose one of the ids: {known}",
    ),
    "cell-owner-blank": (
        "it is not said to which element this belongs",
        "choose an id: {known}",
    ),
    "id-twice-cell": (
        'the id "{text}" is used twice',
        "it first stands in {cell}; give one of the two another name",
    ),
}
