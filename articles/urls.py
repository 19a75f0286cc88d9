from django.urls import path

from articles import feed_views, views

urlpatterns = [
    path("stories/new/", views.new_story, name="new_story"),
    path("stories/<slug:slug>/rename/", views.rename, name="rename_story"),
    path("stories/<slug:slug>/compare/", views.compare_again, name="compare_again"),
    path("stories/<slug:slug>/articles/new/", views.new_article, name="new_article"),
    path("stories/<slug:slug>/places/<int:pk>/", views.place, name="place"),
    path("articles/<int:pk>/edit/", views.edit_article, name="edit_article"),
    path("articles/<int:pk>/revise/", views.revise, name="revise"),
    path("revisions/<int:pk>/retry/", views.retry, name="retry"),
    path("outlets/", views.outlets, name="outlets"),
    path("outlets/new/", views.new_outlet, name="new_outlet"),
    path("outlets/<int:pk>/", views.edit_outlet, name="edit_outlet"),
    path("feeds/", feed_views.feeds, name="feeds"),
    path("feeds/new/", feed_views.new_feed, name="new_feed"),
    path("feeds/<int:pk>/", feed_views.feed, name="feed"),
    path("feeds/<int:pk>/change/", feed_views.edit_feed, name="edit_feed"),
    path("feeds/<int:pk>/progress/", feed_views.feed_progress, name="feed_progress"),
    *(
        path(f"feeds/<int:pk>/{step}/", feed_views.feed_step, {"step": step}, name=f"{step}_feed")
        for step in feed_views.STEPS
    ),
    path("feed-items/<int:pk>/retry/", feed_views.retry_feed_item, name="retry_feed_item"),
]
