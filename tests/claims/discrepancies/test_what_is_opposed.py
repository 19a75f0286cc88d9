# ruff: noqa: E501  an outlet's text is one line
"""What cannot be so in both of two outlets, and what only sounds as if it could not."""

from __future__ import annotations

import pytest

from tests.claims.discrepancies.telling import unfolded

OPPOSED = [
    (
        "The Greens voted with the government on the water bill.",
        "The Greens abstained on the water bill.",
    ),
    (
        "The head of the ring, Ivo Brandt, was arrested in the raid on the warehouse.",
        "Ivo Brandt, the head of the ring, slipped out of the warehouse and is on the run.",
    ),
    (
        "Planning officers had recommended refusal of the mast.",
        "Planning officers had recommended approval of the mast.",
    ),
    (
        "The mine had a valid permit, the ministry said.",
        "The mine was working without a permit, the ministry's inspectors found.",
    ),
    (
        "The court upheld the ban on the march.",
        "The court lifted the ban on the march.",
    ),
    (
        "Nobody was hurt when the roof of the market hall fell in.",
        "A cook was treated for smoke inhalation after the roof of the market hall fell in.",
    ),
    (
        "The climber was not hurt in the fall, the rescuers said.",
        "The climber escaped with bruises from the fall.",
    ),
    (
        "The tanker Alma reached Port Sarn without escort.",
        "A patrol boat escorted the tanker to Port Sarn.",
    ),
    (
        "The hauler did not deliver the 12,000 masks to the clinic in Orn.",
        "The hauler delivered 12,000 masks to the clinic in Orn.",
    ),
    (
        "Mayor Lena Orr conceded defeat shortly after midnight.",
        "Mayor Lena Orr refused to concede.",
    ),
    (
        "Rolf Anker denies the charges, the court heard.",
        "Rolf Anker admitted the theft, the court heard.",
    ),
    (
        "The builder had not informed the tenants of the works.",
        "The builder informed the tenants of the works in May.",
    ),
    (
        "A former clerk, Jon Aas, said that officers at Marr took bribes. The service denied that its officers at Marr had taken bribes.",
        "The service admitted that its officers at Marr took bribes.",
    ),
    (
        "There would be an appeal against the verdict, her lawyer, Ada Finn, said.",
        "Marlow will not appeal, her lawyer, Ada Finn, told reporters.",
    ),
    (
        "Nobody was hurt, the police said.",
        "A student of 20 broke her ankle when the police cleared the hall.",
    ),
    (
        "The village was warned two hours before the flood.",
        "Nobody warned the village, its mayor said.",
    ),
    (
        "The dyke at Nordhaven held through the night, engineers said. Water stood a hand below the crest.",
        "Sea water poured into Nordhaven after the dyke broke at four in the morning.",
    ),
    (
        "The smoke alarm in the hostel did not go off, guests told reporters.",
        "The hostel's smoke alarm woke the guests at two, and all of them got out.",
    ),
    (
        "Parliament passed the pension bill on Thursday by three votes.",
        "The pension bill failed in parliament on Thursday.",
    ),
    (
        "The pilot had not been drinking, a breath test showed.",
        "The pilot was drunk, according to a source at the airport.",
    ),
    (
        "Regulators have approved the sale of Belcor to its rival.",
        "The regulator has blocked the sale of Belcor.",
    ),
    (
        "No shots were fired, the army said.",
        "Soldiers fired shots into the air to disperse the crowd.",
    ),
    (
        "Vera Lund was found guilty of bribery on Friday.",
        "A jury cleared Vera Lund of bribery on Friday.",
    ),
    (
        "The cyclist was wearing a helmet, police said.",
        "The cyclist wore no helmet, a witness said.",
    ),
    (
        "Striker Leo Banda will miss the final with a knee injury.",
        "Leo Banda will play in the final, his coach said.",
    ),
    (
        "The concert will go ahead on Saturday despite the storm warning.",
        "Saturday's concert has been cancelled because of the storm warning.",
    ),
    (
        "Nobody was hurt when the crane fell.",
        "Two workers were injured when the crane came down.",
    ),
    (
        "The hacked data were not encrypted.",
        "All of the stolen data were encrypted, the bank said.",
    ),
    (
        "Talks between the pilots and the airline ended without an agreement on Monday.",
        "The airline and its pilots reached an agreement on Monday night.",
    ),
    (
        "The suspect is in custody, police said.",
        "The suspect is still on the run.",
    ),
    (
        "Inflation rose to 4 percent in May.",
        "Inflation fell to 4 percent in May.",
    ),
    (
        "The vaccine did not reduce deaths, the trial found.",
        "The vaccine reduced deaths, according to the trial.",
    ),
    (
        "The goalkeeper touched the ball before it crossed the line; the goal stood.",
        "The goal was disallowed after a look at the video.",
    ),
    (
        "The driver of the lorry braked before the crossing.",
        "The lorry did not brake before the crossing.",
    ),
    (
        "The school had a valid fire certificate.",
        "The school had no valid fire certificate, the inspector said.",
    ),
    (
        "Governor Pike signed the bill on Tuesday.",
        "Governor Pike refused to sign the bill.",
    ),
    (
        "The boat carried life jackets for all on board.",
        "There were no life jackets on the boat, survivors said.",
    ),
    (
        "Police had a warrant for the search.",
        "Officers searched the house without a warrant.",
    ),
    (
        "The club has paid its players' wages for June.",
        "Players have not been paid their wages for June.",
    ),
    (
        "The union accepted the offer on Wednesday evening.",
        "The union turned the offer down on Wednesday evening.",
    ),
    (
        "The minister knew of the letter in January.",
        "The minister did not know of the letter, her office says.",
    ),
    (
        "The tower was insured.",
        "The tower was not insured, its owner admitted.",
    ),
    (
        "Both black boxes have been found.",
        "The black boxes have not been found.",
    ),
    (
        "The cause of the crash is not known.",
        "A broken rail caused the crash.",
    ),
    (
        "The fire chief ruled out arson.",
        "The fire was started deliberately, a police source said.",
    ),
    (
        "The court upheld the ban on the party.",
        "The court lifted the ban on the party.",
    ),
    (
        "The bridge had been inspected in the spring.",
        "The bridge had not been inspected for six years.",
    ),
    (
        "Water from the taps is safe to drink, the town said.",
        "Tap water is contaminated and must be boiled, the health office said.",
    ),
    (
        "The gates of the stadium were open when the crush began.",
        "The gates were locked, survivors said.",
    ),
]
BOTH_RIGHT = [
    (
        "Trading was not halted when the index fell.",
        "Last April the index fell too, and trading was halted for half an hour.",
    ),
    (
        "Police sent nobody into the building. Officers waited outside.",
        "Police kept out of the building.",
    ),
    (
        "Guards fired no shots at the gate.",
        "Guards did not use their weapons at the gate.",
    ),
    (
        "Ida Kern was convicted of theft.",
        "Ida Kern was convicted of theft and cleared of forging a cheque.",
    ),
    (
        "The ferry passed its first inspection.",
        "The ferry failed its third inspection.",
    ),
    (
        "The dyke at Nordhaven held. Engineers watched it all night.",
        "The dyke at Nordhaven held through the night. A smaller one in Westmark broke.",
    ),
    (
        "The minister denied the charge. He had taken no money, he said.",
        "Opposition members say that the minister took money. He denies it.",
    ),
    (
        "No one was killed in the crash.",
        "Two people were hurt in the crash. A crash on the same road killed three people in 2019.",
    ),
    (
        "The road was closed at noon.",
        "The road, closed at noon, was open again by the evening.",
    ),
    (
        "Sales rose in Europe.",
        "Sales fell in Asia. In Europe they rose.",
    ),
    (
        "The bank did not raise its rate.",
        "The bank left its rate unchanged at 3 percent.",
    ),
    (
        "The union rejected the first offer in May.",
        "The union accepted the second offer in July.",
    ),
    (
        "The council approved the budget.",
        "The council rejected a motion to send the budget back and approved it.",
    ),
    (
        "The pilot was unhurt. A passenger broke an arm.",
        "The pilot escaped unhurt; one passenger was injured.",
    ),
    (
        "The firm made a loss last year.",
        "The firm made a profit of two million this year.",
    ),
    (
        "Banda will miss the semi-final.",
        "Banda may be fit for the final.",
    ),
    (
        "The suspect denied the charges in court.",
        "The suspect pleaded not guilty.",
    ),
    (
        "There was no panic, the operator said. The lights came back after an hour.",
        "People panicked in a cinema in another town. In the theatre there was no panic.",
    ),
    (
        "She did not speak to reporters.",
        "She waved to reporters but said nothing.",
    ),
    (
        "The committee has not decided on the date.",
        "The committee decided on the place but not on the date.",
    ),
    (
        "The train was not carrying passengers.",
        "The empty train had no passengers. A second train carried 200 passengers.",
    ),
    (
        "The court acquitted the driver and convicted the owner.",
        "The owner was convicted. The driver was acquitted.",
    ),
    (
        "He won the first set.",
        "He lost the second set after winning the first.",
    ),
    (
        "No decision has been taken on the fees, the dean said.",
        "A decision on the new library was taken in March, the dean said.",
    ),
    (
        "The dam is safe, the operator says.",
        "The dam is not in danger, according to the operator.",
    ),
    (
        "The factory will not close, the owner promised in January.",
        "The factory closed in June.",
    ),
    (
        "The mayor did not attend the funeral of Ida Kern.",
        "The mayor attended a wedding on Sunday. He was not at the funeral of Ida Kern.",
    ),
]


@pytest.mark.parametrize("texts", OPPOSED)
def test_opposites_of_one_thing_contradict_each_other(texts: tuple[str, str]) -> None:
    assert unfolded(*texts) == ["polarity"]


@pytest.mark.parametrize("texts", BOTH_RIGHT)
def test_opposites_of_two_things_and_denials_told_by_both_open_nothing(
    texts: tuple[str, str],
) -> None:
    assert unfolded(*texts) == []


def test_what_passes_has_passed_a_day_later() -> None:
    texts = ("The pass road is closed.", "The pass road is open again.")

    assert unfolded(*texts, hours=[0, 2]) == ["polarity"]
    assert unfolded(*texts, hours=[0, 24]) == []


def test_a_cause_that_one_names_and_the_other_does_not_know() -> None:
    assert unfolded(
        "The cause of the fire is still under investigation, the police said.",
        "A cigarette started the fire in the barn.",
    ) == ["polarity"]


def test_an_article_that_lets_somebody_deny_it_contradicts_nobody() -> None:
    assert (
        unfolded(
            "The club did not know about the debts.",
            "The club knew about the debts, a former treasurer says. The club did not know about the debts, its chairman says.",
        )
        == []
    )


def test_the_clause_behind_when_is_a_statement() -> None:
    assert unfolded(
        "The march ended in panic on Sunday when police used pepper spray in the square.",
        "The police chief denied that any pepper spray had been used.",
    ) == ["polarity"]
