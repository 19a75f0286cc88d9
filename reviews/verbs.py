from audit.verbs import register

DISPUTE_OPENED = register("dispute.opened", "opened the dispute", secret=("reason",))
DISPUTE_ASSIGNED = register("dispute.assigned", "assigned the dispute")
DISPUTE_UNASSIGNED = register("dispute.unassigned", "took the assignment back")
REVIEW_STARTED = register("dispute.started", "began to review the dispute")
DISPUTE_HANDED_BACK = register("dispute.handed_back", "handed the dispute back", secret=("reason",))
VERDICT_RECORDED = register(
    "dispute.judged", "gave a verdict on the dispute", secret=("rationale",)
)
DISPUTE_DECIDED = register("dispute.decided", "closed the dispute", secret=("reason",))
DISPUTE_DISMISSED = register("dispute.dismissed", "dismissed the dispute", secret=("reason",))
DISPUTE_REOPENED = register("dispute.reopened", "reopened the dispute", secret=("reason",))
DISPUTE_DECLINED = register("dispute.declined", "declined the dispute", secret=("reason",))
REVIEWER_RECUSED = register(
    "dispute.recused", "declared a conflict with the dispute", secret=("reason",)
)
LEASE_EXPIRED = register("dispute.expired", "freed the dispute, whose reviewer let it lie")
DISPUTE_ESCALATED = register("dispute.escalated", "raised the overdue dispute")
DISPUTE_ARRANGED = register("dispute.arranged", "arranged the work on the dispute")
DISPUTE_MERGED = register("dispute.merged", "merged the dispute into another", secret=("reason",))
DISPUTE_SPLIT = register("dispute.split", "split the dispute", secret=("reason",))
DISPUTE_APPEALED = register("dispute.appealed", "appealed against the dispute", secret=("reason",))
SOURCE_EDITED = register("dispute.source_edited", "found a source of the dispute edited")
VERDICT_CONFIRMED = register(
    "dispute.confirmed", "confirmed the verdict on the dispute", secret=("reason",)
)
WORDS_FLAGGED = register("flag.raised", "flagged words of an article", secret=("reason",))
COMMENT_MADE = register("comment.made", "commented on the dispute", secret=("text",))
COMMENT_WITHDRAWN = register("comment.withdrawn", "took a comment back")
POLICY_CHANGED = register("policy.changed", "changed how the team works")
DESK_NOTE_WRITTEN = register("desk_note.written", "told the desk what it may print")
DESK_NOTE_UNDONE = register("desk_note.undone", "took a desk note back")
RATING_SCALE_SET = register("rating_scale.set", "put a version of the rating scale into force")

PUBLICATION_DRAFTED = register("publication.drafted", "drafted a publication")
PUBLICATION_WORDED = register("publication.worded", "worded the publication")
PUBLICATION_READY = register("publication.ready", "called the publication ready")
CONTACT_EXPLAINED = register(
    "publication.contact_explained",
    "said why nobody was contacted before publication",
    secret=("contact_reason",),
)
LEGAL_REVIEW_ASKED = register(
    "publication.legal_asked", "asked for a legal review", secret=("question",)
)
LEGAL_REVIEW_CLEARED = register(
    "publication.legal_cleared", "cleared the publication legally", secret=("reason",)
)
LEGAL_REVIEW_OBJECTED = register(
    "publication.legal_objected", "objected to the publication legally", secret=("reason",)
)
PUBLICATION_SCHEDULED = register("publication.scheduled", "set when the publication goes out")
CORRECTION_SCHEDULED = register(
    "publication.correction_scheduled", "set when the correction goes out"
)
PUBLICATION_UNSCHEDULED = register(
    "publication.unscheduled", "took the publication off the schedule", secret=("reason",)
)
PUBLICATION_HELD = register(
    "publication.held", "held the publication back when it was due, since something is missing"
)
PUBLICATION_PUBLISHED = register("publication.published", "published the finding")
PUBLICATION_CORRECTED = register("publication.corrected", "corrected the published finding")
PUBLICATION_WITHDRAWN = register("publication.withdrawn", "withdrew the published finding")
WITHDRAWAL_REMINDED = register(
    "publication.signature_due", "reminded of a withdrawal that awaits its second signature"
)
PUBLICATION_RETRACTED = register("publication.retracted", "signed the withdrawal: it is retracted")
PUBLICATION_RESTORED = register("publication.restored", "restored the withdrawn finding")
PUBLICATION_DISCARDED = register(
    "publication.discarded", "discarded the publication", secret=("reason",)
)
SOURCE_CHANGED = register(
    "publication.source_changed", "found that something the publication rests on changed"
)
SOURCE_CHANGE_RESOLVED = register(
    "publication.confirmed", "confirmed the finding after a change", secret=("reason",)
)
NOTICE_SET = register("publication.notice_set", "set the notice above the published finding")
PUBLIC_PAGE_WRITTEN = register("public_page.written", "wrote a public page of the team")
FINDING_REUSED = register("dispute.answered_again", "reused an earlier finding for the dispute")
_OF_EVIDENCE = (
    *("url", "note", "file_name", "sha256", "exact", "prefix", "suffix"),
    *("translation", "translator"),
)
EVIDENCE_ADDED = register("evidence.added", "added evidence", secret=_OF_EVIDENCE)
EVIDENCE_RESTRICTED = register(
    "evidence.added_restricted", "added restricted evidence", secret=("restricted",)
)
EVIDENCE_ARCHIVED = register("evidence.archived", "archived a link", secret=("final_url", "sha256"))
EVIDENCE_NOT_ARCHIVED = register("evidence.not_archived", "could not archive a link")
ARCHIVING_RETRIED = register("evidence.archiving_retried", "asked to archive a link again")
CONTACT_LOGGED = register("contact.logged", "logged a contact", secret=("restricted",))
CONTACT_CONTINUED = register(
    "contact.continued", "noted what came of a contact", secret=("restricted",)
)
CONTACT_WAIVED = register("contact.waived", "said why nobody was asked", secret=("reason",))
CIRCLE_CHANGED = register("circle.changed", "changed who may know of it")
EVIDENCE_ERASED = register(
    "evidence.erased", "erased what was kept as evidence", secret=("reason",)
)
CONTACT_ERASED = register("contact.erased", "erased a contact", secret=("reason",))
