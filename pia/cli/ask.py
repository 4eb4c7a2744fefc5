"""`pia ask`: one question at a time, the most deciding first; each answer goes into the case file at once."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from pia.assess.questions import Question, questions
from pia.assess.relevant import Relevance, relevance
from pia.cli.ask_answer import Asked, Unclear, adds, asked, edits, pended, waived
from pia.cli.ask_words import word
from pia.cli.command import Command
from pia.cli.options import PATH, lang_option, rule_options
from pia.cli.output import safe, say, style
from pia.cli.rows import line, row
from pia.cli.session import Session
from pia.cli.words import COLOURS, MARKS
from pia.messages import hint, message, term
from pia.model.assessment import Assessment
from pia.model.case_file import CaseFile, load_case
from pia.model.edit import Edit
from pia.source import Problem, Refused, read, read_file

SHOWN = 5


@click.command("ask", cls=Command)
@click.argument("file", type=PATH)
@rule_options
@lang_option
def command(
    file: Path, profile: str | None, law_date: date | None, today: date | None, rule_folders: tuple[Path, ...], lang: Any,
) -> int:  # fmt: skip
    """案件ファイルの未回答の項目を、判定を最も左右するものから一問ずつ尋ね、答えをファイルに書き込みます。途中でやめても、続きから始められます。

    Ask for what is still unanswered, one question at a time, what decides most first. Each answer is written into the
    file, whose comments stay. Stop at any time and go on later. Facts that can't change any verdict are not asked.
    """
    session = Session(profile, law_date, today, rule_folders)
    _Dialogue(file, session, lang).run()
    return 0


class _Stop(Exception):
    """The answers end here."""


class _Dialogue:
    """One sitting. later: paths put off until the next."""

    def __init__(self, file: Path, session: Session, lang: Any) -> None:
        self.file = file
        self.session = session
        self.lang = lang
        self.later: set[str] = set()
        self.number = 0
        self._load()

    def _load(self) -> None:
        self.case: CaseFile = self.session.case(self.file)
        book = self.session.rulebook(self.case)
        self.assessment: Assessment = self.session.assess(self.file)
        self.relevance: Relevance = relevance(self.case, book, self.session.on(book))

    def run(self) -> None:
        line(style(safe(self.assessment.title), bold=True))
        line(word("left", self.lang, least=self.relevance.least, most=self.relevance.most))
        try:
            while (found := self._next()) is not None:
                self._ask(*found)
        except _Stop:
            say()
            line(word("stopped", self.lang, file=safe(str(self.file))))
            return
        say()
        line(word("all later", self.lang, n=len(self.later)) if self.later else word("nothing", self.lang))

    def _next(self) -> tuple[Question, Asked] | None:
        for question in questions(self.assessment, self.relevance):
            if question.fact.path not in self.later:
                field = asked(question.fact.path, self.case, self.lang)
                if field is not None and question.fact.state == "unanswered":
                    return question, field
        return None

    def _ask(self, question: Question, field: Asked) -> None:
        self.number += 1
        self._show(question, field)
        while True:
            try:
                made = self._answer(field)
                if made is None:
                    self.later.add(question.fact.path)
                else:
                    self._save(made)
                return
            except Unclear as unclear:
                self._unclear(unclear)

    def _show(self, question: Question, field: Asked) -> None:
        from pia.report.fact import label
        from pia.report.say import Say

        voice = Say.of(self.assessment, self.lang)
        say()
        line(style(word("question", self.lang, n=self.number, label=safe(label(question.fact, voice))), bold=True))
        help_text = field.field.help.get(self.lang) or ""
        if help_text:
            row(word("help", self.lang), safe(help_text), self.lang, 2)
        if question.first is not None:
            row(word("asked", self.lang), safe(question.first.ask[self.lang]), self.lang, 2)
            if question.first.why:
                row(word("why", self.lang), safe(question.first.why[self.lang]), self.lang, 2)
            row(word("source", self.lang), safe(voice.cited(question.first.cites[0])), self.lang, 2)
            if question.first.answer:
                row(word("like", self.lang), safe(question.first.answer[self.lang]), self.lang, 2)
        if question.settles:
            row("", word("settles", self.lang, n=question.settles), self.lang, 2)
        for number, (_, choice) in enumerate(field.choices, 1):
            line(word("choice", self.lang, n=number, label=safe(choice)), "    ", "      ")
        ways = [word("several" if field.choices else "lines", self.lang)] if field.several else []
        ways += [word("later", self.lang), *([word("pend", self.lang)] if field.may_be_pending else ())]
        ways += [word("waive", self.lang)] if field.may_not_apply else []
        line("  ".join((*ways, word("quit", self.lang))), "  ", "  ")

    def _answer(self, field: Asked) -> tuple[Edit, ...] | None:
        """The edits of an answer, None where it is put off. Raises Unclear, and _Stop at the end of the input."""
        text = _typed("> ")
        if not text:
            return None
        if text in ("q", "ｑ"):
            raise _Stop
        if text in ("?", "？") and field.may_be_pending:
            return pended(field, self._needed("by"), self._needed("until"), self._needed("because"), self.lang)
        if text in ("-", "－", "ー") and field.may_not_apply:
            return waived(field, self._needed("reason"))
        further = self._needed("new id" if field.keyed else "values") if adds(text, field, self.lang) else ""
        return edits(text, field, self.lang, further)

    def _needed(self, code: str) -> str:
        while not (text := _typed(f"  {word(code, self.lang)}> ")):
            pass
        return text

    def _unclear(self, unclear: Unclear) -> None:
        reason = unclear.reason
        if isinstance(reason, Problem):
            line(safe(message(reason, self.lang)), "  ", "  ")
            if advice := hint(reason, self.lang):
                line(safe(advice), "  ", "  ")
        else:
            line(safe(reason), "  ", "  ")

    def _save(self, made: tuple[Edit, ...]) -> None:
        """Write the edits into the file as it is now, and say what has become of the findings."""
        from pia.model.edit import EditError
        from pia.model.patch import patched
        from pia.report.write import write_atomically

        before = self.assessment
        try:
            text = patched(read_file(self.file), made, self.case.root.shape)
        except EditError as error:
            raise Refused([Problem.of(error.code, file=str(self.file), text=str(error.edit.value or error.edit.path))]) from None
        try:
            # Read before it is written: a file that would be refused never takes the place of one that is sound.
            load_case(read(text.encode(), str(self.file)), self.case.root.shape)
        except Refused as refused:
            raise Unclear(refused.problems[0]) from None
        write_atomically(self.file, text)
        self._load()
        say(f"  {word('saved', self.lang)}")
        self._changes(before)
        line(word("still", self.lang, least=self.relevance.least, most=self.relevance.most), "  ", "  ")

    def _changes(self, before: Assessment) -> None:
        old = {(finding.rule, finding.binding): finding.verdict for finding in before.findings}
        changed = [finding for finding in self.assessment.findings
                   if old.get((finding.rule, finding.binding), finding.verdict) != finding.verdict]  # fmt: skip
        for finding in changed[:SHOWN]:
            verdict = term(finding.verdict, self.lang)  # type: ignore[arg-type]
            text = word("changed", self.lang, mark=MARKS[finding.verdict], verdict=verdict, title=safe(finding.title[self.lang]))
            line(style(text, fg=COLOURS[finding.verdict]), "  ", "    ")
        if len(changed) > SHOWN:
            line(word("and more", self.lang, n=len(changed) - SHOWN), "  ", "  ")


def _typed(prompt: str) -> str:
    """One line of input without its ends. Raises _Stop when there is none left."""
    click.echo(prompt, nl=False)
    try:
        text = sys.stdin.readline() if sys.stdin is not None else ""
    except UnicodeDecodeError:
        raise Refused([Problem.of("input-encoding")]) from None
    if not text:
        raise _Stop
    return text.strip()
