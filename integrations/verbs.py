from audit.verbs import register

WEBHOOK_CREATED = register("webhook.created", "set up the webhook", secret=("url",))
WEBHOOK_CHANGED = register("webhook.changed", "changed the webhook", secret=("url",))
WEBHOOK_ENABLED = register("webhook.enabled", "switched the webhook on")
WEBHOOK_DISABLED = register("webhook.disabled", "switched the webhook off")
WEBHOOK_ARCHIVED = register("webhook.archived", "put the webhook away")
WEBHOOK_PINGED = register("webhook.pinged", "sent a test to the webhook")
WEBHOOK_REPLAYED = register("webhook.replayed", "sent messages of the webhook again")
SECRET_ROTATED = register("webhook.rotated", "gave the webhook a new secret")
SOURCE_ADDED = register("review_source.added", "named a source of others' checks", secret=("url",))
SOURCE_ARCHIVED = register("review_source.archived", "put a source of others' checks away")
REVIEWS_IMPORTED = register("claim_review.imported", "took in what others have checked")
