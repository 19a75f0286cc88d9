"""The published formats: the specification's own example, and the tree beside its definition."""

from __future__ import annotations

import hashlib
from base64 import b64decode

import pytest
from hypothesis import given
from hypothesis.strategies import DataObject, binary, data, integers, lists

from audit.merkle import Frontier, Subtree, join, path, root_of_path
from audit.notes import NoteError, SigningKey, VerifierKey, opened, signed

KEY = SigningKey("newsroom.example/trail", b"k" * 32)
LEAVES = lists(binary(min_size=32, max_size=32), min_size=1, max_size=70)


def _defined_root(leaves: list[bytes]) -> bytes:
    """RFC 6962, section 2.1, word for word."""
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return join(_defined_root(leaves[:split]), _defined_root(leaves[split:]))


def test_the_example_of_the_specification_verifies() -> None:
    """The note in c2sp.org/signed-note."""
    vkey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
    signature = b64decode(
        "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM="
    )

    key = VerifierKey.parse(vkey)

    assert str(key) == vkey
    assert signature[:4] == key.id
    assert key.accepts("This is an example message.\n", signature[4:])
    assert not key.accepts("This is an example message!\n", signature[4:])


def test_a_checkpoint_says_what_was_signed_and_when() -> None:
    head = opened(signed(KEY, 7, b"r" * 32, 1_800_000_000), KEY.verifiers())

    assert (head.origin, head.size, head.root, head.time) == (
        "newsroom.example/trail",
        7,
        b"r" * 32,
        1_800_000_000,
    )


@given(place=integers(0), byte=integers(1, 255))
def test_no_byte_of_a_checkpoint_can_change(place: int, byte: int) -> None:
    note = signed(KEY, 7, b"r" * 32, 1_800_000_000).encode()
    changed = bytearray(note)
    changed[place % len(note)] ^= byte

    with pytest.raises((NoteError, UnicodeDecodeError)):
        opened(changed.decode(), KEY.verifiers())


@given(leaves=LEAVES)
def test_the_growing_tree_is_the_defined_one(leaves: list[bytes]) -> None:
    frontier = Frontier()
    for number, leaf in enumerate(leaves, 1):
        frontier.append(leaf)
        assert frontier.root() == _defined_root(leaves[:number])


@given(leaves=LEAVES, choice=data())
def test_a_path_leads_to_the_root_from_its_leaf_alone(
    leaves: list[bytes], choice: DataObject
) -> None:
    def source(subtree: Subtree) -> bytes:
        height, number = subtree
        return _defined_root(leaves[number << height : number + 1 << height])

    size = len(leaves)
    index = choice.draw(integers(0, size - 1))
    steps = path(index, size, source)
    other = hashlib.sha256(leaves[index]).digest()

    assert root_of_path(index, size, leaves[index], steps) == _defined_root(leaves)
    assert root_of_path(index, size, other, steps) != _defined_root(leaves)
    assert root_of_path(index, size, leaves[index], [*steps, other]) is None


def test_an_empty_tree_has_the_root_of_nothing() -> None:
    assert Frontier().root() == hashlib.sha256(b"").digest()
