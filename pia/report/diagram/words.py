"""The words of the drawing in both languages: beside arrows, below them, and the description of it all."""

from __future__ import annotations

from dataclasses import dataclass

from pia.report.diagram.graph import KINDS, Bundle, Crossing, Edge, Graph, Lang, Node, Protection

_WORDS = {
    "title": ("委託の連鎖とデータの流れ：{title}", "Delegations and data flows: {title}"),
    "page": ("{title}（{page}／{pages}）", "{title} ({page} of {pages})"),
    "delegation": ("委託", "delegation"), "flow": ("データの流れ", "data flow"),
    "link": ("外部結合", "external link"), "remote": ("遠隔接続", "remote access"),
    "delegation.short": ("委託", "deleg."), "flow.short": ("流れ", "flow"), "link.short": ("結合", "link"),
    "remote.short": ("遠隔", "remote"),
    "encrypted": ("暗号化あり", "encrypted"), "plain": ("暗号化なし", "NOT encrypted"),
    "unknown": ("？未確認", "? not stated"), "none": ("", ""),
    "encrypted.long": ("暗号化あり", "encrypted"), "plain.long": ("暗号化なし", "not encrypted"),
    "unknown.long": ("暗号化は未確認", "encryption not confirmed"),
    "fewest": ("計{n}件・手段{media}種{doubt}", "{n} ties, {media} channels{doubt}"),
    "and ?": ("と？", " + ?"), "in all": ("計{n}件", "{n} ties"),
    "of": ("{word}{n}件", "{word}: {n}"), "mixed": ("なし{plain}・？{unknown}", "{plain} not, {unknown} ?"),
    "count": ("{kind}{n}件", "{kind} ×{n}"), "join": ("・", ", "), "say": ("{kind}：{label}", "{kind}: {label}"),
    "more": ("{medium}ほか{n}", "{medium} +{n}"), "no medium": ("手段？未確認", "channel ?"),
    "empty": ("関係者が示されていません", "no parties are stated"), "alone": ("線のない者：つながりの記載なし", "no arrow: no tie is stated"),
    "hides": ("まとめて示す。数字は件数。一つずつの図は案件の報告書の詳細にある。",
              "Grouped, with counts. The details of the case have a drawing of every single one."),
    "open": ("全部とは記載のないもの（ほかにもあり得る）：{lists}", "May be incomplete: {lists}"),
    "key.out": ("区の外へ出る", "leaves the ward"), "key.in": ("区に入る", "enters the ward"),
    "key.both": ("出る・入る両方", "both ways"), "key.unknown": ("出るか？未確認", "leaves? not stated"), "key.ward": ("区の境", "edge of the ward"),
    "key.country": ("国境", "border"),
    "column.what": ("何を・どの手段で", "what, by which channel"), "column.mark": ("暗号化", "encryption"),
    "parties": ("関係者", "parties"), "delegations": ("委託", "delegations"), "flows": ("データの流れ", "data flows"),
    "links": ("外部結合", "external links"), "remote_access": ("遠隔接続", "remote access"),
    "sentence": ("{number} {kind}：{source}から{target}へ。{rest}。", "{number} {kind}: {source} to {target}; {rest}."),
    "sentence.both": ("{number} {kind}：{source}と{target}の間。{rest}。", "{number} {kind}: between {source} and {target}; {rest}."),
    "rest": ("。", "; "),
    "ward.out": ("区の外へ", "leaves the ward"), "ward.in": ("区の外から", "enters the ward"),
    "ward.both": ("区の内外を双方向", "leaves and enters the ward"), "ward.within": ("区の中", "inside the ward"),
    "ward.beyond": ("区の外どうし", "between others outside the ward"),
    "ward.unknown": ("区の外へ出るか未確認", "whether it leaves the ward is not confirmed"),
    "country.out": ("国外へ", "leaves the country"), "country.in": ("国外から", "enters the country"),
    "country.both": ("国の内外を双方向", "leaves and enters the country"), "country.within": ("", ""),
    "country.beyond": ("国外どうし", "between others abroad"),
    "country.unknown": ("国外へ出るか未確認", "whether it leaves the country is not confirmed"),
    "country ?": ("国？未確認", "country ?"), "country ?.short": ("国？", "where?"),
    "tag.out": ("国外へ", "abroad"), "tag.in": ("国外から", "abroad"), "tag.both": ("国内外", "abroad"),
    "tag.unknown": ("国？", "?"), "tag.beyond": ("国外", "abroad"), "tag.within": ("", ""),
}  # fmt: skip


def label(code: str, lang: Lang, **args: str | int) -> str:
    """A word of the drawing. Raises KeyError for an unknown code."""
    return _WORDS[code][0 if lang == "ja" else 1].format(**args)


@dataclass(frozen=True, slots=True)
class First:
    """What an arrow is: with its name where it stands for one edge, shorter, and as counts of edges and channels alone."""

    long: str
    short: str
    fewest: str


def row_words(bundle: Bundle, lang: Lang) -> tuple[First, str, str]:
    """What it is, by which channel, and the mark of its protection."""
    first = First(_what(bundle, lang, ""), _what(bundle, lang, ".short"), _fewest(bundle, lang))
    return first, _channel(bundle, lang), _mark(bundle, lang)


def _what(bundle: Bundle, lang: Lang, length: str) -> str:
    if len(bundle.edges) == 1:
        edge = bundle.edges[0]
        kind = label(edge.kind + (".short" if length else ""), lang)
        return kind if length or edge.label == kind else label("say", lang, kind=kind, label=edge.label)
    counts = [(kind, bundle.count(kind)) for kind in KINDS]
    found = (label("count", lang, kind=label(kind + length, lang), n=n) for kind, n in counts if n)
    return label("join", lang).join(found)


def _fewest(bundle: Bundle, lang: Lang) -> str:
    n, media = len(bundle.edges), len(bundle.media)
    if media + bundle.media_open <= 1:
        return f"{label('in all', lang, n=n)} {_channel(bundle, lang)}".strip()
    return label("fewest", lang, n=n, media=media, doubt=label("and ?", lang) if bundle.media_open else "")


def _channel(bundle: Bundle, lang: Lang) -> str:
    media = [*bundle.media, *([label("no medium", lang)] if bundle.media_open else [])]
    if not media:
        return ""
    return media[0] if len(media) == 1 else label("more", lang, medium=media[0], n=len(media) - 1)


def _mark(bundle: Bundle, lang: Lang) -> str:
    counts = {name: n for name, n in bundle.protections.items() if name != "none"}
    if not counts:
        return ""
    if "plain" in counts and "unknown" in counts:
        return label("mixed", lang, plain=counts["plain"], unknown=counts["unknown"])
    weakest = next(iter(counts))
    word = label(weakest, lang)
    return word if sum(counts.values()) == 1 else label("of", lang, word=word, n=counts[weakest])


def notes(graph: Graph, lang: Lang, *, brief: bool = False) -> list[str]:
    """Lines below the drawing: what is grouped, what may be missing. brief: without what the drawing shows by itself."""
    found = [label("hides", lang)] if graph.hides else []
    linked = {end for bundle in graph.bundles for end in (bundle.source, bundle.target)}
    if not (graph.hides or brief) and any(node.id not in linked for node in graph.nodes):
        found.append(label("alone", lang))
    if graph.open_lists:
        found.append(label("open", lang, lists=label("join", lang).join(label(n, lang) for n in graph.open_lists)))
    return found if graph.nodes else [label("empty", lang), *found]


def title(graph: Graph, lang: Lang) -> str:
    text = label("title", lang, title=graph.title)
    return text if graph.pages == 1 else label("page", lang, title=text, page=graph.page, pages=graph.pages)


def crossing_words(crossing: Crossing, lang: Lang) -> tuple[str, ...]:
    """Which boundaries it crosses; one or two phrases."""
    found = (label(f"ward.{crossing.ward}", lang), label(f"country.{crossing.country}", lang))
    return tuple(phrase for phrase in found if phrase)


def protection_words(protection: Protection, lang: Lang) -> str:
    return "" if protection == "none" else label(f"{protection}.long", lang)


def description(graph: Graph, lang: Lang) -> str:
    """The same in words, a line for each arrow and for each note."""
    names = {node.id: node for node in graph.nodes}
    lines = [_sentence(bundle, names, lang) for bundle in graph.bundles]
    return "\n".join([*lines, *notes(graph, lang)])


def _sentence(bundle: Bundle, names: dict[str, Node], lang: Lang) -> str:
    only: Edge | None = bundle.edges[0] if len(bundle.edges) == 1 else None
    channel = label("join", lang).join([*bundle.media, *([label("no medium", lang)] if bundle.media_open else [])])
    counts = [(name, n) for name, n in bundle.protections.items() if name != "none"]
    mark = label("join", lang).join(
        protection_words(name, lang) if only else label("of", lang, word=protection_words(name, lang), n=n)
        for name, n in counts
    )
    rest = [part for part in (channel, mark, *crossing_words(bundle.crossing, lang)) if part]
    code = "sentence.both" if bundle.both_ways else "sentence"
    return label(code, lang, number=only.number if only else "・", kind=_what(bundle, lang, ""),
                 source=names[bundle.source].label, target=names[bundle.target].label,
                 rest=label("rest", lang).join(rest))  # fmt: skip
