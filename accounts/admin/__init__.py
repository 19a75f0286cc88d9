"""People, teams, tokens and the trail, for moderators."""

from accounts.admin import people, sealing, sign_ins, trail

__all__ = ["people", "sealing", "sign_ins", "trail"]
