"""Currencies: signs, codes and names, each as its ISO 4217 code.

Source: ISO 4217 list one and the names that agencies print. A bare "$" is read as USD, the reading
of agency copy; a name that several countries share ("peso") keeps its own name as unit, so that it
is never compared with another's.
"""

from __future__ import annotations

import re
from typing import Final

SIGNS: Final = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "CAD$": "CAD",
    "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL", "MX$": "MXN", "NT$": "TWD",
    "J$": "JMD", "US $": "USD", "C $": "CAD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY",
    "₹": "INR", "₽": "RUB", "₩": "KRW", "₴": "UAH", "₺": "TRY", "₪": "ILS", "₦": "NGN", "฿": "THB",
    "₫": "VND", "₱": "PHP", "₿": "BTC", "CN¥": "CNY", "Rs.": "INR", "Rs": "INR", "zł": "PLN",
    "kr": "krone", "R": "ZAR", "N": "NGN", "P": "peso", "RM": "MYR", "Rp": "IDR", "KSh": "KES",
    "Ksh": "KES", "Tk": "BDT", "GH₵": "GHS", "₵": "GHS", "₡": "CRC", "₲": "PYG", "S/": "PEN",
    "Dh": "AED", "Dhs": "AED", "QR": "QAR", "SR": "SAR",
}  # fmt: skip
INITIALS: Final = frozenset("RNP")
"""Single letters that stand for a currency before a figure of money only: R50m, P85,000, no N95."""
OF_MONEY: Final = r"\d[\d,.]*(?:\s?(?:m|bn|k|million|billion|trillion)\b|,\d{3})"
PREFIXES: Final = tuple(sorted(sign for sign in SIGNS if sign.isalpha() and len(sign) > 1))
"""Letters that are written close to a figure."""
CODES: Final = frozenset(
    """USD EUR GBP JPY CNY INR AUD CAD NZD CHF SEK NOK DKK RUB BRL ZAR MXN KRW TRY PLN HUF CZK RON
    ILS AED SAR QAR KWD EGP NGN KES GHS UGX TZS ETB MAD TND THB IDR MYR SGD PHP VND HKD TWD PKR BDT
    LKR NPR ARS CLP COP PEN UYU VES UAH GEL KZT BTC RMB""".split()
)
NAMES: Final = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "pound": "GBP", "pound sterling": "GBP",
    "pounds sterling": "GBP", "quid": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "rupee": "INR", "rouble": "RUB", "ruble": "RUB", "rand": "ZAR", "naira": "NGN",
    "reais": "BRL", "lira": "TRY", "zloty": "PLN", "zlotys": "PLN", "forint": "HUF",
    "shekel": "ILS", "rupiah": "IDR", "ringgit": "MYR", "baht": "THB", "hryvnia": "UAH",
    "hryvnya": "UAH", "taka": "BDT", "cedi": "GHS", "dirham": "AED", "riyal": "SAR",
    "bolivar": "VES", "bolívar": "VES", "birr": "ETB", "dong": "VND", "lari": "GEL",
    "tenge": "KZT", "peso": "peso", "franc": "franc", "krona": "SEK", "kronor": "SEK",
    "krone": "krone", "kroner": "krone", "crown": "crown", "pula": "BWP", "kwacha": "kwacha",
    "dinar": "dinar", "kip": "LAK", "riel": "KHR", "manat": "manat",
    "guarani": "PYG", "guaraní": "PYG", "colón": "CRC",
    "lempira": "HNL", "leu": "leu", "lei": "leu", "kina": "PGK", "vatu": "VUV",
    "shilling": "shilling", "won": "KRW", "bitcoin": "BTC",
}  # fmt: skip
NATIONS: Final = {
    ("us", "dollar"): "USD", ("u.s.", "dollar"): "USD", ("american", "dollar"): "USD",
    ("australian", "dollar"): "AUD", ("canadian", "dollar"): "CAD", ("hong kong", "dollar"): "HKD",
    ("new zealand", "dollar"): "NZD", ("singapore", "dollar"): "SGD", ("taiwan", "dollar"): "TWD",
    ("singaporean", "dollar"): "SGD", ("jamaican", "dollar"): "JMD", ("british", "pound"): "GBP",
    ("egyptian", "pound"): "EGP", ("lebanese", "pound"): "LBP", ("syrian", "pound"): "SYP",
    ("sudanese", "pound"): "SDG", ("indian", "rupee"): "INR", ("pakistani", "rupee"): "PKR",
    ("sri lankan", "rupee"): "LKR", ("nepalese", "rupee"): "NPR", ("mexican", "peso"): "MXN",
    ("argentine", "peso"): "ARS", ("chilean", "peso"): "CLP", ("colombian", "peso"): "COP",
    ("philippine", "peso"): "PHP", ("cuban", "peso"): "CUP", ("swiss", "franc"): "CHF",
    ("cfa", "franc"): "XOF", ("congolese", "franc"): "CDF", ("rwandan", "franc"): "RWF",
    ("french", "franc"): "FRF", ("swedish", "krona"): "SEK", ("swedish", "kronor"): "SEK",
    ("norwegian", "kroner"): "NOK", ("danish", "kroner"): "DKK", ("norwegian", "krone"): "NOK",
    ("danish", "krone"): "DKK", ("swedish", "crown"): "SEK", ("norwegian", "crown"): "NOK",
    ("danish", "crown"): "DKK", ("czech", "crown"): "CZK", ("chinese", "yuan"): "CNY",
    ("japanese", "yen"): "JPY", ("russian", "rouble"): "RUB", ("russian", "ruble"): "RUB",
    ("south african", "rand"): "ZAR", ("kenyan", "shilling"): "KES",
    ("ugandan", "shilling"): "UGX", ("tanzanian", "shilling"): "TZS",
    ("kuwaiti", "dinar"): "KWD", ("iraqi", "dinar"): "IQD", ("tunisian", "dinar"): "TND",
    ("jordanian", "dinar"): "JOD", ("serbian", "dinar"): "RSD", ("algerian", "dinar"): "DZD",
    ("saudi", "riyal"): "SAR", ("qatari", "riyal"): "QAR", ("iranian", "rial"): "IRR",
    ("emirati", "dirham"): "AED", ("moroccan", "dirham"): "MAD", ("uae", "dirham"): "AED",
    ("turkish", "lira"): "TRY", ("south korean", "won"): "KRW", ("korean", "won"): "KRW",
    ("brazilian", "real"): "BRL", ("brazilian", "reais"): "BRL",
}  # fmt: skip
COMMON_NAMES: Final = {
    "krone": frozenset({"NOK", "DKK", "crown"}),
    "crown": frozenset({"NOK", "DKK", "SEK", "CZK", "ISK", "krone"}),
    "peso": frozenset({"PHP", "MXN", "ARS", "CLP", "COP", "UYU", "CUP", "DOP"}),
    "franc": frozenset({"CHF", "XOF", "XAF", "CDF", "RWF", "FRF", "GNF", "BIF"}),
    "dinar": frozenset({"KWD", "IQD", "TND", "JOD", "RSD", "DZD", "LYD", "BHD"}),
    "shilling": frozenset({"KES", "UGX", "TZS", "SOS"}),
    "kwacha": frozenset({"ZMW", "MWK"}),
    "manat": frozenset({"AZN", "TMT"}),
    "leu": frozenset({"RON", "MDL"}),
}
"""Names that several currencies share, each with those that it can stand for."""
PARTS: Final = {"cent": ("USD", 0.01), "penny": ("GBP", 0.01), "pence": ("GBP", 0.01)}
"""Hundredths that English has a name for; "p" only stands behind digits."""

_SIGN = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
_BEFORE = re.compile(rf"(?<![^\W_])(?:(?P<sign>{_SIGN})|(?P<code>{'|'.join(CODES)}))[ \u00a0]?-?$")
_NATION = "|".join(sorted({re.escape(nation) for nation, _ in NATIONS}, key=len, reverse=True))
_NAME = "|".join(sorted({*NAMES, *(name for _, name in NATIONS)}, key=len, reverse=True))
_AFTER = re.compile(
    rf"[ \u00a0-]{{0,2}}(?:(?:(?P<nation>{_NATION})[ -])?(?P<name>{_NAME})(?:e?s)?"
    rf"|(?P<part>cents?|pence|penny|pennies)|(?P<p>(?<=\d)p))(?![^\W_])"
    rf"|[ \u00a0]?(?P<sign>[€£¥₹₽₴₺₪]|zł)(?!\d)",
    re.IGNORECASE,
)
_CODE_AFTER = re.compile(rf"[ \u00a0]?(?P<code>{'|'.join(CODES)})(?![^\W_])")
LONGEST_SIGN: Final = 6
_ONLY_MONEY: Final = INITIALS | {"SR", "QR", "RM"}
"""Letters that name other things too: a route SR 520, a QR code."""
_MONEY: Final = re.compile(OF_MONEY)


def currency_before(text: str, at: int) -> tuple[str, int] | None:
    """Give the currency whose sign or code ends at this place, and where it starts."""
    match = _BEFORE.search(text, max(0, at - LONGEST_SIGN), at)
    if match is None or (match["sign"] in _ONLY_MONEY and not _MONEY.match(text, at)):
        return None
    code = SIGNS[match["sign"]] if match["sign"] else _official(match["code"])
    return code, match.start()


def currency_after(text: str, at: int) -> tuple[str, float, int] | None:
    """Give the currency named behind a number, the share of it, and where the name ends."""
    match = _CODE_AFTER.match(text, at)
    if match is not None:
        return _official(match["code"]), 1.0, match.end()
    match = _AFTER.match(text, at)
    if match is None:
        return None
    code, share = _named(match)
    return code, share, match.end()


def _named(match: re.Match[str]) -> tuple[str, float]:
    if match["sign"]:
        return SIGNS[match["sign"]], 1.0
    if match["p"]:
        return "GBP", 0.01
    if match["part"]:
        part = match["part"].lower()
        return PARTS["cent" if part.startswith("cent") else "pence"]
    name = match["name"].lower()
    nation = (match["nation"] or "").lower()
    return NATIONS.get((nation, name)) or NAMES.get(name, name), 1.0


def _official(code: str) -> str:
    return "CNY" if code == "RMB" else code
