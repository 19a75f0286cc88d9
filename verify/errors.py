"""What can go wrong in the domain, said once: what is wrong, where, and how to mend it.

Every door turns these into its own form: RFC 9457 problems in the API, messages on the pages and
in the admin, lines on stderr in the commands.
"""

from __future__ import annotations


class DomainError(Exception):
    """A request that the domain refuses; nothing was written.

    `code` is stable and for machines, `detail` for people; `field` names the input at fault, `hint`
    how to mend it.
    """

    status = 400
    code = "refused"
    title = "The request was refused"

    def __init__(
        self, detail: str, *, code: str | None = None, field: str | None = None, hint: str = ""
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.code = code or self.code
        self.field = field
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.detail} {self.hint}".strip()


class InvalidError(DomainError):
    """The input cannot be used as it is."""

    status = 422
    code = "invalid"
    title = "The input cannot be used"


class ForbiddenError(DomainError):
    """The actor may not do this; the detail says who could."""

    status = 403
    code = "forbidden"
    title = "Not allowed"


class MissingError(DomainError):
    """There is no such thing, or none that the actor may see."""

    status = 404
    code = "not_found"
    title = "Not found"


class ConflictError(DomainError):
    """The move is not legal in the present state."""

    status = 409
    code = "conflict"
    title = "Not possible in the present state"


class StaleError(ConflictError):
    """Somebody else changed it since it was read."""

    status = 412
    code = "stale"
    title = "Changed meanwhile"
