from audit.verbs import register

REVISION_READ = register("revision.read", "read the revision")
CLAIM_CREATED = register("claim.created", "found the claim")
CLAIM_REWORDED = register("claim.reworded", "reworded the claim")
CLAIM_SPLIT = register("claim.split", "split the claim")
CLAIMS_MERGED = register("claim.merged", "merged the claims")
STATEMENT_MOVED = register("claim.statement_moved", "moved a statement to another claim")
DISCREPANCY_OPENED = register("discrepancy.opened", "found the discrepancy")
DISCREPANCY_CLOSED = register("discrepancy.closed", "no longer finds the discrepancy")
DISCREPANCY_DISMISSED = register(
    "discrepancy.dismissed", "said that it is not a discrepancy", secret=("reason",)
)
DISCREPANCY_RESTORED = register("discrepancy.restored", "restored the discrepancy")
DECISION_UNDONE = register("decision.undone", "undid a decision")
CONFLICT_DECLARED = register(
    "conflict.declared", "declared a conflict of interest", secret=("name", "note")
)
CONFLICT_WITHDRAWN = register("conflict.withdrawn", "withdrew a conflict of interest")
