"""Disputes and all that is said of them, and the dossier, over the API."""
