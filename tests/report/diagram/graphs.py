"""Cases to draw: facts of parties and of what runs between them, any number of each, with gaps."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

ROLES = ("ward", "contractor", "subcontractor", "cloud_provider", "state", "medical", "subject", "press", "other", None)
MEDIA = ("lgwan", "leased_line", "internet", "removable_media", "paper", "internet_vpn", "file_exchange")
NAMES = st.one_of(
    st.none(),
    st.text("国民健康保険団体連合会目黒区・ーっ（）髙﨑𠮷", min_size=1, max_size=40),
    st.text("WMAiljt g-Q", min_size=1, max_size=60),
    st.text(max_size=12),
)


def listed(items: list[dict[str, Any]], complete: bool = True) -> dict[str, Any]:
    return {"complete": complete, "items": items}


@st.composite
def facts(draw: st.DrawFn, parties: int = 30, ties: int = 80) -> dict[str, Any]:
    """The facts of a case, as an assessment has them; ends may be missing, the same at both ends, or in circles."""
    people = [
        {"id": f"p{n}", **_known(name=draw(NAMES), role=draw(st.sampled_from(ROLES)),
                                 country=draw(st.sampled_from(("JP", "JP", None, "US"))))}
        for n in range(draw(st.integers(0, parties)))
    ]  # fmt: skip
    end = st.sampled_from([None, *(person["id"] for person in people)])
    total = draw(st.integers(0, ties))
    kinds = draw(st.lists(st.sampled_from(("d", "f", "f", "l", "r")), min_size=total, max_size=total))
    found: dict[str, list[dict[str, Any]]] = {kind: [] for kind in "dflr"}
    for n, kind in enumerate(kinds):
        found[kind].append({"id": f"e{n}", **draw(_tie(kind, end))})
    return {
        "case": {"title": draw(NAMES) or ""},
        "parties": listed(people, draw(st.booleans())),
        "delegations": listed(found["d"]), "flows": listed(found["f"]), "links": listed(found["l"], False),
        "remote_access": listed(found["r"]), "systems": listed([{"id": "s", "operator": draw(end)}]),
    }  # fmt: skip


@st.composite
def _tie(draw: st.DrawFn, kind: str, end: st.SearchStrategy[str | None]) -> dict[str, Any]:
    first, second, words = draw(end), draw(end), draw(NAMES)
    channel = {"media": listed(draw(st.lists(st.sampled_from(MEDIA), max_size=5, unique=True))),
               **_known(encryption=draw(st.sampled_from((None, "none", "both"))))}  # fmt: skip
    if kind == "d":
        return _known(**{"from": first, "to": second}, work=words, form=draw(st.sampled_from(("outsourcing", None))))
    if kind == "f":
        return _known(**{"from": first, "to": second}, step=words, channel=channel)
    if kind == "l":
        direction = draw(st.sampled_from(("send", "receive", "both", None)))
        return _known(partner=first, direction=direction, channel=channel)
    return _known(party=first, system="s", name=words)


def _known(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def party(key: str, role: str | None = "contractor", country: str | None = "JP", name: str = "") -> dict[str, Any]:
    return {"id": key, "name": name or f"組織{key}", **_known(role=role, country=country)}


def flow(key: str, source: str, target: str, encryption: str | None = None, *media: str) -> dict[str, Any]:
    channel = {"media": listed([*media]), **_known(encryption=encryption)}
    return {"id": key, "from": source, "to": target, "step": f"手順{key}", "channel": channel}


def hop(key: str, source: str, target: str) -> dict[str, Any]:
    return {"id": key, "from": source, "to": target, "form": "outsourcing", "work": f"業務{key}"}


def case(parties: list[dict[str, Any]], hops: list[Any] | None = None, flows: list[Any] | None = None,
         **more: list[Any]) -> dict[str, Any]:  # fmt: skip
    """Facts in which every list is closed."""
    sections = {"parties": parties, "delegations": hops or [], "flows": flows or [], "links": [], "remote_access": [],
                **more}  # fmt: skip
    return {"case": {"title": "試験"}, **{name: listed(items) for name, items in sections.items()}}
