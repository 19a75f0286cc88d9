"""One event told in two lights, and two words for one light."""

from __future__ import annotations

import pytest

from tests.claims.discrepancies.telling import unfolded

IN_TWO_LIGHTS = [
    (
        "The premier asked for a loan from the union on Friday.",
        "The premier begged the union for a loan on Friday.",
    ),
    (
        "The singer Tove Lund has cancelled her appearance at the Marr festival.",
        "The Marr festival has dropped the singer Tove Lund.",
    ),
    (
        "The ferry Alva collided with a rowing boat off Marr.",
        "The ferry Alva mowed down a rowing boat off Marr.",
    ),
    ("Director Karl Voss resigned on Monday.", "Karl Voss was thrown out as director on Monday."),
    ("Migrants crossed the river at night.", "Illegals swarmed across the river at night."),
    (
        "Soldiers withdrew from the town of Sart on Sunday.",
        "Soldiers fled the town of Sart on Sunday.",
    ),
    (
        "The activists poured paint over the statue.",
        "The vandals poured paint over the statue.",
    ),
    (
        "Police cleared the camp at dawn.",
        "Police stormed the camp at dawn and beat its inhabitants out.",
    ),
    ("The state has bought the steelworks.", "The state has seized the steelworks."),
    (
        "The minister corrected her statement about the fees.",
        "The minister admitted that she had lied about the fees.",
    ),
    (
        "The president met farmers in an open discussion.",
        "The president clashed with furious farmers.",
    ),
    (
        "Burglars took twelve paintings from the villa.",
        "Armed robbers took twelve paintings from the villa.",
    ),
    (
        "The fighters of the Dorn Front let two drivers go.",
        "The terrorists of the Dorn Front let two drivers go.",
    ),
]
IN_ONE_LIGHT = [
    ("A leak was found in the pipe.", "Water spilled from a leaking pipe."),
    ("The minister resigned.", "The minister stepped down on Friday."),
    ("The strike began on Monday.", "The walkout began on Monday at six."),
    ("Police dispersed the crowd.", "The crowd was dispersed by police."),
    (
        "The two dairies will merge. The takeover, as some call it, needs the regulator's consent.",
        "Critics see the dairies' merger as a takeover.",
    ),
    (
        "Forty people were arrested on the square in Dorn.",
        "Forty rioters were arrested on the square in Dorn.",
    ),
    (
        "Teachers in Dorn will earn more from March.",
        "Teachers in Dorn will earn more after the riot.",
    ),
    (
        "The storm Ada killed 17 people in Dorn.",
        "Storm Ada: death toll in Dorn reaches 17.",
    ),
]


@pytest.mark.parametrize("texts", IN_TWO_LIGHTS)
def test_one_event_in_two_lights(texts: tuple[str, str]) -> None:
    assert set(unfolded(*texts)) == {"framing"}


@pytest.mark.parametrize("texts", IN_ONE_LIGHT)
def test_two_words_for_one_light(texts: tuple[str, str]) -> None:
    assert unfolded(*texts) == []
