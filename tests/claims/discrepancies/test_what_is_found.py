"""What an editor would call a disagreement, one pair of sentences for each kind."""

from __future__ import annotations

import pytest

from tests.claims.discrepancies.telling import assessed, unfolded

DISAGREEMENTS = [
    (
        "number",
        "The Sella burst its banks, killing four people.",
        "Six people died when the Sella burst its banks.",
    ),
    (
        "number",
        "The museum paid £2.4 million for the painting.",
        "The painting was bought by the museum for £4.2 million.",
    ),
    (
        "date",
        "The fire broke out on Monday evening.",
        "The fire broke out on Sunday evening at the solvent works.",
    ),
    (
        "number",
        "The rescue of the climbers took 40 minutes.",
        "The rescue of the climbers took an hour.",
    ),
    (
        "number",
        "The court jailed Alan Reed for one year.",
        "The court jailed Alan Reed for eight months.",
    ),
    (
        "quote",
        "“We know that we cannot be safe in this old house,” Rolf Beck said.",
        "Rolf Beck said that “we can be safe in” it.",
    ),
    ("place", "The body was found in Roundhay Park.", "The body was found in Hyde Park."),
    (
        "role",
        "Deputy mayor Ann Lowe opened the bridge.",
        "Mayor Ann Lowe opened the bridge.",
    ),
    (
        "name",
        "Grace Otieno won the Tarn marathon.",
        "Mercy Otieno won the Tarn marathon on Sunday.",
    ),
    (
        "polarity",
        "The minister knew about the report.",
        "The minister did not know about the report, her office said.",
    ),
    (
        "polarity",
        "Shares in Lathe rose 3 per cent on the news.",
        "Shares in Lathe fell 3 per cent on the news.",
    ),
    (
        "framing",
        "Five villagers were killed by soldiers in the raid.",
        "Five villagers were murdered by soldiers in the raid.",
    ),
    (
        "quote",
        "“We will not accept a single job loss,” said Maria Kent, the union leader.",
        "“We cannot accept any job loss,” Maria Kent said.",
    ),
    (
        "attribution",
        "The union says 4,000 people joined the strike.",
        "Some 4,000 people joined the strike on Friday.",
    ),
]


@pytest.mark.parametrize("kind,first,second", DISAGREEMENTS)
def test_one_disagreement_of_its_kind_is_shown(kind: str, first: str, second: str) -> None:
    assert unfolded(first, second) == [kind]


def test_a_side_covers_exactly_the_differing_words() -> None:
    first = "The Sella burst its banks, killing four people."
    second = "Six people died when the Sella burst its banks."

    [found] = assessed(first, second)

    words = {side.value for side in found.sides}
    texts = (first, second)
    spans = {texts["four" not in side.value][slice(*side.spans[0][1])] for side in found.sides}
    assert words == spans == {"four", "Six"}


def test_the_explanation_names_the_outlets_and_the_values() -> None:
    [found] = assessed("Mayor Ann Lowe spoke.", "Deputy mayor Ann Lowe spoke.")

    assert found.explanation == "B calls Ann Lowe “Deputy mayor”, but A “Mayor”."
