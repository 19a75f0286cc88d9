"""From statements to claims.

Which of them speak of one point. Pure; the index in the database is `index.py`.
"""

from claims.matching.linking import link
from claims.matching.similarity import similarity
from claims.matching.types import ArticleReading, Cluster, Linking

__all__ = ["ArticleReading", "Cluster", "Linking", "link", "similarity"]
