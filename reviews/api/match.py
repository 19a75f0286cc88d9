"""What a bot asks: whether anything of a text is known."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.acting import ActingViewSet
from accounts.enums import Permission
from claims.known import is_english
from claims.models import Claim
from reviews.api.match_serializers import AskedAtLength, AskedBriefly, MatchedText
from reviews.known import Asked, match_text
from verify.api.bodies import Written

NOT_ENGLISH = "This text does not read as English, the language in which statements are read."
NO_STATEMENT = "Nothing in this text reads as a statement."
NOTHING_KNOWN = "Nothing of this is known."

EXAMPLE = OpenApiExample(
    "A public finding",
    response_only=True,
    value={
        "language": "en",
        "note": "",
        "statements": [
            {
                "start": 0,
                "end": 47,
                "exact": "Forty people were hurt when the ferry ran aground",
                "check_worthiness": 0.7,
                "matches": [
                    {
                        "values": "agree",
                        "reasons": [
                            {"kind": "values", "text": "Both say Forty."},
                            {"kind": "words", "text": "Same words: hurt, ferry, aground."},
                        ],
                        "differences": [],
                        "score": 0.91,
                        "claim": None,
                        "statement": None,
                        "verdicts": [],
                        "desk_note": None,
                        "publications": [
                            {
                                "values": "agree",
                                "reasons": [{"kind": "values", "text": "Both say Forty."}],
                                "differences": [],
                                "url": "https://verify.newsroom.example/findings/f3kq9/",
                                "title": "How many were hurt when the ferry ran aground",
                                "claim_reviewed": "40 people were hurt when a ferry ran aground",
                                "explanation": "The coast guard's list names 62.",
                                "rating": {
                                    "label": "Not supported",
                                    "number": 1,
                                    "best": 5,
                                    "worst": 1,
                                },
                                "published_at": "2026-01-15T12:00:00Z",
                                "changed_at": None,
                            }
                        ],
                    }
                ],
            }
        ],
    },
)


class MatchViewSet(ActingViewSet[Claim]):
    """Claims and verdicts that are known already, for a sentence or a whole text."""

    queryset = Claim.objects.none()
    serializer_class = MatchedText
    pagination_class = None  # type: ignore[assignment] # one answer, and no list
    filter_backends = []
    needs = {"list": Permission.MATCH, "create": Permission.MATCH}

    def get_queryset(self) -> QuerySet[Claim]:
        return Claim.objects.none()

    @extend_schema(
        summary="What is known of a sentence",
        description="With the scope `match` alone: public findings. With `read` as well: the "
        "team's claims, verdicts and desk notes too.",
        parameters=[AskedBriefly],
        responses=MatchedText,
        examples=[EXAMPLE],
    )
    def list(self, request: Request) -> Response:
        asked = {
            name: request.query_params[name] for name in ("text",) if name in request.query_params
        }
        return self._answer(AskedBriefly, asked)

    @extend_schema(
        summary="What is known of a text",
        description="As GET, for a text that is too long for an address. Nothing is stored.",
        request=AskedAtLength,
        responses={200: MatchedText},
        examples=[EXAMPLE],
    )
    def create(self, request: Request) -> Response:
        return self._answer(AskedAtLength, request.data)

    def _answer(self, serializer_class: type[Written], asked: object) -> Response:
        serializer = serializer_class(data=asked)
        serializer.is_valid(raise_exception=True)
        text: str = serializer.validated_data["text"]
        english = is_english(text)
        statements = match_text(self.actor, text) if english else []
        answer = {
            "language": "en" if english else None,
            "note": _note(statements, english=english),
            "statements": statements,
        }
        return self.shown(MatchedText, answer)


def _note(statements: Sequence[Asked], *, english: bool) -> str:
    if not english:
        return NOT_ENGLISH
    if not statements:
        return NO_STATEMENT
    return "" if any(asked.matches for asked in statements) else NOTHING_KNOWN
