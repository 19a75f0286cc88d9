from django.urls import path

from articles import views

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
]
