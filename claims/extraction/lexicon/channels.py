# ruff: noqa: E501  a line is one entry of the table
"""Where and how somebody said something: in parliament, on the radio, in an e-mail.

Compiled by hand for this project, from general news English. A channel is told by a noun behind a
verb of speech or a preposition; `AS_ONE` holds those that two outlets may call one occasion by.
"""

from __future__ import annotations

_PAPERS = (
    "Gazette|Times|Post|Herald|Tribune|Chronicle|Tidings|Observer|Journal|Courier|Mail|Star|Sun|Echo"
    "|Globe|Guardian|Independent|Mirror|Telegraph|Standard|Examiner|Mercury|Argus|Bulletin|Dispatch"
    "|Express|Leader|Ledger|Record|Register|Sentinel|Weekly|Advertiser|News|Press"
)
_HIS = r"(?:(?:an?|the|his|her|their|its|our|this|that|one|another) )?"
_SORT = r"(?:[\w’'-]+ ){0,2}?"

CHANNELS: dict[str, str] = {
    "parliament": (
        rf"(?:told|addressed|in|before|to) {_HIS}(?:[\w’'-]+ )?"
        r"(?:parliament|Parliament|House of Commons|Commons|Senate|senate|Congress|Bundestag|Knesset"
        r"|National Assembly|(?<=told the )house|(?<=told the )chamber|lawmakers|MPs|deputies|senators|legislators|select committee"
        r"|parliamentary (?:committee|debate|session|inquiry))"
    ),
    "court": (
        rf"(?:told|in|before|to) {_HIS}(?:[\w’'-]+ )?(?:court|jury|tribunal|judges?|inquest|coroner)\b"
        r"|from the (?:dock|witness box)|on the (?:witness )?stand|under oath"
    ),
    "court steps": r"(?:outside|on the steps of|leaving) (?:the )?(?:[\w’'-]+ )?court(?:house)?",
    "press conference": rf"{_HIS}{_SORT}(?:press|news) (?:conference|briefing)|{_HIS}briefing",
    "reporters": r"told (?:the )?(?:[\w’'-]+ )?(?:reporters|journalists)|to (?:reporters|journalists)",
    "podcast": rf"(?:in|on|told) {_HIS}{_SORT}podcast",
    "radio": (
        rf"(?:told|on|in|to|for|with) {_HIS}(?:[\w’'-]+ ){{0,3}}?"
        r"(?:[Rr]adio(?: [A-Z][\w’'-]+| station| programme| program| show| interview)?|phone-in)\b"
    ),
    "television": (
        rf"(?:told|on|in|to|for|with) {_HIS}(?:[\w’'-]+ ){{0,3}}?"
        r"(?:TV|television|[Cc]hannel \w+|breakfast show|talk show|chat show)\b(?: interview)?"
    ),
    "newspaper": (
        rf"(?:told|in|with|to) (?:the |this |our )?(?:(?:[A-Z][\w’'-]+ )*(?:{_PAPERS})\b"
        r"|newspaper|magazine|paper\b|daily\b)"
    ),
    "interview": rf"(?:in|during|gave) {_HIS}{_SORT}interview",
    "letter": rf"(?:in|by|wrote|sent|to) {_HIS}{_SORT}(?:letter|memo|memorandum|circular|note)\b",
    "e-mail": rf"(?:in|by|via|sent|wrote) {_HIS}{_SORT}e-?mail\b|e-?mailed",
    "text message": rf"(?:in|by|via|sent|wrote) {_HIS}(?:text|chat|voice) messages?|texted",
    "post": (
        r"(?:social media|(?:in|on) (?:an? |his |her |their |its |the )?(?:online |social media )?"
        r"(?:post|thread|blog|website)\b|tweet(?:ed)?\b|(?:wrote|posted|said) online"
        r"|on (?:the )?(?:social )?(?:platform|network) [A-Z][\w-]+|posted (?:on|to))"
    ),
    "video": rf"(?:in|by|via) {_HIS}{_SORT}(?:video|livestream|live stream)\b(?: message| call)?",
    "statement": (
        rf"(?:in|issued|read|released) {_HIS}{_SORT}"
        r"(?:statement|press release|communiqu[eé]|news release|open letter)\b"
    ),
    "rally": rf"(?:at|to|told|addressed) {_HIS}{_SORT}(?:rally|demonstration|protest|march|crowd)\b",
    "speech": rf"(?:in|during) {_HIS}{_SORT}(?:speech|address|sermon|eulogy|lecture)\b",
    "conference": (
        rf"(?:at|to|told) {_HIS}{_SORT}(?:conference|congress|convention|summit|forum|symposium)\b"
    ),
    "meeting": (
        rf"(?:at|in|to|told) {_HIS}{_SORT}"
        r"(?:meeting|assembly|gathering|town hall|general meeting|council meeting)\b"
    ),
    "ceremony": rf"(?:at|during) {_HIS}{_SORT}(?:ceremony|funeral|vigil|memorial|reception|dinner)\b",
    "phone call": rf"(?:by|over|on) the (?:tele)?phone|in {_HIS}(?:tele)?phone (?:call|interview)",
    "book": rf"(?:in|wrote in) {_HIS}{_SORT}(?:book|memoirs?|diary|autobiography)\b",
}
"""Pattern of each channel; where two match, the one that is listed first."""

SHOWN: dict[str, str] = {
    "parliament": "in parliament",
    "court": "in court",
    "court steps": "outside the court",
    "press conference": "at a press conference",
    "reporters": "to reporters",
    "podcast": "in a podcast",
    "radio": "on the radio",
    "television": "on television",
    "newspaper": "to a newspaper",
    "interview": "in an interview",
    "letter": "in a letter",
    "e-mail": "in an e-mail",
    "text message": "in a text message",
    "post": "in a post",
    "video": "in a video",
    "statement": "in a statement",
    "rally": "at a rally",
    "speech": "in a speech",
    "conference": "at a conference",
    "meeting": "at a meeting",
    "ceremony": "at a ceremony",
    "phone call": "on the phone",
    "book": "in a book",
}
"""How a sentence names each channel."""

ROOMS = frozenset(
    {
        "Oval Office", "White House", "Rose Garden", "Air Force One", "Downing Street", "Élysée",
        "Kremlin", "Capitol Hill",
    }
)  # fmt: skip
"""Those of the named places of speech that are rooms and houses."""

BROADCASTERS = frozenset(
    {
        "state television", "state TV", "state radio", "state media", "national television",
        "Fox News", "CNN", "BBC", "Sky News", "MSNBC", "NBC", "CBS", "ABC", "NPR", "Al Jazeera",
        "Newsmax",
    }
)  # fmt: skip
"""Those that are stations; the rest are networks on which people post."""

AS_ONE: tuple[frozenset[str], ...] = (
    frozenset({"interview", "radio", "podcast", "broadcaster", "phone call"}),
    frozenset({"interview", "television", "broadcaster", "video"}),
    frozenset({"interview", "newspaper", "reporters", "phone call"}),
    frozenset({"press conference", "reporters", "room", "broadcaster", "newspaper", "meeting"}),
    frozenset({"reporters", "court steps", "statement"}),
    frozenset({"reporters", "ceremony"}),
    frozenset({"reporters", "rally"}),
    frozenset({"reporters", "conference"}),
    frozenset({"reporters", "video"}),
    frozenset({"statement", "e-mail", "letter", "post", "network", "newspaper"}),
    frozenset({"e-mail", "letter", "text message", "newspaper"}),
    frozenset({"post", "video", "network"}),
    frozenset({"speech", "parliament", "room", "television"}),
    frozenset({"speech", "rally", "conference", "ceremony", "meeting", "broadcaster"}),
    frozenset({"statement", "speech", "room"}),
    frozenset({"court", "statement"}),
    frozenset({"parliament", "meeting"}),
)
"""Channels that can be one occasion: a statement is sent by e-mail, an interview goes out on the
radio."""
