"""Who may do what: users, teams, memberships, roles, tokens and the system actor."""
