"""Lines of a web page that are no part of the story.

Source: the furniture of common content systems (WordPress's comment form, AMP pages) and the share,
newsletter and rights lines that news sites append. Patterns are general English, matched on whole
lines (LINES) or on the opening of a sentence (SENTENCES), case-insensitively but for names.
"""

from __future__ import annotations

import re

from claims.extraction.lexicon.word_lists import word_set

LINES = re.compile(
    r"""^\W*(?:
      comments?\W*\d*|\d+\W*comments?|leave\ a\ (?:reply|comment).*
      |(?:add|post|view|show|hide|load|read|see)\ (?:an?\ |all\ |more\ |the\ )?(?:\d+\ )?
        (?:comments?|repl(?:y|ies))
      |be\ the\ first\ to\ (?:comment|reply|share).*|join\ the\ (?:conversation|discussion|debate)
      |required\ fields\ are\ marked.*|your\ e-?mail\ address\ will\ not\ be\ published.*
      |share(?:\ (?:this|on|via|with|article|story)\b.*)?|tweet|print|e-?mail|like|reply
      |click\ to\ (?:share|print|e-?mail)\b.*|copy\ link|save|pin\ it
      |facebook|twitter|whatsapp|linkedin|instagram|telegram|reddit|pinterest
      |(?:most\ (?:read|popular|viewed|shared|commented)|you\ (?:may|might)\ (?:also\ )?like
        |read\ (?:more|next|also)|see\ also|also\ read)(?:\s*[:|»›>—–-].*)?
      |don['’]t\ miss(?:\s*:.*|\ (?:out|the\ latest|any|our)\b.*)?
      |(?-i:READ\ (?:MORE|NEXT|ALSO)|SEE\ ALSO|ALSO\ READ)\ .*
      |(?:related|more|trending|popular|recommended|latest|top|watch|listen)
        (?:\s*[:|»›>].*|\ (?:news|stories|articles|coverage|reading|videos?|posts|headlines|topics
          |links|now|updates|for\ you|(?:from|in|on)\ (?:this|the|our|\w+)\ ?\w*)\W*)?
      |live\ updates?|editors?['’]?s?['’]?\ (?:picks?|choice)
      |(?:follow|like|join)\ us(?:\ (?:on|at|for|in|@)\b.*)?|download\ the\ \w*\ ?app\b.*
      |(?:sign\ up|subscribe|register|log\ in|sign\ in)(?:\ (?:here|now|today))?
      |(?:sign\ up|subscribe|register|log\ in|sign\ in)\ (?:here|now|today|for|to|with|or)\b
        (?:.*\b(?:newsletters?|inbox|alerts|updates|access|channel|account|comment|reading)\b.*
          |(?!.*[.!?]['")]*$).*)
      |(?:get|receive|join)\ (?:our|the|your)\b.*\bnewsletters?
      |(?:get|receive|have)\b.*\byour\ inbox.*|enter\ your\ e-?mail\b.*
      |by\ (?:signing\ up|subscribing|registering|clicking|submitting|continuing),?\ you\b.*
      |(?:you\ can\ )?unsubscribe(?:\ (?:here|at\ any\ time|anytime).*)?
      |get\ (?:notified|alerts?|updates)\ (?:about|on|for|from|when)\b.*
      |(?:advertisement|sponsored|promoted|(?:story|article)\ continues\b.*
        |continue\ reading.*|scroll\ down.*|skip\ (?:ad|ads|advertisement|past)\b.*)
      |(?:tags?|topics?|filed\ under|categories|category|credits?|photos?|photograph|image
        |images|picture|pictures|video|caption|file\ photo|getty\ images)\s*[:/|].*
      |sources?\s*[:/|]\s*(?-i:[A-Z][\w.'’-]*(?:[\s,&/]+(?:of|the|and|[A-Z][\w.'’-]*)){0,6})
      |(?:photo|photograph|image|picture)\s+(?:by|credit|courtesy).*
      |\(?(?:©|copyright\s*(?:©|\(c\)|\d{4})|\(c\)).*|all\ rights\ reserved.*
      |(?:published|updated|posted|last\ updated|first\ published|modified)\s*(?:on|at|:)?\s*
        (?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\ )?
        (?:\d{1,4}[./:-]|\d{1,4}\ (?=[a-z]*\ (?:ago|\d{4}))
          |\d{1,2}\ (?=jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)
          |(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\ \d).{0,60}
      |\d+\ (?:minutes?|mins?|hours?|hrs?|days?|weeks?)\ ago
      |\d+\s*min(?:ute)?s?\ read|listen\W+\d+\s*min\w*|listen\ to\ this\ (?:article|story)\b.*
      |play\ (?:video|audio)|got\ a\ (?:news\ )?tip\b.*
      |by\ our\ (?:\w+\ ){0,3}(?:correspondents?|reporters?|writers?|staff|bureau|desk|team)\b.*
      |(?:from\ )?our\ (?:\w+\ )?(?:correspondents?|reporters?|bureau)
      |agenc(?:y|ies)|(?:with\ )?agency\ (?:inputs?|reports)|staff\ (?:writer|reporter)s?
      |.*\bnewsletter\b.*(?:sign(?:ing)?\ up|subscribe|inbox).*
      |getty\ images|.*(?:[/(\[|,—–-]\s*|\bvia\ |\bby\ )getty\ images\b.{0,20}
      |(?-i:AP\ Photo)\W.{0,60}|.*[(\[](?-i:AP\ Photo)\b.{0,60}
      |.*(?:\b(?-i:(?:REUTERS|Reuters)/[A-Z])\w+|\bafp\ via|\bepa-efe)\b.{0,60}
      |.{0,260}[.!?)]\s+(?:photo|photograph|image|picture|credit)(?:\ credit)?(?:\ by|\s*:)\ *
        (?-i:[A-Z][\w.'’-]+(?:[\s/,]+(?:via\ |courtesy\ of\ )?[A-Z][\w.'’-]*){0,5})
      |.{0,260}\((?-i:[A-Z][\w.'’-]+(?:\ [A-Z][\w.'’-]+){1,3}\s*/\s*[A-Z][\w\ .'’-]+)\)
      |(?:support|fund)\ (?:independent|quality|free|local)\ journalism.*
      |donate(?:\ (?:now|today|here))?|become\ a\ (?:member|subscriber|supporter)
      |our\ standards\s*:.*|(?:cookie|privacy)\ (?:settings|policy|preferences|notice|statement)
      |(?:accept|reject|manage)\ (?:all\ )?cookies|we\ use\ cookies\b.*
      |terms\ (?:of\ (?:use|service)|(?:and|&)\ conditions)|(?:contact|about)\ us
      |advertise\ with\ us
      |report\ (?:an?|this)\ (?:error|typo|problem|ad)(?:\ in\ this\ (?:article|story))?
      |skip\ to\ .*|back\ to\ top|home|menu|search|loading
      |(?:next|previous|prev)(?:\ (?:article|story|post|page))?
    )\W*$""",
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
      |(?:click|tap)\ (?:here|the\ link|below)\b.*
      |(?:read|see|watch)\ (?:more|also|next)\b(?:\s*[:|»›>—–-].*|\ (?:here|about|on|at)\b.*|\W*$)
      |(?:read|see|watch)\ the\ (?:full|rest\ of\ (?:the|this))\ ?
        (?:article|story|report|statement|interview|letter|piece|video|text|list)\b.*
      |(?:check|come)\ back\b.*\b(?:updates?|more|later)\b.*
      |(?:get|receive|have)\b.*\byour\ inbox\b.*
      |(?:sign\ up|subscribe)\b.*(?:newsletter|inbox|alerts|updates|channel|e-?mail|access).*
      |(?:download|get)\ (?:our|the)\ .*\bapp\b.*
      |(?:your\ e-?mail\ address\ will\ not\ be\ published|required\ fields\ are\ marked).*
      |this\ (?:article|story|material|report)\b.*(?:(?:originally|first)\ (?:appeared|published)
         |may\ not\ be\ (?:published|reproduced)
         |was\ (?:first|originally)\ published|(?:has\ been|was)\ (?:updated|corrected|amended)
         |was\ generated|is\ developing).*
      |(?:additional\ )?(?:reporting|writing|editing)\ by\ (?-i:[A-Z])[\w.'’-]+
         (?:\ ?[;,.&()/]\ ?|\ (?-i:[A-Z])[\w.'’-]*|\ (?:in|and|at|for|from|of|with|by|the
         |additional|reporting|writing|editing)\b|(?<=[\s(])(?-i:[A-Z])[\w.'’-]*)*\W*$
      |with\ (?:reporting|files|inputs?)\ (?:by|from)\b.*
      |(?:the\ associated\ press|reuters|afp|associated\ press\ writers?)\b.{0,80}\bcontributed\b.*
      |.{0,80}\bcontributed\ to\ this\ (?:report|story|article)\b.*
      |(?:correction|clarification|update)s?\s*[:—–-].*\b(?:earlier|previous)\ version\b.*
      |an?\ (?:earlier|previous)\ version\ of\ this\ (?:article|story|report|headline)\b.*
      |(?:contact|e-?mail|reach|write\ to)\b.{0,60}\bat\b.{0,40}@.*
      |(?:e-?mail|send)\b.{0,60}@[\w-]+\.\w.*
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
    r"^\W*(?i:by|from|words by|written by|reported by|report by)\s+[A-Z][\w.'’-]+"
    r"(?:\s+[A-Z][\w.'’-]+){0,4}"
    r"(?:\s*(?:,|and|&|\||-|–|—|for|in)\s*"
    r"(?:(?:[A-Z@][\w.'’@-]*|[\w.-]+@[\w.-]+|correspondent|reporter|editor|writer|staff|special|to"
    r"|the|of|in|for|and)\b\s*)+)*\s*$"
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
