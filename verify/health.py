"""The address that tells a supervisor or a balancer whether this process can do its work."""

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from redis import Redis, RedisError


def healthz(request: HttpRequest) -> JsonResponse:  # noqa: ARG001 - a view's signature
    """200 where database and broker answer, else 503 with the name of what does not."""
    answers = {"database": _database_answers(), "broker": _broker_answers()}
    return JsonResponse(answers, status=200 if all(answers.values()) else 503)


def _database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True


def _broker_answers() -> bool:
    try:
        with Redis.from_url(settings.REDIS_URL, socket_timeout=2) as broker:
            return bool(broker.ping())
    except RedisError:
        return False
