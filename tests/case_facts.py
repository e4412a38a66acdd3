"""What a one-sentence case expects, and what an extraction gives, in the same comparable shape."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from vnpolext.evaluation.facts import fold_phrase

PLAIN_PRAISE = ("khen thưởng", "biểu dương", "tuyên dương", "tôn vinh", "vinh danh")
Facts = dict[str, Any]


def fold(phrase: str | None) -> str | None:
    return None if phrase is None else fold_phrase(phrase)


def phrase(title: str | None, organization: str | None) -> str:
    """Join title and organization; a unit noun that both share stands once, a status marker not at all."""
    left, right = (title or "").split(), (organization or "").split()
    for shared in (1, 2):
        tail, head = left[-shared:], right[:shared]
        if len(left) >= shared <= len(right) and [w.lower() for w in tail] == [w.lower() for w in head]:
            right = right[shared:]
            break
    return re.sub(r"^(nguyên|quyền|cố|cựu) ", "", fold(" ".join(left + right)) or "")


def number(written: str | None) -> str | None:
    return (written or "").lstrip("0") or None


def expected(case: dict[str, Any]) -> Facts:
    expect, text = case["expect"], fold(case["text"]) or ""
    documents = expect.get("documents", ())
    commendations = expect.get("commendations", ())
    named = [one for one in commendations if not one["kind"].endswith("_count")]
    counts = {
        int(re.sub(r"\D", "", found[1]))
        for one in commendations
        if one["kind"].endswith("_count") and (found := re.match(r"\D*([\d.]+)", one["recipient"]))
    }
    if isinstance(expect.get("declared_count"), int):
        counts.add(expect["declared_count"])
    attributes = [(d["start"], d["end"], "issued_on", d["date"]) for d in documents if d.get("date")]
    attributes += [
        (d["start"], d["end"], "issuer", fold(d["issuer"]))
        for d in documents
        if d.get("issuer") and (fold(d["issuer"]) or "") in text
    ]
    officials = expect.get("officials", ())
    return {
        "documents": Counter(
            (d["start"], d["end"], number(d.get("number")), fold(d["type"])) for d in documents
        ),
        "attributes": Counter(attributes),
        "dates": Counter(
            (d["start"], d["end"], None if lunar(d) else d.get("value")) for d in expect.get("dates", ())
        ),
        "names": Counter(fold(one["name"]) for one in officials),
        "positions": Counter(
            (fold(one["name"]), phrase(held["position"], held["organization"]))
            for one in officials
            for held in one["titles"]
        ),
        "recipients": Counter(
            (one["start"], one["end"], "person" if one["kind"] == "person" else "unit") for one in named
        ),
        "awards": Counter(
            (one["start"], one["end"], fold(one["award"]))
            for one in named
            if one.get("award") and fold(one["award"]) not in PLAIN_PRAISE
        ),
        "counts": counts,
    }


def lunar(date: dict[str, Any]) -> bool:
    return str(date.get("value")).startswith("LUNAR")


def found(case: dict[str, Any], result: dict[str, Any], want: Facts) -> Facts:
    """Return the facts of `result`; of attributes and awards only those that the case asks for."""
    unvalued = {(d["start"], d["end"]) for d in case["expect"].get("dates", ()) if lunar(d)}
    mentions = [
        (directive, mention)
        for directive in result["directives"]
        for mention in directive["mentions"]
        if mention["form"] != "anaphor"
    ]
    attributes = [
        (m["start"], m["end"], name, value)
        for d, m in mentions
        for name, value in (("issued_on", d["issued_on"]), ("issuer", fold(d["issuer"])))
        if value
    ]
    recipients = [(c, r) for c in result["commendations"] for r in c["recipients"]]
    awards = [(r["start"], r["end"], fold(c["award"])) for c, r in recipients if c["award"]]
    asked = {fact[:3] for fact in want["attributes"]}
    awarded = {fact[:2] for fact in want["awards"]}
    return {
        "documents": Counter(
            (m["start"], m["end"], number(d["number"]), fold(d["type"])) for d, m in mentions
        ),
        "attributes": Counter(fact for fact in attributes if fact[:3] in asked),
        "dates": Counter(
            (d["start"], d["end"], None if (d["start"], d["end"]) in unvalued else d["value"])
            for d in result["dates"]
            if d["type"] in ("DATE", "TIME")
        ),
        "names": Counter(fold(one["name"]) for one in result["officials"]),
        "positions": Counter(
            (fold(one["name"]), phrase(held["title"], held["organization"]))
            for one in result["officials"]
            for held in one["positions"]
        ),
        "recipients": Counter((r["start"], r["end"], r["kind"]) for _, r in recipients),
        "awards": Counter(fact for fact in awards if fact[:2] in awarded),
        "counts": {stated["count"] for c in result["commendations"] for stated in c["stated_counts"]},
    }
