"""A text cut at its statements stays the text."""

from hypothesis import given
from hypothesis import strategies as st

from claims.marking import Stretch, lines, neighbours, paragraph, pieces

TEXTS = st.text(alphabet="ab \n", min_size=1, max_size=40)


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Stretch]]:
    text = draw(TEXTS)
    ends = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(ends, ends).filter(lambda pair: pair[0] < pair[1])))
    return text, [Stretch(*pair) for pair in pairs]


@given(marked_texts())
def test_the_pieces_joined_are_the_text(given_text: tuple[str, list[Stretch]]) -> None:
    text, spans = given_text

    assert "".join(piece.text for piece in pieces(text, spans)) == text


@given(marked_texts())
def test_each_piece_lies_in_the_shortest_statement_around_it(
    given_text: tuple[str, list[Stretch]],
) -> None:
    text, spans = given_text

    for piece in pieces(text, spans):
        around = [span.end - span.start for span in spans if span.start <= piece.start < span.end]
        own = None if piece.innermost is None else spans[piece.innermost]
        assert (own.end - own.start if own else None) == min(around, default=None)


@given(marked_texts())
def test_the_marked_pieces_are_the_marked_words(
    given_text: tuple[str, list[Stretch]],
) -> None:
    text, spans = given_text

    shown = [
        at
        for piece in pieces(text, marked=spans)
        for at in range(piece.start, piece.start + len(piece.text))
        if piece.marked
    ]

    assert shown == sorted({at for span in spans for at in range(span.start, span.end)})


@given(marked_texts())
def test_lines_are_the_texts_own_without_empty_ones(
    given_text: tuple[str, list[Stretch]],
) -> None:
    text, spans = given_text

    shown = ["".join(piece.text for piece in line) for line in lines(pieces(text, spans))]

    assert shown == [line for line in text.split("\n") if line.strip()]


def test_a_paragraph_stands_between_its_neighbours() -> None:
    text = "First.\n\nThe second one.\nThird."
    at = text.index("second")

    own = paragraph(text, at, at + 6)
    before, after = neighbours(text, own)

    assert text[own.start : own.end] == "The second one."
    assert before is not None
    assert text[before.start : before.end] == "First."
    assert after is not None
    assert text[after.start : after.end] == "Third."


def test_at_the_edges_there_are_no_neighbours() -> None:
    text = "Only this."

    assert neighbours(text, paragraph(text, 0, 4)) == (None, None)
