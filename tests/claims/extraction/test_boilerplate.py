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
        "READ ALSO How the dam failed",
        "Don't miss the latest: follow our channel.",
        "Click to share on X (Opens in new window)",
        "Comments (14)",
        "View comments",
        "Be the first to comment",
        "Recommended for you",
        "Editor's picks",
        "Get our daily newsletter",
        "Get the day's top stories in your inbox.",
        "Enter your email address",
        "By signing up, you agree to our terms and privacy policy.",
        "Unsubscribe at any time.",
        "Picture: PA",
        "Families leave the valley on Friday. Photo: Rosa Bell",
        "Families leave the valley. (Rosa Bell/Example News)",
        "FILE - Mayor Rosa Bell speaks in Lagos, March 3, 2024. (AP Photo/Dan Otieno, File)",
        "Rosa Bell, Reuters",
        "By Rosa Bell and Dan Otieno",
        "By Rosa Bell, Africa correspondent",
        "With agency inputs",
        "(Reporting by Rosa Bell in Lagos; editing by Dan Otieno)",
        "3 hours ago",
        "Updated 3 hours ago",
        "Listen · 4 min",
        "Article continues after advertisement",
        "Support independent journalism",
        "Become a member",
        "Privacy policy",
        "We use cookies to improve your experience.",
        "Get notified about this story",
        "Send tips to tips@example.com",
        "Correction: An earlier version of this story misspelled the name of the dam.",
        "This article was amended on 4 March 2026.",
    ],
)
def test_furniture_is_marked_and_makes_no_statement(line: str) -> None:
    text = f"{STORY}\n{line}\nThe mayor resigned on Sunday, hours before the council was to meet."

    found = extract(text)

    assert line.strip("()") in {text[start:end].strip("()") for start, end in found.boilerplate}
    assert [s for s in found.statements if s.sentence.strip("()") == line.strip("()")] == []
    assert len(found.boilerplate) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Shares fell on Monday after the bank's warning.",
        "Comments by the mayor angered residents.",
        "Most read papers lost money in May.",
        "Read more books, the minister told pupils.",
        "Subscribe or leave, the union told its members.",
        "Register of voters was hacked in May.",
        "Join us or leave, rebels told villagers.",
        "The newsletter was signed by the mayor.",
        "Loading of grain resumed on Monday.",
        "Next week the court will rule.",
        "Home prices rose 3 percent.",
        "Like rain, the ash fell for days.",
        "Sources: the minister will resign.",
        "Reporting by the Herald led to his arrest.",
        "Posted 4 wins in a row",
        "By our count, 40 people died.",
        "By Rosa Bell's account, 40 people died.",
        "The court saw the photo: Rosa Bell was in it.",
        "An AP photo showed the minister asleep.",
        "Getty Images sued the firm on Monday.",
        "The Associated Press journalist was freed on Friday.",
        "“We will follow the law,” Bell said.",
        "“Stay with us,” she pleaded.",
        "Rosa Bell said: “It was dark. Stay with us, please. We will follow the law.”",
    ],
)
def test_news_that_opens_like_furniture_is_news(line: str) -> None:
    assert extract(f"{STORY}\n{line}\n{STORY}").boilerplate == ()
    assert extract(f"{STORY} {line} {STORY}").boilerplate == ()


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
