from audit.verbs import register

DISPUTE_OPENED = register("dispute.opened", "opened the dispute", secret=("reason",))
DISPUTE_ASSIGNED = register("dispute.assigned", "assigned the dispute")
REVIEW_STARTED = register("dispute.started", "began to review the dispute")
DISPUTE_HANDED_BACK = register("dispute.handed_back", "handed the dispute back", secret=("reason",))
VERDICT_RECORDED = register(
    "dispute.judged", "gave a verdict on the dispute", secret=("rationale",)
)
DISPUTE_DECIDED = register("dispute.decided", "closed the dispute")
DISPUTE_DISMISSED = register("dispute.dismissed", "dismissed the dispute", secret=("reason",))
DISPUTE_REOPENED = register("dispute.reopened", "reopened the dispute", secret=("reason",))
EVIDENCE_ADDED = register("evidence.added", "added evidence", secret=("note",))
DESK_NOTE_WRITTEN = register("desk_note.written", "told the desk what it may print")
DESK_NOTE_UNDONE = register("desk_note.undone", "took a desk note back")
RATING_SCALE_SET = register("rating_scale.set", "put a version of the rating scale into force")
