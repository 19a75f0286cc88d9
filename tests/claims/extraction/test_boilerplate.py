"""What on a page is no part of the story is marked, and says nothing."""

from __future__ import annotations

import pytest

from claims.extraction import extract

STORY = "The dam collapsed on Friday, and forty families left the valley before night fell."


@pytest.mark.parametrize(
    "line",
    [
        "COMMENTS 0",
        "Leave a Reply",
        "Your email address will not be published. Required fields are marked *",
        "Share this article",
        "Sign up for our newsletter",
        "Photo: Jane Doe/Getty Images",
        "By Amara Okafor",
        "© 2026 The Daily Example. All rights reserved.",
        "For breaking news and live updates, follow us on Twitter and Instagram.",
        "Read more: Storm closes schools",
    ],
)
def test_furniture_is_marked_and_makes_no_statement(line: str) -> None:
    text = f"{STORY}\n{line}"

    found = extract(text)

    assert line in {text[start:end] for start, end in found.boilerplate}
    assert all(s.end <= len(STORY) for s in found.statements)


def test_a_related_story_in_the_middle_is_no_part_of_this_one() -> None:
    text = f"{STORY}\nWorld\nPoll: Voters reject the mayor\nEmma Rondón\n{STORY}"

    marked = {text[start:end] for start, end in extract(text).boilerplate}

    assert marked == {"World", "Poll: Voters reject the mayor", "Emma Rondón"}


@pytest.mark.parametrize(
    "text,copies",
    [
        (f"LAGOS (Reuters) — {STORY}", ("Reuters",)),
        (f"LAGOS, Jan. 15 (UPI) — {STORY}", ("UPI",)),
        (f"{STORY}\n(AP)", ("AP",)),
        (STORY, ()),
    ],
)
def test_credits_mark_a_copy(text: str, copies: tuple[str, ...]) -> None:
    assert extract(text).copies == copies


def test_a_note_of_first_publication_is_a_credit() -> None:
    text = f"{STORY}\nThis article first appeared in the Northern Herald."

    found = extract(text)

    assert found.copies == ("Northern Herald",)
    assert [s for s in found.statements if "Herald" in s.exact] == []
