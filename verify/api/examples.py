"""What requests look like: one worked case, in the order in which it is worked.

`tests/api/test_examples.py` sends each to the API.
"""

from __future__ import annotations

from typing import Any

JSON = "application/json"
LINES = "application/x-ndjson"

EXAMPLES: dict[str, dict[str, Any]] = {
    "POST /tokens/": {
        "name": "Wire importer",
        "kind": "integration",
        "scopes": ["read", "submit"],
        "networks": ["192.0.2.0/24"],
        "expires_at": "2036-01-31T00:00:00Z",
    },
    "POST /tokens/{id}/rotate/": {"overlap_hours": 24},
    "POST /outlets/": {
        "name": "The Harbour Daily",
        "domain": "harbourdaily.example",
        "country": "ES",
        "time_zone": "Europe/Madrid",
        "language": "en",
    },
    "POST /stories/": {"title": "Ferry aground off Port Ellery"},
    "POST /feeds/": {
        "url": "https://harbourdaily.example/news/feed.xml",
        "story": 1,
        "words": "ferry ellery\ncoast guard",
        "every_minutes": 15,
    },
    "POST /stories/{id}/articles/": {
        "text": "A ferry ran aground off Port Ellery on Tuesday. Police said 40 people were hurt.",
        "published": "2026-01-14",
        "author": "Sam Writer",
        "url": "https://harbourdaily.example/ferry",
    },
    "POST /stories/{id}/place/": {"article": 7, "placement": "background"},
    "POST /articles/{id}/revisions/": {
        "text": "A ferry ran aground off Port Ellery on Tuesday. Police said 62 people were hurt."
    },
    "POST /claims/{id}/reword/": {
        "text": "How many people were hurt when the ferry ran aground",
        "version": 1,
    },
    "POST /disputes/": {"claim": 3, "reason": "The number leads every front page."},
    "POST /disputes/{id}/assign/": {"reviewer": 5, "due_at": "2036-01-15T12:00:00Z"},
    "POST /disputes/{id}/start/": {"lease": 1},
    "POST /disputes/{id}/comments/": {"text": "The hospital answers from nine."},
    "POST /evidence/": {
        "dispute": 4,
        "kind": "link",
        "url": "https://coastguard.example/log",
        "note": "The log of that day",
        "circle": "team",
    },
    "POST /disputes/{id}/verdicts/": {
        "lease": 1,
        "findings": [
            {"position": 11, "was_said": "supported", "is_so": "open"},
            {"position": 12, "was_said": "supported", "is_so": "supported"},
        ],
        "desk_note": "attribute",
        "line": "Between 40 and 62 people were hurt, according to police and the coast guard.",
        "rationale": "Both confirmed their own counts by telephone; the hospital gives none.",
        "confidence": "medium",
    },
    "POST /disputes/{id}/decide/": {"verdict": 9},
    "POST /claims/{id}/desk-note/": {"kind": "hold", "line": "Wait for the hospital."},
}
"""Bodies by method and address."""

LINE_EXAMPLE = (
    '{"story": 1, "name": "cms/17", "text": "A ferry ran aground …", "published": "2026-01-14"}\n'
    '{"story": 1, "name": "cms/18", "text": "The coast guard spoke of 62 hurt."}\n'
)


def add_examples(result: dict[str, Any], **_: object) -> dict[str, Any]:
    for name, body in EXAMPLES.items():
        method, address = name.split()
        operation = result["paths"][f"/api/v1{address}"][method.lower()]
        operation["requestBody"]["content"][JSON]["example"] = body
    bulk = result["paths"]["/api/v1/articles/bulk/"]["post"]
    bulk["requestBody"]["content"][LINES]["example"] = LINE_EXAMPLE
    return result
