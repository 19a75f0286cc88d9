"""Made-up accounts of one event: as many articles as one likes, that agree and contradict."""

from __future__ import annotations

import random
from collections.abc import Iterator

POINTS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (
        (
            "The ferry Calla ran aground off Port Ellery on {}",
            "On {} the ferry Calla struck rocks off Port Ellery",
        ),
        ("Tuesday morning", "Tuesday evening", "Monday night"),
    ),
    (
        ("Police said {} passengers were injured", "{} passengers were hurt, police said"),
        ("40", "62", "about 40", "more than 60"),
    ),
    (
        ("{} people were aboard, the company said", "The company said it carried {} people"),
        ("310", "298", "some 300"),
    ),
    (
        ("Captain Jonas Weil, {}, was taken to hospital", "The captain, Jonas Weil, is {}"),
        ("54", "45", "54"),
    ),
    (
        ("“{},” said harbour master Rita Sund", "Harbour master Rita Sund said: “{}”"),
        (
            "The channel was not lit that night",
            "The channel was poorly lit that night",
            "Nobody had lit the channel",
        ),
    ),
    (
        ("The coast guard sent {} boats", "{} boats of the coast guard came to help"),
        ("three", "four", "five"),
    ),
    (
        ("The Calla was built in {}", "Launched in {}, the Calla has sailed ever since"),
        ("1987", "1989"),
    ),
    (
        ("The operator denied that {}", "That {} was denied by the operator"),
        ("the radar had failed", "the crew was too small", "the ship was late"),
    ),
    (
        ("Minister Olga Brandt called for {}", "{} is needed, said minister Olga Brandt"),
        ("an inquiry", "calm", "a new lighthouse"),
    ),
    (
        ("Repairs will cost {} euros", "The company put the damage at {} euros"),
        ("2 million", "3.5 million", "about 2 million"),
    ),
    (
        ("Ferry services resume on {}", "From {} the ferries will sail again"),
        ("Friday", "Saturday", "20 January"),
    ),
    (
        ("Divers found a hole of {} metres in the hull", "The hull has a hole of {} metres"),
        ("six", "eight"),
    ),
    (
        ("{} tonnes of fuel leaked into the bay", "The bay took in {} tonnes of fuel"),
        ("12", "20", "at least 12"),
    ),
    (
        ("Schools in Port Ellery took in {} passengers", "{} passengers slept in schools"),
        ("120", "150"),
    ),
    (
        ("The union of seafarers said the crew had worked {} hours",),
        ("14", "16", "more than 14"),
    ),
    (
        ("Fishermen pulled {} children from the water", "{} children were saved by fishermen"),
        ("seven", "nine"),
    ),
)
"""Wordings of a point with the values that outlets give it."""
ASIDES = (
    "Shops along the quay of {} stayed shut for the day",
    "A choir from {} had been on its way to a contest",
    "The mayor of {} offered beds for the night",
    "Rain fell over {} for most of the afternoon",
)
"""What one account alone says."""
TOWNS = "Aldmere Bronness Carrick Dunvale Eastry Farrow Glenmoor Hollin Ivesham Jarrow".split()
TOLD = 10


def accounts(number: int, seed: int = 1) -> Iterator[str]:
    """Give so many articles of about a dozen sentences."""
    source = random.Random(seed)  # noqa: S311 - a benchmark
    for _ in range(number):
        told = source.sample(POINTS, TOLD)
        sentences = [
            source.choice(wordings).format(source.choice(values)) for wordings, values in told
        ]
        sentences += [
            source.choice(ASIDES).format(f"{source.choice(TOWNS)} {source.randint(1, 99)}")
        ]
        yield "\n\n".join(f"{one[:1].upper()}{one[1:]}." for one in sentences) + "\n"
