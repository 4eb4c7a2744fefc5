"""Load the rulebook of a profile on a day, or refuse it with every fault at its line.

A pack that fails to load leaves no rulebook at all: a check with rules missing would look complete.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from pia.evaluate.book import Article, Gap, Pack, Param, Rulebook
from pia.evaluate.determination import CompiledDetermination
from pia.evaluate.lexicon import Words, compile_words
from pia.evaluate.rule import CompiledRule
from pia.evaluate.scope import Faults, NodePath, Scope
from pia.model.catalogue import case_shape
from pia.model.local_shape import with_local
from pia.rulebook.cache import Cache
from pia.rulebook.compile_rule import compile_determinations, compile_rules
from pia.rulebook.files import (
    Checked,
    Reading,
    Store,
    digest,
    instrument_folder,
    profile_file,
    profiles,
    rule_files,
    versions,
)
from pia.rulebook.local import local_part, schema_files
from pia.source import Document, Problem, Refused

Note = Callable[[Any, NodePath, Document], None]


class _Loading:
    """One load: what was read, and what is wrong."""

    def __init__(self, roots: Iterable[Path], law_date: date, cache: Store | None, note: Note | None = None) -> None:
        self.roots = list(roots)
        self.law_date = law_date
        self.reading = Reading(cache=cache)
        self.note = note
        self.packs: list[Pack] = []
        self.rules: list[CompiledRule] = []
        self.determinations: list[CompiledDetermination] = []
        self.gaps: list[Gap] = []
        self.lexicons: dict[str, Words] = {}
        self.shape = case_shape()

    def finish(self) -> None:
        if self.reading.problems:
            raise Refused(self.reading.problems, self.reading.texts)


def load_rulebook(profile: str, law_date: date, roots: Iterable[Path], *, cached: bool = False) -> Rulebook:
    """The rulebook of a profile; raises Refused. `roots`: folders of rules, the shipped one first.

    cached: take files that were found sound before from the cache. Rules then carry no examples, and a fault that
    only compiling finds sends the whole load back to the files, so that it is shown at its line.
    """
    roots = list(roots)
    if not cached:
        return _load(profile, law_date, roots, None)
    cache = Cache(profile)
    try:
        book = _load(profile, law_date, roots, cache)
    except Refused:
        return _load(profile, law_date, roots, None)
    cache.save()
    return book


def load_noted(profile: str, law_date: date, roots: Iterable[Path], store: Store | None, note: Note) -> Rulebook:
    """The same for tools that look at the rules themselves; raises Refused.

    store: files read before, examples included. note: told where every node of a condition is written.
    """
    return _load(profile, law_date, list(roots), store, note)


def _load(
    profile: str, law_date: date, roots: list[Path], cache: Store | None, note: Note | None = None
) -> Rulebook:
    loading = _Loading(roots, law_date, cache, note)
    path = profile_file(loading.roots, profile)
    if path is None:
        known = ", ".join(profiles(loading.roots))
        raise Refused([Problem.of("profile-unknown", text=profile, known=known)])
    chosen = loading.reading.file(path, "profile")
    loading.finish()
    assert chosen is not None
    words = _lexicons(loading)
    found = len(loading.reading.problems)
    loading.shape = with_local(local_part(loading.reading, loading.roots, chosen.document.value["instruments"]))
    if len(loading.reading.problems) > found:
        # Without its fields every rule that reads one would seem wrong.
        loading.finish()
    overrides = chosen.document.value.get("params") or {}
    for index, instrument in enumerate(chosen.document.value["instruments"]):
        _instrument(loading, instrument, overrides, chosen, index)
    _check_citations(loading)
    _check_twins(loading)
    rules = _apply(loading, chosen)
    loading.finish()
    return Rulebook(
        profile, chosen.document.value["title"], law_date, tuple(loading.packs), rules,
        tuple(loading.determinations), loading.lexicons, tuple(loading.gaps), overrides,
        loading.shape, digest([path, *words]))  # fmt: skip


def _lexicons(loading: _Loading) -> list[Path]:
    """Read every lexicon; gives their files."""
    paths = [path for root in loading.roots for path in sorted((root / "lexicons").glob("*.yaml"))]
    for path in paths:
        checked = loading.reading.file(path, "lexicon")
        if checked is not None:
            value = checked.document.value
            entries = ((entry["text"], tuple(entry.get("not_in") or ())) for entry in value["entries"])
            loading.lexicons[value["id"]] = compile_words(entries, value["title"])
    return paths


def _instrument(loading: _Loading, name: str, overrides: Any, profile: Checked, index: int) -> None:
    folder = instrument_folder(loading.roots, name)
    if folder is None:
        faults = Faults(profile.document, loading.reading.problems)
        faults.report("instrument-unknown", ("instruments", index), text=name)
        return
    head = loading.reading.file(folder / "instrument.yaml", "instrument")
    if head is None:
        return
    in_force = head.typed["in_force"]
    all_versions = versions(folder)
    subject = head.document.value["id"]
    for later in all_versions:
        if later > loading.law_date:
            loading.gaps.append(Gap("not_yet_in_force", subject, head.document.value["name"], later))
    current = [version for version in all_versions if version <= loading.law_date]
    ended = in_force.get("to")
    if ended is not None and ended < loading.law_date:
        loading.gaps.append(Gap("no_longer_in_force", subject, head.document.value["name"], ended))
        return
    if not current or in_force["from"] > loading.law_date:
        return
    _version(loading, head, folder / current[-1].isoformat(), current[-1], overrides)


def _version(loading: _Loading, head: Checked, folder: Path, version: date, overrides: Any) -> None:
    paths = rule_files(folder)
    files = [found for path in paths if (found := loading.reading.file(path, "rules")) is not None]
    plain = head.document.value
    articles = {item["id"]: _article(plain["id"], raw, item, loading.law_date)
                for raw, item in zip(plain["articles"], head.typed["articles"].values, strict=True)}  # fmt: skip
    sha256 = digest([head.path, *schema_files(head.path.parent), *paths])
    listed = [Param(name, value.get("title") or {}, overrides.get(name, value["value"]), value["value"])
              for file in files for name, value in (file.document.value.get("params") or {}).items()]  # fmt: skip
    loading.packs.append(
        Pack(plain["id"], plain["kind"], plain["name"], plain["source"], version, sha256, articles, tuple(listed))
    )
    defines: dict[str, Any] = {}
    params: dict[str, Any] = {}
    for file in files:
        faults = Faults(file.document, loading.reading.problems)
        for name, value in (file.document.value.get("define") or {}).items():
            defines[name] = (value, ("define", name), faults)
        for name, value in (file.document.value.get("params") or {}).items():
            params[name] = overrides.get(name, value["value"])
    for file in files:
        scope = Scope(Faults(file.document, loading.reading.problems), loading.shape, defines=defines, params=params,
                      lexicons=frozenset(loading.lexicons), note=loading.note,
                      lexicon_titles={name: words.title for name, words in loading.lexicons.items()})  # fmt: skip
        loading.rules += compile_rules(file, scope, plain["id"])
        loading.determinations += compile_determinations(file, scope, plain["id"])
        for item in file.document.value.get("not_expressible") or ():
            cite = item["cites"]
            loading.gaps.append(Gap("not_expressible", f"{cite['instrument']}/{cite['article']}", item["reason"]))


def _article(instrument: str, raw: Any, typed: Any, day: date) -> Article:
    number, in_force = None, not raw.get("numbers")
    for index, span in enumerate(typed["numbers"].values if "numbers" in typed else ()):
        if span["from"] <= day and (span.get("to") is None or day <= span["to"]):
            number, in_force = raw["numbers"][index]["number"], True
    return Article(instrument, raw["id"], raw["title"], raw.get("gist") or raw["title"], raw["force"], raw["verified"],
                   number, in_force)  # fmt: skip


def _check_citations(loading: _Loading) -> None:
    articles = {pack.instrument: pack.articles for pack in loading.packs}
    for rule in loading.rules:
        for instrument, article in (*rule.cites, *rule.unless_cites):
            _check_cite(loading, articles, instrument, article, rule)
    for determination in loading.determinations:
        for outcome in determination.cases:
            for instrument, article in outcome.cites:
                _check_cite(loading, articles, instrument, article, determination)


def _check_cite(
    loading: _Loading, articles: Any, instrument: str, article: str, user: CompiledRule | CompiledDetermination
) -> None:
    found = articles.get(instrument, {}).get(article)
    if found is None:
        code = "rule-cites-unknown"
    elif not found.in_force:
        code = "rule-cites-not-in-force"
    else:
        return
    loading.reading.problems.append(
        Problem.of(code, file=user.source[0], span=user.span, rule=user.id, instrument=instrument, article=article,
                   date=loading.law_date.isoformat()))  # fmt: skip


def _check_twins(loading: _Loading) -> None:
    seen: dict[str, CompiledRule | CompiledDetermination] = {}
    for item in (*loading.rules, *loading.determinations):
        if item.id in seen:
            first = seen[item.id].source
            loading.reading.problems.append(
                Problem.of("rule-id-twice", file=item.source[0], span=item.span, text=item.id,
                           first=f"{first[0]}:{first[1]}"))  # fmt: skip
        seen[item.id] = item


def _apply(loading: _Loading, profile: Checked) -> tuple[CompiledRule, ...]:
    """Leave out what the profile disables and change the weights that it overrides; both are said in reports."""
    from dataclasses import replace

    rules = {rule.id: rule for rule in loading.rules}
    faults = Faults(profile.document, loading.reading.problems)
    for kind in ("disable", "override"):
        for index, item in enumerate(profile.document.value.get(kind) or ()):
            rule = rules.get(item["rule"])
            if rule is None:
                faults.report("profile-rule-unknown", (kind, index, "rule"), text=item["rule"])
                continue
            loading.gaps.append(Gap("disabled" if kind == "disable" else "overridden", rule.id, item["reason"]))
            if kind == "disable":
                del rules[rule.id]
            else:
                rules[rule.id] = replace(rule, weight=item["weight"])
    return tuple(rules.values())
