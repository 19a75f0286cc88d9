"""Addresses that answer everybody. Those of findings are permanent."""

from django.urls import path

from reviews.publication_states import PublicPageKind
from reviews.views import public

urlpatterns = [
    path("p/<str:slug>/", public.finding, name="public_finding"),
    path("t/<slug:team>/findings/", public.findings, name="public_findings"),
    path("t/<slug:team>/findings/feed.json", public.feed_json, name="public_feed_json"),
    path("t/<slug:team>/findings/feed.atom", public.feed_atom, name="public_feed_atom"),
    path("t/<slug:team>/rating-scale/", public.rating_scale, name="public_scale"),
    path(
        "t/<slug:team>/methodology/",
        public.public_page,
        {"kind": PublicPageKind.METHODOLOGY.value},
        name="public_methodology",
    ),
    path(
        "t/<slug:team>/corrections-policy/",
        public.public_page,
        {"kind": PublicPageKind.CORRECTIONS.value},
        name="public_corrections",
    ),
]
