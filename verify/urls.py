from django.contrib import admin
from django.urls import include, path

from verify.health import healthz

handler500 = "verify.api.problems.server_error"

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/", include("verify.api.urls")),
    path("healthz", healthz, name="healthz"),
    path("", include("accounts.urls")),
    path("t/<slug:team>/", include("articles.urls")),
    path("t/<slug:team>/", include("claims.urls")),
    path("t/<slug:team>/", include("reviews.urls")),
]
