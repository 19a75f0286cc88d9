from audit.verbs import register

OUTLET_CREATED = register("outlet.created", "added the outlet")
OUTLET_CHANGED = register("outlet.changed", "changed the outlet")
STORY_CREATED = register("story.created", "opened the story")
STORY_RENAMED = register("story.renamed", "renamed the story")
STORY_ARCHIVED = register("story.archived", "archived the story")
ARTICLE_SUBMITTED = register("article.submitted", "submitted the article")
ARTICLE_CHANGED = register(
    "article.changed", "changed what is known of the article", secret=("author",)
)
ARTICLE_REVISED = register("article.revised", "stored a new revision of the article")
ARTICLE_PLACED = register("article.placed", "placed the article in the story")
FILE_GONE = register("article.file_gone", "no longer found the article's file in its folder")
FILE_BACK = register("article.file_back", "found the article's file in its folder again")
REVISION_QUARANTINED = register("revision.quarantined", "set the revision aside as unreadable")
REVISION_RETRIED = register("revision.retried", "asked to read the revision again")
COPY_RECOGNISED = register("article.copy_recognised", "recognised the article as a reprint")
COMPARISON_RETRIED = register("story.comparison_retried", "asked to compare the story again")
