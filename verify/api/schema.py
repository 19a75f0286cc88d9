"""What OpenAPI cannot read from serializers: problems and the dossier's contract."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.permissions import AllowAny

from verify.api.problems import MEDIA_TYPE

DOSSIER_CONTRACT = Path(settings.BASE_DIR) / "docs" / "dossier.schema.json"
DOSSIER = {"$ref": "#/components/schemas/Dossier"}

PROBLEM = {
    "type": "object",
    "description": "RFC 9457. `code` is stable; `errors` lists everything that is wrong.",
    "required": ["type", "title", "status", "code", "detail", "errors"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "code": {"type": "string"},
        "detail": {"type": "string"},
        "field": {"type": "string", "description": "Path to the field at fault, with dots."},
        "hint": {"type": "string", "description": "How to mend it."},
        "instance": {"type": "string", "format": "uri", "description": "The request's id."},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["code", "detail"],
                "properties": {
                    "code": {"type": "string"},
                    "detail": {"type": "string"},
                    "field": {"type": "string"},
                    "hint": {"type": "string"},
                },
            },
        },
    },
}
METHODS = frozenset({"get", "post", "put", "patch", "delete"})


class SchemaView(SpectacularAPIView):
    """The OpenAPI document."""

    permission_classes = [AllowAny]
    authentication_classes = []


class DocsView(SpectacularSwaggerSplitView):
    """The document for people, from this installation's own files."""

    permission_classes = [AllowAny]
    authentication_classes = []


def add_problems(result: dict[str, Any], **_: object) -> dict[str, Any]:
    """Every operation may answer with a problem."""
    result["components"]["schemas"]["Problem"] = PROBLEM
    answer = {
        "description": "Anything else is a problem: see its code and hint.",
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    for operations in result["paths"].values():
        for method, operation in operations.items():
            if method in METHODS:
                operation["responses"]["default"] = answer
    return result


def add_dossier(result: dict[str, Any], **_: object) -> dict[str, Any]:
    """The dossier's contract as components: one for itself and one for each of its definitions."""
    contract = json.loads(DOSSIER_CONTRACT.read_text())
    names = {name: f"Dossier{name[0].upper()}{name[1:]}" for name in contract["$defs"]}
    written = json.dumps(contract)
    for name, component in names.items():
        written = written.replace(f'#/$defs/{name}"', f'#/components/schemas/{component}"')
    contract = json.loads(written)
    schemas = result["components"]["schemas"]
    for name, definition in contract.pop("$defs").items():
        schemas[names[name]] = definition
    schemas["Dossier"] = {key: told for key, told in contract.items() if not key.startswith("$")}
    return result


def overlap(result: dict[str, Any], **_: object) -> dict[str, Any]:
    """Alternatives that one value may fit at once: an empty string and a string, null and any."""
    _overlap(result)
    return result


def _overlap(node: Any) -> None:
    if isinstance(node, dict):
        if "oneOf" in node and "discriminator" not in node:
            node["anyOf"] = node.pop("oneOf")
        for inner in node.values():
            _overlap(inner)
    elif isinstance(node, list):
        for inner in node:
            _overlap(inner)
