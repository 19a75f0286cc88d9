"""Words that tell in which language somebody spoke.

Source: the languages of ISO 639-1 with most speakers, after the CIA World Factbook.
"""

from __future__ import annotations

import re

_LANGUAGES = (
    "Spanish|Portuguese|French|German|Italian|Dutch|Danish|Swedish|Norwegian|Finnish|Icelandic|Polish"
    "|Czech|Slovak|Hungarian|Romanian|Bulgarian|Serbian|Croatian|Greek|Turkish|Russian|Ukrainian"
    "|Georgian|Armenian|Arabic|Hebrew|Farsi|Persian|Dari|Pashto|Kurdish|Urdu|Hindi|Bengali|Punjabi"
    "|Tamil|Telugu|Marathi|Gujarati|Nepali|Sinhala|Burmese|Thai|Lao|Khmer|Vietnamese|Malay"
    "|Indonesian|Tagalog|Mandarin|Cantonese|Chinese|Japanese|Korean|Mongolian|Swahili|Amharic"
    "|Tigrinya|Somali|Hausa|Yoruba|Igbo|Zulu|Xhosa|Afrikaans|Quechua|Catalan|Basque|Welsh|Irish"
)
IN_ENGLISH = re.compile(r"\bin (?:[a-z]+ )?English\b")
IN_TRANSLATION = re.compile(
    rf"\b(?:in (?:[a-z]+ )?(?:{_LANGUAGES})\b(?! [A-Za-z])|speaking (?:{_LANGUAGES})\b"
    r"|(?:through|via) (?:an?|his|her|their) (?:interpreter|translator)"
    r"|according to (?:an?|the) (?:\w+ )?translation)"
)
