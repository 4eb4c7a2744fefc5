"""One walk over the parser's events: values, places, and what is refused on the way.

No recursion: a stack of open collections, whose height is the depth that `Limits` bounds.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pia.source.document import NodePath
from pia.source.events import NotParsed
from pia.source.gather import Gather
from pia.source.keys import check_key
from pia.source.limits import Limits
from pia.source.look_alike import look_alike_args
from pia.source.position import Place, Span
from pia.source.scalar import resolve
from pia.source.scalar_check import check_scalar
from pia.source.spans import Spans

NO_KEY = "?"  # stands in paths for a key that was refused


class Open:
    """A collection whose end is still to come."""

    __slots__ = ("container", "path", "start", "flow", "lines_of_keys", "key", "key_span", "end", "is_key")

    def __init__(self, container: Any, path: NodePath, start: Span, flow: bool, is_key: bool) -> None:
        self.container = container
        self.path = path
        self.start = start
        self.flow = flow
        self.is_key = is_key  # the collection stands where a key should
        self.lines_of_keys: dict[str, int] = {}
        self.key: str | None = None  # of a mapping: the key whose value comes next
        self.key_span: Span | None = None
        self.end: Span = start  # of the last node in it

    @property
    def wants_key(self) -> bool:
        return self.key is None and isinstance(self.container, dict)

    def next_path(self) -> NodePath:
        if isinstance(self.container, dict):
            return (*self.path, NO_KEY if self.key is None else self.key)
        return (*self.path, len(self.container))


class Walk:
    """Takes events one by one. `value` and `places` hold the result, `last` the span of the last scalar."""

    def __init__(self, spans: Spans, gather: Gather, limits: Limits) -> None:
        self.spans = spans
        self.gather = gather
        self.limits = limits
        self.stack: list[Open] = []
        self.places: dict[NodePath, Place] = {}
        self.value: Any = None
        self.last: Span | None = None
        self.last_quoted = False
        self.documents = 0

    def run(self, events: Iterable[Any]) -> None:
        """Walk to the end, or to the point after which nothing more can be said."""
        for event in events:
            kind = type(event).__name__
            if kind == "ScalarEvent":
                self._scalar(event)
                if not self.stack:
                    return
            elif kind == "MappingStartEvent":
                if not self._open(event, {}):
                    return
            elif kind == "SequenceStartEvent":
                if not self._open(event, []):
                    return
            elif kind in ("MappingEndEvent", "SequenceEndEvent"):
                self._close(event)
            elif kind == "AliasEvent":
                self._alias(event)
                if not self.stack:
                    return
            elif kind == "DocumentStartEvent":
                self.documents += 1
                if self.documents > 1:
                    self.gather.add("yaml-many-documents", self.spans.of(event))
                    return
        if not self.documents:
            self.gather.add("yaml-empty")

    def open_bracket(self) -> Span | None:
        """Where the innermost [ or { that is still open stands."""
        return self.stack[-1].start if self.stack and self.stack[-1].flow else None

    def _scalar(self, event: Any) -> None:
        span = self.spans.of_scalar(event)
        self._properties(event)
        text = event.value
        plain = not event.style
        self.last, self.last_quoted = span, event.style in ("'", '"')
        parent = self.stack[-1] if self.stack else None
        check_scalar(event, span, self.spans, parent is not None and parent.flow, self.gather)
        if parent is not None and parent.wants_key:
            if plain and not text:
                raise NotParsed("missing key", "", (event.start_mark.line, event.start_mark.column), None)
            parent.key = check_key(text, plain, span, parent.lines_of_keys, self.gather)
            parent.key_span = parent.end = span
            return
        value: Any = text
        if plain:
            value, code = resolve(text)
            if code is not None:
                self.gather.add(code, span, word=text)
            if not text:
                span = self.spans.of_nothing(event, parent.key_span if parent is not None else None)
        if parent is None:
            self._refuse_root("yaml-empty" if plain and not text else "yaml-root-is-text", span)
        self._place(value, span)

    def _alias(self, event: Any) -> None:
        span = self.spans.of(event)
        self._refuse_wide_name(event, "while scanning an alias")
        self.gather.add("yaml-alias", span, name=event.anchor)
        if not self.stack:
            self._refuse_root("yaml-root-is-text", span)
        self._place(None, span)

    def _refuse_root(self, code: str, span: Span) -> None:
        if code == "yaml-empty":
            self.gather.add(code)
        else:
            self.gather.add(code, span, **look_alike_args(self.spans.lines[span.line - 1]))

    def _open(self, event: Any, container: Any) -> bool:
        self._properties(event)
        span = self.spans.of(event)
        if len(self.stack) >= self.limits.max_depth:
            self.gather.add("yaml-too-deep", span, limit=self.limits.max_depth)
            return False
        parent = self.stack[-1] if self.stack else None
        if parent is None and isinstance(container, list):
            dash = Span(span.line, span.column, span.line, span.column + 1)
            self._refuse_root("yaml-root-is-list", dash)
        path: NodePath = parent.next_path() if parent is not None else ()
        is_key = parent is not None and parent.wants_key
        if is_key:
            self.gather.add("yaml-key-is-collection", span)
        self.stack.append(Open(container, path, span, bool(event.flow_style), is_key))
        return True

    def _close(self, event: Any) -> None:
        done = self.stack.pop()
        end = self.spans.of(event) if done.flow else done.end
        span = Span(done.start.line, done.start.column, end.end_line, end.end_column)
        self.last, self.last_quoted = span, False
        if done.flow and not (self.stack and self.stack[-1].flow):
            self.spans.refuse_tab_after(span)
        if done.is_key:
            self.stack[-1].key, self.stack[-1].key_span = NO_KEY, span
        else:
            self._place(done.container, span)

    def _place(self, value: Any, span: Span) -> None:
        if not self.stack:
            self.value = value
            self.places[()] = Place(None, span)
            return
        parent = self.stack[-1]
        parent.end = span
        if isinstance(parent.container, list):
            self.places[(*parent.path, len(parent.container))] = Place(None, span)
            parent.container.append(value)
        elif parent.key is None:  # an alias as a key: reported already
            parent.key, parent.key_span = NO_KEY, span
        else:
            self.places[(*parent.path, parent.key)] = Place(parent.key_span, span)
            parent.container[parent.key] = value
            parent.key = None

    def _properties(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse_wide_name(event, "while scanning an anchor")
            self.gather.add("yaml-anchor", self.spans.of_anchor(event), name=event.anchor)
        if event.tag is not None:
            span = self.spans.of_tag(event)
            self.gather.add("yaml-tag", span, text=self.spans.slice_of_line(span))

    def _refuse_wide_name(self, event: Any, context: str) -> None:
        """The C parser stops at a name like *注, the pure one takes it."""
        if not event.anchor.isascii():
            start = (event.start_mark.line, event.start_mark.column)
            raise NotParsed("expected alphabetic or numeric character", context, start, start)
