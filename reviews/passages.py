"""Words in their paragraphs, one column for each article, as an editor compares them."""

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
    """What one article tells; `says` is the value or the position in short."""

    article: ArticleEntry
    says: str
    passages: list[Passage] = field(default_factory=list)


def columns_of_discrepancy(row: DiscrepancyEntry) -> list[Column]:
    """Sides in their order, a column for each article that tells one."""
    return _columns(
        (words.article, side.value, words.statement, Stretch(words.start, words.end))
        for side in row.sides
        for words in side.words
    )


def columns_of_claim(claim: ClaimEntry, articles: Iterable[ArticleEntry]) -> list[Column]:
    """Every telling of the claim, positions in their order."""
    by_id = {article.id: article for article in articles}
    return _columns(
        (by_id[told.article], position.text, told, Stretch(told.start, told.end))
        for position in claim.positions
        for told in position.statements
    )


def _columns(
    tellings: Iterable[tuple[ArticleEntry, str, StatementEntry, Stretch]],
) -> list[Column]:
    columns: dict[tuple[int, str], Column] = {}
    for article, says, statement, words in tellings:
        column = columns.setdefault((article.id, says), Column(article, says))
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
