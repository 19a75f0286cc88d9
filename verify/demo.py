"""What `make run` shows on a fresh installation.

People for each role, and the seed story read by the real pipeline.
"""

from __future__ import annotations

import sys

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from accounts.actions import add_member, create_user, ensure_default_team, system
from accounts.enums import Role
from accounts.models import Team, User
from audit.context import through
from claims.enums import Support
from reviews.dossier import Dossier
from verify.dossiers import Outcome, dossier_of_folder

PASSWORD = "verify-on-my-machine"  # noqa: S105 - printed at each start, for a server on this machine alone
PEOPLE = [
    ("rita@newsroom.example", "Rita Reporter", Role.REPORTER),
    ("ravi@newsroom.example", "Ravi Reviewer", Role.REVIEWER),
    ("rosa@newsroom.example", "Rosa Reviewer", Role.REVIEWER),
    ("ed@newsroom.example", "Ed Editor", Role.EDITOR),
    ("edna@newsroom.example", "Edna Editor", Role.EDITOR),
    ("ada@newsroom.example", "Ada Administrator", Role.ADMINISTRATOR),
    ("otto@newsroom.example", "Otto Auditor", Role.AUDITOR),
]
MODERATOR = ("mo@newsroom.example", "Mo Moderator")
TIMEOUT = 240.0


def load_seeds() -> str:
    """Make the people, take `seeds/` in, wait for the worker; the summary to print.

    A second time changes nothing.
    """
    with through("command"):
        team = ensure_default_team()
        _make_people(team)
        outcome = dossier_of_folder(
            settings.BASE_DIR / "seeds",
            actor=system(team),
            team=team,
            timeout=TIMEOUT,
            say=lambda line: print(line, file=sys.stderr),  # noqa: T201 - progress of a command
        )
    return _summary(outcome, team)


def _make_people(team: Team) -> None:
    now = timezone.now()
    for email, name, role in PEOPLE:
        if not User.objects.filter(email=email).exists():
            user = create_user(actor=system(), email=email, name=name, password=PASSWORD, now=now)
            add_member(actor=system(team), team=team, user=user, role=role, now=now)
    email, name = MODERATOR
    if not User.objects.filter(email=email).exists():
        create_user(
            actor=system(),
            email=email,
            name=name,
            password=PASSWORD,
            moderator=True,
            superuser=True,
            now=now,
        )


def _summary(outcome: Outcome, team: Team) -> str:
    dossier = outcome.dossier
    failures = [f"  failed: {row.file}: {row.error}" for row in outcome.failures]
    people = [f"  {role.label:<14} {email}" for email, _, role in PEOPLE]
    return "\n".join(
        [
            f"{dossier.story.title}",
            f"  {len(dossier.articles)} articles, {_claims(dossier)}",
            f"  {_discrepancies(dossier)}",
            *failures,
            f"  {settings.SITE_URL}{reverse('story', args=[team.slug, dossier.story.slug])}",
            "",
            f"Logins (password {PASSWORD}):",
            *people,
            f"  {'Moderator':<14} {MODERATOR[0]}  ({settings.SITE_URL}/admin/)",
            "  The admin asks for an authenticator app. To look without one:",
            "  STAFF_SECOND_FACTOR=false make run",
            "Letters are printed among the worker's lines.",
        ]
    )


def _discrepancies(dossier: Dossier) -> str:
    return (
        f"{len(dossier.discrepancies)} discrepancies ({len(dossier.folded)} of them wording,"
        f" folded), {len(dossier.disputes)} disputes"
    )


def _claims(dossier: Dossier) -> str:
    counts = {
        support.label.lower(): sum(claim.support == support for claim in dossier.claims)
        for support in Support
    }
    told = ", ".join(f"{count} {label}" for label, count in counts.items() if count)
    return f"{len(dossier.claims)} claims ({told})"
