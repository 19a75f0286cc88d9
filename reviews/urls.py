from django.urls import path

from reviews.views import claims, disputes, dossier, trail

urlpatterns = [
    path("", dossier.stories, name="stories"),
    path("stories/<slug:slug>/", dossier.story, name="story"),
    path("stories/<slug:slug>/progress/", dossier.progress, name="progress"),
    path(
        "stories/<slug:slug>/discrepancies/<int:pk>/words/",
        dossier.words,
        {"of": "discrepancy"},
        name="words",
    ),
    path(
        "stories/<slug:slug>/claims/<int:pk>/words/",
        dossier.words,
        {"of": "claim"},
        name="claim_words",
    ),
    path("discrepancies/<int:pk>/set-aside/", dossier.set_aside, name="set_aside"),
    path("decisions/<int:pk>/undo/", dossier.undo_decision, name="undo_decision"),
    path("desk-notes/<int:pk>/undo/", dossier.undo_note, name="undo_desk_note"),
    path("claims/<int:pk>/", claims.claim, name="claim"),
    path("claims/<int:pk>/desk-note/", dossier.desk_note, name="desk_note"),
    path("claims/<int:pk>/dispute/", claims.open_by_hand, name="open_dispute"),
    path("queue/", disputes.queue_page, name="queue"),
    path("disputes/<int:pk>/", disputes.dispute, name="dispute"),
    path("disputes/<int:pk>/assign/", disputes.assign, name="assign"),
    path("disputes/<int:pk>/start/", disputes.start, name="start"),
    path("disputes/<int:pk>/hand-back/", disputes.give_back, name="hand_back"),
    path("disputes/<int:pk>/verdict/", disputes.judge, name="judge"),
    path("disputes/<int:pk>/decide/", disputes.decide, name="decide"),
    path("disputes/<int:pk>/dismiss/", disputes.dismiss, name="dismiss"),
    path("disputes/<int:pk>/reopen/", disputes.reopen, name="reopen"),
    path("disputes/<int:pk>/evidence/", disputes.evidence, name="evidence"),
    path("trail/", trail.trail, name="trail"),
    path("trail/export.jsonl", trail.export, {"form": "jsonl"}, name="trail_jsonl"),
    path("trail/export.csv", trail.export, {"form": "csv"}, name="trail_csv"),
    path("trail/<uuid:pk>/", trail.event, name="event"),
    path("trail/<uuid:pk>/act.json", trail.act, name="act"),
    path("trail/<uuid:pk>/act.tlog-proof", trail.proof, name="proof"),
]
