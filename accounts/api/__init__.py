"""Who calls, for which team, and the resources of people: teams, members and tokens."""
