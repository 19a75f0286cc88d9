from django.contrib import admin
from django.urls import include, path

import accounts.urls
import integrations.urls
from verify.health import healthz
from verify.metrics import metrics

handler500 = "verify.api.problems.server_error"

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/", include("verify.api.urls")),
    path("healthz", healthz, name="healthz"),
    path("metrics", metrics, name="metrics"),
    path("", include("accounts.urls")),
    path("", include("integrations.urls")),
    path("", include("reviews.public_urls")),
    path("t/<slug:team>/", include(accounts.urls.team_urlpatterns)),
    path("t/<slug:team>/", include("articles.urls")),
    path("t/<slug:team>/", include("claims.urls")),
    path("t/<slug:team>/", include("reviews.urls")),
    path("t/<slug:team>/", include(integrations.urls.team_urlpatterns)),
]
