"""People and teams: who adds them, what is refused, and that an address is one person's."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from accounts.actions import (
    add_member,
    change_user,
    create_team,
    create_user,
    ensure_default_team,
    set_password,
    system,
)
from accounts.enums import UserKind
from accounts.models import Membership, Team, User
from accounts.permissions import moderator
from audit.models import Event
from tests.builders import NOW, PASSWORD, make_team, make_user
from tests.cast import Cast
from tests.racing import at_once, one_during_the_other
from verify.errors import ConflictError, ForbiddenError, InvalidError


@pytest.mark.django_db
@pytest.mark.parametrize(
    "email",
    ["petra@verify.example", "PETRA@Verify.Example", " petra@verify.example "],
)
def test_an_address_is_unique_without_regard_to_case(email: str) -> None:
    make_user("Petra", email="Petra@Verify.example")

    with pytest.raises(ConflictError, match=r"a user with the address petra@verify\.example"):
        make_user("Another", email=email)

    assert User.objects.get_by_natural_key("PETRA@verify.example ").name == "Petra"


@pytest.mark.django_db
def test_an_address_is_not_changed_to_another_persons(cast: Cast) -> None:
    with pytest.raises(ConflictError) as refused:
        change_user(actor=system(), user=cast.reporter, email=cast.editor.email.upper(), now=NOW)

    assert refused.value.field == "email"


@pytest.mark.django_db
@pytest.mark.parametrize("email", ["Upper@verify.example", "system@verify.invalid"])
def test_the_database_holds_it_too(email: str) -> None:
    system()

    with pytest.raises(IntegrityError, match="accounts_user_email"), transaction.atomic():
        User.objects.create(email=email, name="Raw")


@pytest.mark.django_db(transaction=True)
def test_two_at_once_make_one_user() -> None:
    system()

    made, refused = one_during_the_other(
        lambda: make_user("First", email="same@verify.example"),
        lambda: make_user("Second", email="Same@verify.example"),
    )

    assert isinstance(refused, ConflictError)
    assert list(User.objects.filter(kind=UserKind.PERSON)) == [made]


@pytest.mark.django_db(transaction=True)
def test_the_system_actor_is_made_once_under_a_race() -> None:
    actors = at_once(*[system] * 4)

    assert {actor.user for actor in actors if not isinstance(actor, Exception)} == {
        User.objects.get(kind=UserKind.SYSTEM)
    }
    assert not [actor for actor in actors if isinstance(actor, Exception)]
    assert Event.objects.filter(verb="user.created").count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_default_team_is_made_once_under_a_race() -> None:
    system()
    teams = at_once(*[ensure_default_team] * 4)

    assert teams == [Team.objects.get(slug="newsroom")] * 4
    assert Event.objects.filter(verb="team.created").count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["editor", "administrator", "outsider"])
def test_members_of_teams_add_no_users_and_no_teams(who: str, cast: Cast) -> None:
    with pytest.raises(ForbiddenError, match="may not add users"):
        create_user(actor=cast.actor(who), email="new@verify.example", name="New", now=NOW)
    with pytest.raises(ForbiddenError, match="may not create teams"):
        create_team(actor=cast.actor(who), name="New", slug="new", now=NOW)


@pytest.mark.django_db
def test_a_moderator_adds_both(cast: Cast) -> None:
    actor = moderator(cast.moderator)

    user = create_user(actor=actor, email="new@verify.example", name=" New ", now=NOW)
    team = create_team(actor=actor, name="New", slug="new", now=NOW)

    assert (user.name, team.name) == ("New", "New")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "values, field",
    [
        ({"email": "nobody"}, "email"),
        ({"email": "a" * 64 + "@" + "b." * 100 + "example"}, "email"),
        ({"name": "a\0b"}, "name"),
        ({"name": "a\ud800b"}, "name"),
        ({"kind": "robot"}, "kind"),
    ],
)
def test_bad_input_for_a_user_is_refused(values: dict[str, str], field: str) -> None:
    known = {"email": "new@verify.example", "name": "New"} | values

    with pytest.raises(InvalidError) as refused:
        create_user(actor=system(), now=NOW, **known)  # type: ignore[arg-type]

    assert refused.value.field == field


@pytest.mark.django_db
@pytest.mark.parametrize(
    "values, field",
    [
        ({"name": " "}, "name"),
        ({"slug": "two words"}, "slug"),
        ({"slug": "a" * 51}, "slug"),
        ({"time_zone": "Mars/Olympus"}, "time_zone"),
    ],
)
def test_bad_input_for_a_team_is_refused(values: dict[str, str], field: str) -> None:
    with pytest.raises(InvalidError) as refused:
        create_team(actor=system(), now=NOW, **({"name": "New", "slug": "new"} | values))

    assert refused.value.field == field


@pytest.mark.django_db
def test_a_slug_is_one_teams() -> None:
    make_team("Newsroom", "news")

    with pytest.raises(ConflictError) as refused:
        make_team("Another", "news")

    assert refused.value.field == "slug"


@pytest.mark.django_db
@pytest.mark.parametrize("field", ["password", "kind", "id", "pseudonymised_at"])
def test_only_what_is_known_of_a_user_changes(field: str, cast: Cast) -> None:
    with pytest.raises(InvalidError, match=f"Users have no {field} to change"):
        change_user(actor=system(), user=cast.editor, now=NOW, **{field: "else"})


@pytest.mark.django_db
def test_changing_nothing_records_nothing(cast: Cast) -> None:
    before = Event.objects.count()

    change_user(actor=system(), user=cast.editor, name=cast.editor.name, now=NOW)

    assert Event.objects.count() == before


@pytest.mark.django_db
def test_a_role_is_changed_and_recorded_with_the_old_one(cast: Cast) -> None:
    admin = cast.actor("administrator")

    again = add_member(actor=admin, team=cast.team, user=cast.reporter, role="reporter", now=NOW)
    changed = add_member(actor=admin, team=cast.team, user=cast.reporter, role="editor", now=NOW)

    assert changed.pk == again.pk
    events = Event.objects.about("accounts.membership", changed.pk).oldest_first()
    assert [(event.verb, event.act["changes"]) for event in events] == [
        ("membership.added", {"role": [None, "reporter"]}),
        ("membership.role_changed", {"role": ["reporter", "editor"]}),
    ]


@pytest.mark.django_db(transaction=True)
def test_two_at_once_make_one_membership() -> None:
    team, user = make_team(), make_user()
    admin = system(team)

    one_during_the_other(
        lambda: add_member(actor=admin, team=team, user=user, role="reporter", now=NOW),
        lambda: add_member(actor=admin, team=team, user=user, role="editor", now=NOW),
    )

    assert [row.role for row in Membership.objects.filter(team=team)] == ["editor"]


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["reporter", "editor", "auditor", "outsider"])
def test_only_administrators_manage_members(who: str, cast: Cast) -> None:
    with pytest.raises(ForbiddenError):
        add_member(
            actor=cast.actor(who), team=cast.team, user=cast.outsider, role="reporter", now=NOW
        )


@pytest.mark.django_db
def test_only_people_with_a_known_role_are_members(cast: Cast) -> None:
    admin = cast.actor("administrator")

    with pytest.raises(InvalidError, match="'owner' is no role"):
        add_member(actor=admin, team=cast.team, user=cast.outsider, role="owner", now=NOW)
    with pytest.raises(InvalidError, match="Only people"):
        add_member(actor=admin, team=cast.team, user=system().user, role="editor", now=NOW)


@pytest.mark.django_db
def test_a_password_is_set_by_its_owner_or_a_moderator(cast: Cast) -> None:
    set_password(actor=cast.actor("editor"), user=cast.editor, password=PASSWORD + "!", now=NOW)
    set_password(
        actor=moderator(cast.moderator), user=cast.editor, password=PASSWORD + "?", now=NOW
    )

    cast.editor.refresh_from_db()
    assert cast.editor.check_password(PASSWORD + "?")
    with pytest.raises(ForbiddenError, match="may not set other people's passwords"):
        set_password(
            actor=cast.actor("administrator"), user=cast.editor, password=PASSWORD, now=NOW
        )
    with pytest.raises(InvalidError, match="too short"):
        set_password(actor=cast.actor("editor"), user=cast.editor, password="short", now=NOW)
