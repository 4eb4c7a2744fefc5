"""A small assessment that has one of everything a report can show; made by hand, so that no pack changes it."""

from __future__ import annotations

from pia.model.assessment import (
    Assessment,
    Change,
    Cited,
    Completeness,
    Determination,
    Evidence,
    ExceptionNote,
    Finding,
    GapNote,
    PackNote,
    PendingFact,
    Receipt,
    SectionCount,
    Texts,
)

BENIGN = "ことば"


def both(ja: str, en: str) -> Texts:
    return {"ja": ja, "en": en}


LINK = Cited(
    "ordinance",
    "link",
    "ordinance",
    both("試験条例", "test ordinance"),
    both("外部結合の制限", "Limits on links"),
    both("第17条", "art. 17"),
    "duty",
    True,
)
PROVISO = Cited(
    "ordinance",
    "link-proviso",
    "ordinance",
    both("試験条例", "test ordinance"),
    both("外部結合の例外", "Exception for links"),
    both("第17条ただし書", "art. 17, proviso"),
    "duty",
    True,
)
UNREAD = Cited(
    "ordinance",
    "purpose",
    "ordinance",
    both("試験条例", "test ordinance"),
    both("目的外利用の制限", "Limits on other uses"),
    None,
    "duty",
    False,
)
CUSTOM = Cited(
    "practice",
    "lines",
    "practice",
    both("回線の実務", "practice on lines"),
    both("回線と暗号", "Lines and ciphers"),
    None,
    "guidance",
    True,
)


def evidence(path: str, value: object, line: int, ja: str, en: str, state: str = "given") -> Evidence:
    return Evidence(path, value, line, 5, state != "given", state, both(ja, en))  # type: ignore[arg-type]


def finding(rule: str, verdict: str, binding: str, cite: Cited, **more: object) -> Finding:
    settle = more.get("settle", ())
    fields: dict[str, object] = {
        "instrument": cite.instrument,
        "title": both(f"項目{rule}", f"item {rule}"),
        "weight": "important",
        "lawfulness": "none",
        "cites": (cite,),
        "evidence": settle,
        "settle": (),
        "alone": (),
        "possible": ("met", "not_met") if settle else (),
        "clear": (),
        "ask": both(f"{rule}はどうか。", f"What of {rule}?"),
        "remedy": both(f"{rule}を改める。", f"Mend {rule}."),
        "why": both(f"{rule}は大事である。", f"{rule} matters."),
        "answer": both(f"{rule}は済んでいる。", f"{rule} is done."),
        "list_path": None,
        "claimed_not_applicable": False,
        "facts_sha256": "0" * 64,
        "exception": None,
        "proviso": (),
    }
    return Finding(rule=rule, verdict=verdict, binding=binding, **{**fields, **more})  # type: ignore[arg-type]


def facts(text: str) -> dict[str, object]:
    party = {
        "complete": True,
        "items": [{"id": "ward", "name": "試験区", "role": "ward"}, {"id": "firm", "name": text, "role": "contractor"}],
    }
    hop = {
        "id": "d1",
        "from": "ward",
        "to": "firm",
        "form": "outsourcing",
        "work": text,
        "contract": {"status": "signed"},
        "permission": {"by_ward": True, "in_writing": False},
    }
    flow = {
        "id": "f1",
        "step": text,
        "from": "ward",
        "to": "firm",
        "data": {"complete": False, "items": ["record"]},
        "channel": {"media": {"complete": True, "items": ["lgwan", "email"]}},
        "mode": "push",
    }
    return {
        "case": {
            "id": "sample-1",
            "title": text,
            "municipality": "試験区",
            "department": text,
            "summary": text,
            "confidentiality": text,
            "kinds": {"complete": True, "items": ["outsourcing", "external_link"]},
        },
        "parties": party,
        "data": {"complete": False, "items": [{"id": "record", "name": text}]},
        "delegations": {"complete": False, "items": [hop]},
        "links": {"complete": False, "items": [{"id": "line", "partner": "firm"}]},
        "flows": {"complete": True, "items": [flow]},
        "stated": {
            "complete": True,
            "items": [
                {
                    "path": "links[line].channel.encryption",
                    "values": {
                        "complete": False,
                        "items": [
                            {"document": text, "page": 3, "value": "none"},
                            {"document": "資料2", "value": "both"},
                        ],
                    },
                }
            ],
        },
        "not_applicable": {"complete": True, "items": [{"path": "data[record].indirect_basis", "reason": text}]},
    }


def findings(text: str) -> tuple[Finding, ...]:
    said = evidence("links[line].ward_measures", text, 31, "区の技術的措置", "ward's technical measures")
    cipher = evidence("links[line].channel.encryption", None, 33, "暗号化", "encryption", "contradicted")
    media = evidence("links[line].channel.media", None, 30, "手段", "media", "unanswered")
    pending = evidence("delegations[d1].term_end", None, 41, "契約期間の終わり", "end of term", "pending")
    basis = evidence("data[record].indirect_basis", None, 21, "本人以外から得る根拠", "basis", "not_applicable")
    lists = evidence("links.complete", None, 29, "外部結合", "links", "unanswered")
    hop = evidence("delegations[d1].permission.by_ward", True, 44, "区の許諾", "permitted by the ward")
    held = ExceptionNote(text, "2020-12-31", text, "holds")
    asked = both(f"「{text}」はどうか。", f'What of "{text}"?')
    way = (Change("links[line].channel.encryption", "set", both(f"{text}にする", f"make it {text}")),)
    return (
        finding(
            "broken",
            "not_met",
            "links[line]",
            LINK,
            lawfulness="unlawful",
            weight="serious",
            evidence=(said,),
            clear=(way,),
            proviso=(PROVISO,),
            ask=asked,
            remedy=asked,
        ),
        finding(
            "doubtful",
            "not_met",
            "case",
            UNREAD,
            lawfulness="possibly_unlawful",
            evidence=(said,),
            exception=ExceptionNote(text, "2020-01-31", text, "expired"),
        ),
        finding("plain", "not_met", "delegations[d1]", CUSTOM, evidence=(hop,)),
        finding(
            "line",
            "open",
            "links[line]",
            CUSTOM,
            settle=(cipher, media),
            alone=(media.path,),
            evidence=(said, cipher, media),
            ask=asked,
        ),
        finding("term", "open", "delegations[d1]", CUSTOM, settle=(pending,)),
        finding("claim", "open", "data[record]", UNREAD, settle=(basis,), claimed_not_applicable=True),
        *(
            finding(f"rest-{n}", "open", "links[*]", LINK, settle=(lists,), list_path="links", weight="minor")
            for n in range(1, 8)
        ),
        finding("held", "excepted", "delegations[d1]", CUSTOM, evidence=(hop,), exception=held),
        finding(
            "kept",
            "met",
            "flows[f1]",
            CUSTOM,
            evidence=(evidence("flows[f1].channel.media", ["lgwan", "email"], 51, "手段", "media"),),
        ),
        finding(
            "idle",
            "not_applicable",
            "parties[firm]",
            LINK,
            evidence=(evidence("parties[firm].role", "contractor", 12, "役割", "role"),),
        ),
    )


def sample(text: str = BENIGN) -> Assessment:
    """The assessment with `text` in every place where words of the case's authors stand."""
    found = findings(text)
    stage = evidence("case.stage", None, 5, "段階", "stage", "unanswered")
    procedure = Determination(
        "procedure",
        both("審議会の手続", "Procedure"),
        ("consult", "report"),
        (both("諮問", "consult"), both("報告", "report")),
        False,
        (found[0].evidence[0],),
        (stage,),
        (LINK,),
        (both("結合は諮る。", "Links are heard."),),
    )
    pending = PendingFact(
        "delegations[d1].term_end", both("契約期間の終わり", "end of term"), text, "2020-06-30", text, 71, True
    )
    section = SectionCount("links", both("外部結合", "links"), 1, 2, 0, 0, 1)
    return Assessment(
        format="1",
        case_id="sample-1",
        title=text,
        facts=facts(text),
        findings=found,
        determinations=(procedure,),
        completeness=Completeness(9, 4, 1, 1, 1, (section,), (pending,)),
        gaps=(
            GapNote("not_expressible", "ordinance/secrecy", both("資料に現れない。", "Not in papers."), None),
            GapNote("not_yet_in_force", "ordinance/new", both("未施行。", "Not in force."), "2023-04-01"),
        ),
        receipt=Receipt(
            "0.1.0",
            "folder/sample.yaml",
            "a" * 64,
            "test",
            "d" * 64,
            "2020-07-13",
            "2020-07-14",
            (
                PackNote(
                    "ordinance",
                    "ordinance",
                    both("試験条例", "test ordinance"),
                    both("例規集", "the code"),
                    "2005-04-01",
                    "b" * 64,
                    False,
                ),
                PackNote(
                    "practice",
                    "practice",
                    both("回線の実務", "practice on lines"),
                    both("実務", "practice"),
                    "2005-04-01",
                    "c" * 64,
                    True,
                ),
            ),
            16,
        ),
    )
