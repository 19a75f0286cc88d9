from django.urls import path

from claims import interests, views

urlpatterns = [
    path("articles/<int:pk>/", views.article, name="article"),
    path("articles/<int:pk>/revisions/<int:number>/", views.article, name="revision"),
    path("claims/<int:pk>/reword/", views.reword, name="reword"),
    path("claims/<int:pk>/split/", views.split, name="split"),
    path("claims/<int:pk>/merge/", views.merge, name="merge"),
    path("interests/new/", interests.declare_own, name="declare_own_conflict"),
    path("people/<int:pk>/interest/", interests.declare, name="declare_conflict"),
    path("interests/<int:pk>/withdraw/", interests.withdraw, name="withdraw_conflict"),
    path("statements/<int:pk>/move/", views.move, name="move"),
]
