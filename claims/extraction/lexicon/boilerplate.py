"""Lines of a web page that are no part of the story.

Source: the furniture of common content systems (WordPress's comment form, AMP pages) and the share,
newsletter and rights lines that news sites append. Patterns are general English, matched on whole
lines (LINES) or on the opening of a sentence (SENTENCES), case-insensitively.
"""

from __future__ import annotations

import re

from claims.extraction.lexicon.word_lists import word_set

LINES = re.compile(
    r"""^\W*(?:
      comments?\W*\d*|\d+\W*comments?|leave\ a\ (?:reply|comment).*|post\ a\ comment.*
      |required\ fields\ are\ marked.*|your\ e-?mail\ address\ will\ not\ be\ published.*
      |share(?:\ (?:this|on|via|with|article|story)\b.*)?|tweet|print|e-?mail
      |copy\ link|save|pin\ it
      |facebook|twitter|whatsapp|linkedin|instagram|telegram|reddit|pinterest
      |(?:most\ read|you\ may\ (?:also\ )?like|read\ (?:more|next|also)|see\ also|also\ read
        |don['’]t\ miss)(?:\W.*)?
      |(?:related|more|trending|popular|recommended|latest|top|watch|listen)
        (?:\s*[:|»›>].*|\ (?:news|stories|articles|coverage|reading|videos?|posts|headlines|topics
          |links|(?:from|in|on)\ (?:this|the|our|\w+)\ ?\w*)\W*)?
      |(?:follow\ us|like\ us|join\ us|download\ the\ \w*\ ?app)\b.*
      |(?:sign\ up|subscribe|register|log\ in|sign\ in)(?:\ (?:here|now|today|for|to|with|or)\b.*)?
      |(?:advertisement|sponsored|promoted|story\ continues\ below.*
        |continue\ reading.*|scroll\ down.*)
      |(?:tags?|topics?|filed\ under|categories|category|source|sources|credits?|photos?|image
        |images        |video        |caption|file\ photo|getty\ images)\s*[:/|].*
      |(?:photo|image|picture)\s+(?:by|credit|courtesy).*
      |\(?(?:©|copyright\s*(?:©|\(c\)|\d{4})|\(c\)).*|all\ rights\ reserved.*
      |(?:published|updated|posted|last\ updated|first\ published|modified)\s*(?:on|at|:)?\s*
        (?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\ )?
        (?:\d{1,4}[\s./:-]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\ \d).{0,60}
      |\d+\s*min(?:ute)?s?\ read|by\ our\ .*|.*\bnewsletter\b.*(?:sign|subscribe|inbox).*
      |.*\(?(?:getty\ images|ap\ photo|reuters/[A-Z]\w+|afp\ via|epa-efe)\b.{0,60}
      |skip\ to\ .*|back\ to\ top|home|menu|search|next|previous|loading.*
    )\s*$""",
    re.IGNORECASE | re.VERBOSE,
)

SENTENCES = re.compile(
    r"""^\W*(?:
      (?:for\ (?:the\ latest|breaking|more|all\ the\ latest)\b.*
        (?:follow|like|visit|subscribe|download|click|sign\ up).*)
      |(?:follow|like|find|join)\ .{1,40}\ on\ (?:facebook|twitter|x|instagram|telegram|whatsapp
         |youtube|tiktok|linkedin|bluesky|threads|google\ news)\b.*
      |(?:follow|like|find|join)\ us\ on\b.*
      |(?:follow|like|find|join)\ .{2,60}\ on\ (?:facebook|twitter|x|instagram|telegram|whatsapp
         |youtube|tiktok|linkedin|threads|bluesky)\b.*
      |stay\ (?:with\ us|tuned)\b.*
      |(?:we\ will|we['’]ll)\ (?:continue\ to\ )?(?:follow|update)\ (?:this|the)\b.*
      |(?:more\ to\ follow|this\ is\ a\ (?:developing|breaking)\ (?:news\ )?story)\b.*
      |want\ more\b.*\?
      |we\ will\ (?:follow|update|keep\ you|bring\ you)\b.*
         (?:story|develops?|updated?|posted|more).*
      |more\ (?:details\ )?(?:to\ follow|to\ come|as\ we\ (?:get|have)\ it).*
      |(?:read|see|watch|click|tap)\ (?:more|also|next|here|the\ full|the\ rest)\b.*
      |(?:sign\ up|subscribe)\b.*(?:newsletter|inbox|alerts|updates|channel|e-?mail|access).*
      |(?:download|get)\ (?:our|the)\ .*\bapp\b.*
      |(?:your\ e-?mail\ address\ will\ not\ be\ published|required\ fields\ are\ marked).*
      |this\ (?:article|story|material|report)\b.*(?:(?:originally|first)\ (?:appeared|published)
         |may\ not\ be\ (?:published|reproduced)
         |was\ (?:first|originally)\ published|has\ been\ (?:updated|corrected)
         |was\ generated|is\ developing).*
      |(?:(?:additional\ )?(?:reporting|writing|editing)\ by
         |with\ (?:reporting|files|inputs?)\ (?:by|from))\b.*
      |(?:the\ associated\ press|reuters|afp|associated\ press\ writers?)\b.{0,80}\bcontributed\b.*
      |.{0,80}\bcontributed\ to\ this\ (?:report|story|article)\b.*
      |(?:contact|e-?mail|reach|write\ to)\b.{0,60}\bat\b.{0,40}@.*
      |have\ a\ (?:story|tip|question).*|do\ you\ have\ a\ (?:story|tip).*
      |copyright\ (?:©|\(c\)|\d{4}).*|©.*|all\ rights\ reserved.*
      |support\ our\ journalism.*|thank\ you\ for\ (?:reading|subscribing).*
      |note\ to\ (?:readers|editors)\b.*|editor['’]s\ note\b.*
    )$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)

AFTER_HERE = re.compile(
    r"^\W*(?:leave a (?:reply|comment)|(?:post|add) a comment"
    r"|\d*\s*comments?(?:\s*\(?\d+\)?)?)\W*$",
    re.IGNORECASE,
)
"""What follows such a line at the end of a page is the comment form, not the story."""

SECTIONS = word_set(
    """
    world politics business economy sport sports opinion culture entertainment science health
    technology tech travel lifestyle weather local national international news video photos
    analysis editorial features markets finance money education environment climate crime
    europe asia africa americas americas us uk latin-america middle-east home life style arts
    """
)
"""Names of newspaper sections: a short line of these alone is a label."""

BYLINE = re.compile(
    r"^\W*(?:by|from|words by|written by|reported by|report by)\s+[A-Z][\w.'’-]+"
    r"(?:\s+[A-Z][\w.'’-]+){0,4}"
    r"(?:\s*(?:,|and|&|\||-|–|—|for|in)\s*[\w.'’ @-]+)*\s*$"
)

FIRST_APPEARED = re.compile(
    r"(?:first|originally) (?:appeared|published|ran) (?:in|on|by|at) (?:the )?"
    r"(?P<outlet>[A-Z][\w'’&-]*(?: (?:of |the |and )?[A-Z][\w'’&-]*){0,4})"
)
"""A reprint that names where the text comes from."""

AGENCIES = {
    "reuters": "Reuters",
    "ap": "AP",
    "associated press": "AP",
    "the associated press": "AP",
    "afp": "AFP",
    "agence france-presse": "AFP",
    "upi": "UPI",
    "dpa": "dpa",
    "efe": "EFE",
    "ansa": "ANSA",
    "xinhua": "Xinhua",
    "tass": "TASS",
    "interfax": "Interfax",
    "pti": "PTI",
    "ani": "ANI",
    "ians": "IANS",
    "anadolu": "Anadolu",
    "anadolu agency": "Anadolu",
    "kyodo": "Kyodo",
    "kyodo news": "Kyodo",
    "yonhap": "Yonhap",
    "bloomberg": "Bloomberg",
    "pa": "PA Media",
    "pa media": "PA Media",
    "press association": "PA Media",
    "cp": "Canadian Press",
    "the canadian press": "Canadian Press",
    "aap": "AAP",
    "ap news": "AP",
    "irna": "IRNA",
    "ria novosti": "RIA Novosti",
    "belga": "Belga",
    "lusa": "Lusa",
    "cna": "CNA",
    "sapa": "SAPA",
    "dow jones": "Dow Jones",
    "cnn": "CNN",
    "nan": "NAN",
    "apa": "APA",
    "ntb": "NTB",
    "tt": "TT",
    "ritzau": "Ritzau",
    "ukrinform": "Ukrinform",
    "unb": "UNB",
    "bernama": "Bernama",
}
"""News agencies whose credit marks a text as a reprint. Source: members of MINDS and EANA, and the
large agencies of Asia and the Americas."""
