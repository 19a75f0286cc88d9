"""Abbreviations that end in a stop without ending a sentence.

Source: the abbreviations that the AP and Guardian style guides allow in running text.
"""

from __future__ import annotations

from claims.extraction.lexicon.word_lists import word_set

BEFORE_A_NAME = word_set(
    """
    mr mrs ms dr prof rev fr sr sra hon gov sen rep gen lt col maj capt sgt cpl pvt adm cmdr
    brig pte pfc spc lcpl cllr pres supt insp det atty st mt ft messrs mmes amb dist asst
    assoc dep treas sec
    """
)
"""Never the end of a sentence: a name or a number follows."""

BEFORE_A_NUMBER = word_set(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec no nos art fig vol p pp para ch sec
    approx ca c rs
    """
)
"""Not the end of a sentence before a digit."""

ANYWHERE = word_set(
    """
    inc corp co ltd llc plc bros jr sr vs v etc al est dept univ ave blvd rd u.s u.k u.n e.u
    d.c a.m p.m e.g i.e cf ph.d m.d b.a m.a u.s.a n.y l.a
    """
)
"""The end of a sentence only before a word that commonly opens one."""

COMPANY_FORMS = word_set("inc corp ltd llc plc gmbh")
"""What follows the name of a company and opens no sentence."""

OPENERS = word_set(
    """
    the a an this that these those it he she they we you i his her their its our my your there
    here in on at by for from with after before during since until while when where as
    although though if because but and or so yet however meanwhile instead still also then now
    once what who why how according despite asked some many most several all both each one two
    another other earlier later last next no not nor only police officials authorities
    """
)
"""Words that commonly open an English sentence and seldom follow an abbreviation in capitals."""
