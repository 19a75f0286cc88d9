"""People, teams, tokens and the trail, for moderators."""

from accounts.admin import people, sign_ins, trail

__all__ = ["people", "sign_ins", "trail"]
