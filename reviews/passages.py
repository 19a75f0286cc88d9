"""Words in their paragraphs, side by side, as an editor compares them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from claims.marking import Piece, Stretch, neighbours, paragraph, pieces
from reviews.dossier.entries import ArticleEntry, ClaimEntry, DiscrepancyEntry, StatementEntry


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph with the words marked, between its neighbours."""

    statement: StatementEntry
    before: str
    pieces: list[Piece]
    after: str


@dataclass(slots=True)
class Column:
    """What one article tells."""

    article: ArticleEntry
    passages: list[Passage] = field(default_factory=list)


@dataclass(slots=True)
class Facing:
    """One side: what it says in short, and the articles that say it."""

    says: str
    columns: list[Column]


def sides_of_discrepancy(row: DiscrepancyEntry) -> list[Facing]:
    """The sides in their order, with the differing words of each article marked."""
    return [
        Facing(
            side.value,
            _columns(
                (words.article, words.statement, Stretch(words.start, words.end))
                for words in side.words
            ),
        )
        for side in row.sides
    ]


def sides_of_claim(claim: ClaimEntry, articles: Iterable[ArticleEntry]) -> list[Facing]:
    """Every telling of the claim; where all agree, a side for each article."""
    by_id = {article.id: article for article in articles}
    sides = [
        Facing(
            position.text,
            _columns(
                (by_id[told.article], told, Stretch(told.start, told.end))
                for told in position.statements
            ),
        )
        for position in claim.positions
    ]
    if len(sides) > 1:
        return sides
    return [Facing(side.says, [column]) for side in sides for column in side.columns]


def _columns(
    tellings: Iterable[tuple[ArticleEntry, StatementEntry, Stretch]],
) -> list[Column]:
    columns: dict[int, Column] = {}
    for article, statement, words in tellings:
        column = columns.setdefault(article.id, Column(article))
        column.passages.append(_passage(article.text, statement, words))
    return list(columns.values())


def _passage(text: str, statement: StatementEntry, words: Stretch) -> Passage:
    own = paragraph(text, words.start, words.end)
    before, after = neighbours(text, own)
    return Passage(
        statement=statement,
        before=text[before.start : before.end] if before else "",
        pieces=pieces(text, marked=[words], within=own),
        after=text[after.start : after.end] if after else "",
    )
