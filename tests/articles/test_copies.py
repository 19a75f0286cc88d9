"""Which articles are reprints of which."""

from datetime import UTC, datetime
from itertools import permutations

from articles.copies import Copyable, originals

REPORT = (
    "The regional council voted on Tuesday to close the swimming bath in Aldmoor after engineers"
    " found cracks in two of its main beams. Councillor Ines Bray said the repair would cost more"
    " than a new building. About two hundred residents had asked for another survey, which the"
    " council's own office had called unnecessary in a letter last spring. The bath opened in 1962."
)
QUOTE = (
    "We have looked at every beam in that hall, we have looked at the ceiling and the drains, and"
    " I can tell you that nobody in this council wants to close a bath that their children learned"
    " to swim in"
)
ACCOUNT = (
    f"Aldmoor will lose its only public pool. “{QUOTE},” the councillor Ines Bray told reporters"
    " after the sitting. Parents who had waited outside since the morning were angry. They had"
    " collected names in front of the supermarket for weeks, and several of them said that no"
    " engineer had ever been seen in the building. A decision on swimming lessons is still owed."
)
OTHER_ACCOUNT = (
    f"Engineers had warned of the hall's state for years. “{QUOTE},” said Ines Bray, who leads the"
    " building committee, and added that demolition was planned for autumn. The swimming club with"
    " its four hundred members must look for another place to train; talks with two neighbouring"
    " towns have begun, its chair wrote to members, without promising that they would succeed."
)


def _copyable(key: int, text: str, day: int | None = None, name: str = "") -> Copyable:
    published = datetime(2026, 1, day, tzinfo=UTC) if day else None
    return Copyable(key, published, name or f"{key:03}.txt", text)


def test_an_edited_reprint_is_found_whatever_the_order() -> None:
    articles = [
        _copyable(1, REPORT, 3),
        _copyable(2, "Bath to close\n\n" + REPORT.replace("About two hundred", "Some 200"), 4),
        _copyable(3, REPORT[: len(REPORT) * 3 // 4], 2),
        _copyable(4, ACCOUNT, 1),
    ]

    assert {tuple(sorted(originals(order).items())) for order in permutations(articles)} == {
        ((1, 3), (2, 3))
    }


def test_two_accounts_with_the_same_long_quotation_are_none() -> None:
    assert originals([_copyable(1, ACCOUNT), _copyable(2, OTHER_ACCOUNT)]) == {}


def test_the_root_is_the_earliest() -> None:
    assert originals([_copyable(1, REPORT, 9), _copyable(2, REPORT, 8)]) == {1: 2}


def test_without_dates_it_is_the_first_by_name() -> None:
    articles = [_copyable(1, REPORT, name="b.txt"), _copyable(2, REPORT, name="a.txt")]

    assert originals(articles) == {1: 2}


def test_a_known_date_precedes_an_unknown_one() -> None:
    assert originals([_copyable(1, REPORT), _copyable(2, REPORT, 30)]) == {1: 2}


def test_a_copy_of_a_copy_has_the_root() -> None:
    second = REPORT + " " + " ".join(f"added{number}" for number in range(20))
    third = second[len(REPORT) // 3 :]

    assert originals(
        [_copyable(1, REPORT, 1), _copyable(2, second, 2), _copyable(3, third, 3)]
    ) == {2: 1, 3: 1}


def test_short_texts_are_copies_only_where_they_are_the_same() -> None:
    articles = [
        _copyable(1, "The bath in Aldmoor closes."),
        _copyable(2, "The bath in Aldmoor  CLOSES"),
        _copyable(3, "The bath in Aldmoor closes today."),
    ]

    assert originals(articles) == {2: 1}


def test_nothing_has_no_originals() -> None:
    assert originals([]) == {}
