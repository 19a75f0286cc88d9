"""`compare` on two bare statements: it applies the gates itself."""

from __future__ import annotations

from claims.discrepancies import compare, group
from claims.extraction import StatementSpan, extract


def only(text: str) -> StatementSpan:
    return max(extract(text).statements, key=lambda span: span.end - span.start)


def test_unrelated_statements_have_no_difference() -> None:
    first = only("The Sella flood killed four people in Torre Alta.")
    second = only("Nine climbers were rescued from Greyfell.")

    assert compare(first, second) == []


def test_the_differing_words_are_given_in_each_text() -> None:
    first = only("The Sella flood killed four people in Torre Alta.")
    second = only("The Sella flood killed six people in Torre Alta.")

    [found] = compare(first, second)

    assert found.kind == "number"
    assert first.exact[slice(*found.spans[0])] == "four"
    assert second.exact[slice(*found.spans[1])] == "six"


def test_compare_is_symmetric_in_kind_and_weight() -> None:
    first = only("The Sella flood killed four people in Torre Alta.")
    second = only("The Sella flood killed six people in Torre Alta.")

    forth, back = compare(first, second), compare(second, first)

    assert [(d.kind, d.severity) for d in forth] == [(d.kind, d.severity) for d in back]


def test_compatible_figures_share_a_position() -> None:
    spans = [
        only("The Sella flood killed 406 people in Torre Alta."),
        only("The Sella flood killed over 400 people in Torre Alta."),
        only("The Sella flood killed 180 people in Torre Alta."),
    ]

    found = group(spans)

    assert [len(position.statements) for position in found] == [2, 1]
