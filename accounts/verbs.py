from audit.verbs import register

USER_CREATED = register("user.created", "created the user", secret=("email", "name"))
USER_CHANGED = register("user.changed", "changed the user", secret=("email", "name"))
USER_PSEUDONYMISED = register("user.pseudonymised", "erased the person")
PASSWORD_SET = register("user.password_set", "set the password of")
TEAM_CREATED = register("team.created", "created the team")
MEMBER_ADDED = register("membership.added", "gave a role to a member")
ROLE_CHANGED = register("membership.role_changed", "changed a member's role")
MEMBER_REMOVED = register("membership.removed", "ended a membership")
TOKEN_CREATED = register("token.created", "created the token")
TOKEN_REVOKED = register("token.revoked", "revoked the token")
