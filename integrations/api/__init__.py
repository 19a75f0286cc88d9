"""Notifications, over the API."""
