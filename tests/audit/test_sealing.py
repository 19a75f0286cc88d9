"""Sealing: every committed event gets its place, once, and what is signed is never taken back."""

from __future__ import annotations

import pytest

from audit.keys import key_ring
from audit.merkle import Frontier, leaf_hash
from audit.models import Checkpoint, Event, Leaf
from audit.notes import opened
from audit.sealing import seal_all
from tests.builders import make_team, make_user

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "owner", "sealer"]),
    pytest.mark.usefixtures("on_own_server", "trail_files"),
]


def test_every_event_gets_its_leaf_and_the_root_is_signed() -> None:
    make_team()
    make_user()

    sealed = seal_all()

    leaves = list(Leaf.objects.order_by("index").select_related("event"))
    frontier = Frontier()
    for leaf in leaves:
        frontier.append(leaf_hash(leaf.event_id, bytes(leaf.event.body)))
    head = opened(Checkpoint.objects.get().note, key_ring().verifiers)
    assert sealed == Event.objects.count() == len(leaves) > 2
    assert [leaf.index for leaf in leaves] == list(range(len(leaves)))
    assert (head.size, head.root) == (frontier.size, frontier.root())
