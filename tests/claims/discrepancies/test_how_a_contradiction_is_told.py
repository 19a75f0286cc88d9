"""How the sentence of a contradiction quotes its two sides."""

from __future__ import annotations

from tests.claims.discrepancies.telling import assessed


def _told(*texts: str) -> str:
    return next(one.explanation for one in assessed(*texts) if one.kind == "polarity")


def test_the_clause_is_quoted_and_not_the_verb_alone() -> None:
    told = _told("Turnout in Skarn rose to 61 per cent.", "Turnout in Skarn fell to 61 per cent.")

    assert "A says “Turnout in Skarn rose to 61 per cent”" in told
    assert "B says “Turnout in Skarn fell to 61 per cent”" in told


def test_what_a_source_denies_is_told_as_denied() -> None:
    told = _told(
        "The clerk, Jon Aas, denied that he had sold the documents.",
        "Jon Aas sold the documents to a newspaper, the director, Ida Kern, said.",
    )

    assert "A has Jon Aas deny “he had sold the documents”" in told


def test_a_long_clause_is_cut_around_the_words_in_question() -> None:
    told = _told(
        "After a night of talks in the old town hall that nobody had thought would go on so long,"
        " the council of Skarn approved the bridge.",
        "The council of Skarn rejected the bridge.",
    )

    assert "approved the bridge”" in told
    assert "After a night" not in told
