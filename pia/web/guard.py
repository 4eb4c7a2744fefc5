"""What stands before every page: known hosts, own origin, bounded bodies, people with a link, strict headers.

Referrer-Policy is same-origin: with no-referrer, browsers send `Origin: null` with a form of our own.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from pia.source import Problem
from pia.web.store import Store

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
Refuse = Callable[[Scope, int, Problem], App]

LARGEST = 4_000_000  # bytes of a body: a case file, or a page of the form with long texts
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "x-frame-options": "DENY",
    "cache-control": "no-store",
    "content-security-policy": POLICY,
}
COOKIE = "pia"


class Gate:
    """Who may come in. Links work once; what a browser then keeps is known to the store by its digest only."""

    def __init__(self, store: Store, shown: Callable[[str], None]) -> None:
        self.store = store
        self.shown = shown
        self._keys: set[str] = set()

    def invite(self) -> str:
        """A new key, for one link."""
        key = secrets.token_urlsafe(24)
        self._keys.add(key)
        self.shown(key)
        return key

    def enter(self, key: str) -> str | None:
        """What a browser is to keep, for a key that was not used yet; another key takes its place."""
        found = next((known for known in self._keys if hmac.compare_digest(known.encode(), key.encode())), None)
        if found is None:
            return None
        self._keys.discard(found)
        kept = secrets.token_urlsafe(32)
        self.store.admit(digest(kept), "")
        self.invite()
        return kept


def digest(kept: str) -> str:
    return hashlib.sha256(kept.encode()).hexdigest()


def csrf(kept: str) -> str:
    """What a page of ours sends with a form, and another site can't know."""
    return hmac.new(kept.encode(), b"form", hashlib.sha256).hexdigest()


class Guard:
    """ASGI middleware. hosts: names, without port, by which the server may be called."""

    def __init__(self, app: App, hosts: Iterable[str], refuse: Refuse) -> None:
        self.app = app
        self.hosts = frozenset(host.lower() for host in hosts)
        self.refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        send = _with_headers(send)
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        host = headers.get("host", "")
        if _name(host) not in self.hosts:
            return await self.refuse(scope, 421, Problem.of("web-host-unknown", text=host[:100]))(scope, receive, send)
        if scope["method"] not in ("GET", "HEAD", "POST"):
            return await self.refuse(scope, 405, Problem.of("web-not-found"))(scope, receive, send)
        if scope["method"] == "POST":
            if not _own(headers, host):
                return await self.refuse(scope, 403, Problem.of("web-cross-site"))(scope, receive, send)
            body = await _body(receive, headers.get("content-length", ""))
            if body is None:
                problem = Problem.of("web-body-too-big", limit=LARGEST)
                return await self.refuse(scope, 413, problem)(scope, receive, send)
            receive = _again(body)
        await self.app(scope, receive, send)


def _name(host: str) -> str:
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""


def _own(headers: dict[str, str], host: str) -> bool:
    """Whether a browser says that a form is of our own pages; other clients say nothing, and need the token too."""
    if headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return False
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc.lower() == host.lower()


async def _body(receive: Receive, length: str) -> bytes | None:
    """The whole body, or None where it is larger than allowed."""
    if length.isdigit() and int(length) > LARGEST:
        return None
    found = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return bytes(found)
        found += message.get("body", b"")
        if len(found) > LARGEST:
            return None
        if not message.get("more_body"):
            return bytes(found)


def _again(body: bytes) -> Receive:
    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    return receive


def _with_headers(send: Send) -> Send:
    async def sending(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            there = {name.lower() for name, _ in message["headers"]}
            message["headers"] = [*message["headers"], *(
                (name.encode(), value.encode()) for name, value in HEADERS.items() if name.encode() not in there)]
        await send(message)

    return sending
