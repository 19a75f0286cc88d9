"""What the content security policy allows where, and how templates get its nonce."""

from csp.constants import SELF, UNSAFE_EVAL, UNSAFE_INLINE
from csp.middleware import CSPMiddleware, PolicyParts
from django.http import HttpRequest
from django.http.response import HttpResponseBase

# Unfold's Alpine evaluates expressions and its skeleton carries a <style> without a nonce.
ADMIN_DIRECTIVES = {
    "script-src": [SELF, UNSAFE_EVAL],
    "style-src": [SELF, UNSAFE_INLINE],
}
# Swagger UI styles its own elements.
API_DOCS_DIRECTIVES = {"style-src": [SELF, UNSAFE_INLINE]}
LOOSENED = {"/admin/": ADMIN_DIRECTIVES, "/api/v1/docs/": API_DOCS_DIRECTIVES}


class PolicyMiddleware(CSPMiddleware):
    """The policy of the settings, loosened at the addresses in `LOOSENED` alone."""

    def get_policy_parts(
        self,
        request: HttpRequest,
        response: HttpResponseBase,
        report_only: bool = False,  # noqa: FBT001, FBT002 - the library's signature
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        for prefix, directives in LOOSENED.items():
            if request.path.startswith(prefix):
                parts.replace = {**directives, **(parts.replace or {})}
        return parts


def htmx_nonce(request: HttpRequest) -> dict[str, object]:
    """`{% htmx_script %}` looks for `csp_nonce`; django-csp's own processor says `CSP_NONCE`."""
    return {"csp_nonce": getattr(request, "csp_nonce", "")}
