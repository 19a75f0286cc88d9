"""Outlets, stories, articles and their revisions: what was published, and how it came in."""
