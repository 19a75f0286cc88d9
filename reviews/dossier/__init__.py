"""A story's dossier: what may be printed, on whose word, and what stands against it.

Read from the database, never stored.
"""

from reviews.dossier.entries import Dossier
from reviews.dossier.reading import read_dossier
from reviews.dossier.rendering import as_json, as_markdown

__all__ = ["Dossier", "as_json", "as_markdown", "read_dossier"]
