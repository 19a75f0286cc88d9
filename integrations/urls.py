from django.urls import path

from integrations.views import feeds, foreign, notifications, webhooks

urlpatterns = [
    path("account/notifications/", notifications.settings, name="notification_settings"),
    path("letters/stop/<str:key>/", notifications.unsubscribe, name="unsubscribe"),
    path("t/<slug:team>/findings/feed.rss", feeds.rss, name="public_feed_rss"),
    path("t/<slug:team>/findings/jsonfeed.json", feeds.json_feed, name="public_json_feed"),
]

team_urlpatterns = [
    path("notifications/", notifications.notifications, name="notifications"),
    path("notifications/read/", notifications.read_all, name="read_all"),
    path("notifications/<int:pk>/", notifications.follow, name="follow_notification"),
    path("notifications/<int:pk>/read/", notifications.read, name="read_notification"),
    path("webhooks/", webhooks.webhooks, name="webhooks"),
    path("webhooks/new/", webhooks.new, name="new_webhook"),
    path("webhooks/<int:pk>/", webhooks.webhook, name="webhook"),
    path("webhooks/<int:pk>/change/", webhooks.change, name="change_webhook"),
    path("webhooks/<int:pk>/rotate/", webhooks.rotate, name="rotate_secret"),
    path("webhooks/<int:pk>/replay/", webhooks.replay_some, name="replay_span"),
    *(
        path(f"webhooks/<int:pk>/{step}/", webhooks.step, {"step": step}, name=f"{step}_webhook")
        for step in webhooks.STEPS
    ),
    path("elsewhere/", foreign.foreign_reviews, name="foreign_reviews"),
    path("elsewhere/sources/", foreign.sources, name="review_sources"),
    path("elsewhere/sources/<int:pk>/read/", foreign.read_now, name="read_source"),
    path("elsewhere/sources/<int:pk>/archive/", foreign.archive, name="archive_source"),
    path("deliveries/<int:pk>/", webhooks.delivery, name="delivery"),
    path("deliveries/<int:pk>/replay/", webhooks.replay_one, name="replay_delivery"),
]
