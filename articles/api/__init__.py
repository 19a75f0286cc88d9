"""Outlets, stories and articles over the API."""
