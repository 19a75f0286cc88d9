from django.urls import path

from integrations import views

urlpatterns = [
    path("account/notifications/", views.settings, name="notification_settings"),
    path("letters/stop/<str:key>/", views.unsubscribe, name="unsubscribe"),
]

team_urlpatterns = [
    path("notifications/", views.notifications, name="notifications"),
    path("notifications/read/", views.read_all, name="read_all"),
    path("notifications/<int:pk>/", views.follow, name="follow_notification"),
    path("notifications/<int:pk>/read/", views.read, name="read_notification"),
]
