# ruff: noqa: E501  an outlet's text is one line
"""Two outlets that tell one event in their own words, and the look-alikes beside it."""

from __future__ import annotations

import pytest

from tests.claims.discrepancies.telling import unfolded

AGREED = [
    (
        "Ottmar Steel is insolvent. The firm filed for protection on Monday and will pay its 900 workers until May. A rescue by the state has been ruled out, the minister said.",
        "Ottmar Steel went into administration at the start of the week. Wages are safe until the end of May, the administrator said. The government will not step in.",
    ),
    (
        "The reef has lost a third of its coral since 2019, divers of the marine institute found. Fishing is allowed again from June.",
        "Since 2019 one coral in three has died, says the marine institute. The reef will be open to fishermen again in June; diving stays banned.",
    ),
    (
        "Coach Hallin stays, the club said on Friday. He lost four games in a row. “I do not run away,” he said.",
        "Hallin remains in charge. After four defeats the board backed him. Last season it sacked his predecessor, Per Lind, after three.",
    ),
    (
        "Snow closed the pass for two days. A bus was stuck and 34 people spent the night in a school. Nobody was hurt.",
        "The pass was shut by snow for two days, and 34 bus passengers slept in a school hall. The passengers were unhurt, the driver said. The road is open again.",
    ),
    (
        "The virus made 60 guests of the hotel ill. The kitchen was clean, inspectors found. The hotel denied that it had been slow to react.",
        "Sixty hotel guests fell ill. Inspectors found nothing wrong in the kitchen. Guests say the hotel reacted too late, which it denies.",
    ),
    (
        "Three diplomats were expelled from Torvia on Tuesday. Their country called the charges absurd. It will answer in kind.",
        "Torvia has thrown out three diplomats. The embassy rejected the accusations of spying. Two Torvian diplomats may have to leave in return.",
    ),
    (
        "The author won the prize for her second novel. The jury was unanimous.",
        "Calloway took the prize with all nine votes of the jury.",
    ),
    (
        "Parking will cost 3 crowns from July. The council passed the plan by one vote. Shops had asked for a delay, which the mayor refused.",
        "From July drivers pay 3 crowns an hour. Councillors approved it 15 to 14. The mayor turned down the shopkeepers' request to wait.",
    ),
    (
        "The phone's battery is safe, the maker says. It has recalled the chargers.",
        "Chargers of the phone have been called back. There is no danger from the battery, according to the company. A phone of another brand caught fire in May.",
    ),
    (
        "Voss was sentenced to four years for forging deeds. She did not forge the will, the court found. Her lawyer will appeal.",
        "Four years in prison for Voss: she forged land deeds, the judges ruled. She was cleared of forging a will. An appeal has been announced.",
    ),
    (
        "Mayor Ilka Holm led the first round of Lazova's presidential election, the commission said on Monday.",
        "Ilka Holm will contest the second round of the presidential election, it was confirmed today.",
    ),
    (
        "About 600 hectares of orchard were destroyed in the hail, the growers' association estimated.",
        "Exporters revise their volumes after Tuesday's hail, which growers say ruined 600 ha of orchards.",
    ),
    (
        "Finance Minister Dario Pell resigned on Thursday.",
        "Dario Pell resigned on Thursday. He had been minister for a little under four years.",
    ),
    (
        "Four men were held, said Nele Dekker, spokeswoman for the public prosecutor's office.",
        "Four men were held, the spokeswoman of the prosecutor, Nele Dekker, confirmed.",
    ),
    (
        "“Nobody can drive ten hours without a rest,” said Ida Kern, a driver.",
        "“No one can drive ten hours without a rest,” said Ida Kern, a driver.",
    ),
    (
        "The chandelier, made in 1862, was last inspected in 2019.",
        "The last inspection of the chandelier was in 2019, says the town's register.",
    ),
    (
        "The capsule did not dock on Monday. A valve had failed. A second attempt is planned for Wednesday.",
        "A faulty valve stopped Monday's docking. The crew is safe. On Wednesday the capsule will try again.",
    ),
    (
        "United beat Rovers 2-1. Keeper Holm saved a penalty. Rovers missed the chance to go top.",
        "Rovers lost 2-1 at United and stay second. Holm stopped a penalty by Diaz. Last week Rovers won the cup.",
    ),
    (
        "The minister said she had not lied. The letter was found in her office. The opposition demands that she resign.",
        "A letter was found in the minister's office. She denies having lied. She will not resign, her spokesman said.",
    ),
    (
        "Police fired no shots. A man threw a bottle and was arrested. The march ended peacefully.",
        "The march was peaceful but for one man, who was arrested for throwing a bottle. Police kept back and did not use their weapons.",
    ),
    (
        "The drug works in adults, the study shows. In children it had no effect.",
        "Children did not benefit from the drug. Adults recovered two days sooner, the study found.",
    ),
    (
        "The ferry was not overloaded. It carried 80 of 120 passengers. Life jackets were on board for all.",
        "There were 80 people on the ferry, which is licensed for 120. All had life jackets. A ferry that sank in 2011 was overloaded.",
    ),
    (
        "Prices rose by 2 percent. Rents did not change. Food became cheaper.",
        "Rents stayed the same while food prices fell. Overall inflation was 2 percent.",
    ),
    (
        "The bank will close 40 branches. It promises that nobody will be dismissed. Customers can use post offices.",
        "Forty branches of the bank will shut. There will be no layoffs, the bank says. The union does not believe it.",
    ),
    (
        "The tree fell on a bus. The driver died, and two passengers are in hospital. The town had inspected the tree in May.",
        "A falling tree killed the driver of a bus and injured two passengers. The last inspection was in May, the town says.",
    ),
    (
        "Firefighters have the blaze under control. Ten houses burned down. No one is missing.",
        "The fire is contained. It destroyed ten houses. All residents have been found.",
    ),
    (
        "The strike goes on. Talks on Tuesday brought no result. The company has made no new offer.",
        "Tuesday's talks failed, and the strike continues. The union wants 6 percent. Drivers of another company have reached an agreement.",
    ),
    (
        "The university has apologised. The exam had been leaked. It will be held again on 3 July.",
        "The leaked exam must be repeated on 3 July. The university said that it was sorry.",
    ),
    (
        "The crossing at Dessik is shut. Lorries stand as far back as the sugar factory.",
        "Is the crossing at Dessik open? No, not even for people on foot.",
    ),
    (
        "The levy of 11 cents on every litre would take effect on the first of July.",
        "The levy of 11 cents a litre was to come into force on July 1, but the cabinet is divided.",
    ),
    (
        "The airport said that 22,000 passengers were affected on the first day of the walkout.",
        "Around 41,000 passengers were affected by the walkout, the airport estimates.",
    ),
    (
        "Ruzek left his line 80 metres from the finish and hampered De Wilde, the judges said.",
        "In the judges' opinion Ruzek had moved across in front of De Wilde in the last hundred metres.",
    ),
    (
        "Nineteen crew members are still aboard the Oriel Dawn, which is held at Tamra.",
        "The Oriel Dawn is held at Tamra. Last October the coastguard held another vessel, the Oriel Star, over an oil slick. Her 16 crew members stayed aboard.",
    ),
    (
        "The police have ruled out an accomplice among the staff, Colonel Victor Tafur said.",
        "Asked whether the robbers had help from inside, Colonel Tafur did not answer.",
    ),
    (
        "Rescuers were still searching on Sunday for a shepherd.",
        "The shepherd was found at dawn in a walnut tree, chilled but alive.",
    ),
    (
        "“I had the legs today, and the wind was a friend,” Yeison Caicedo said after the stage. Marek Kobal was second.",
        "Marek Kobal, a local man, came second on the queen stage. The winner was Yeison Caicedo of Colombia. “I had the legs today, and the wind was a friend,” he said, and asked at once after Kobal.",
    ),
    (
        "The truce begins at midnight on Friday, according to a joint statement.",
        "From midnight on Friday the guns are to be silent in the valley, for sixty days.",
    ),
    (
        "The morning railcar to Novo Mesto ploughed into a lorry on the Podlesnica crossing on Tuesday, and 14 people were injured.",
        "Fourteen people were injured at Podlesnica when a railcar hit a lorry on Tuesday. A helicopter took them to the general hospital in Novo Mesto.",
    ),
    (
        "It was a big male of 46 kilos, says hunt leader Arvid Moen, who himself fired the shot.",
        "Our lawyers are considering a complaint, for the court in Tromvik had suspended the permit, says Wild North leader Eilif Strand.",
    ),
    (
        "The launch was licensed for 120 people. It sank on Friday night off the char.",
        "Twelve people are missing from the launch; it sank on Friday night off the char.",
    ),
    (
        "Workers were pouring concrete when the structure gave way, the agency's director, Bukola Adisa, told reporters.",
        "Bukola Adisa, who heads the state's emergency agency, recalled the first hour.",
    ),
    (
        "The police asked for silence, says Marijke Toll, who heads the group.",
        "Director Marijke Toll does not want to say who is to blame.",
    ),
    (
        "There are three excavators at the pit, and two more are on their way.",
        "A parallel pit was dug with five excavators.",
    ),
    (
        "“I leave because the figures were my responsibility,” Dario Pell wrote to the prime minister.",
        "“I leave although the figures were not my responsibility,” said an earlier draft of Dario Pell's letter.",
    ),
    (
        "Whyte-Lawes was arrested in Negril in August 2025.",
        "Whyte-Lawes, who had been on bail since November 2025, was remanded in custody.",
    ),
    (
        "The jury voted four to one to withdraw the prize.",
        "The five judges voted by four votes to one that the prize be withdrawn.",
    ),
    (
        "Twelve people lost their lives in the flood at Tsho Karpo.",
        "The flood at Tsho Karpo took twelve lives. One in 1994 killed 21 people.",
    ),
]


@pytest.mark.parametrize("texts", AGREED)
def test_nothing_is_held_against_either(texts: tuple[str, str]) -> None:
    assert unfolded(*texts, hours=[0, 2]) == []
