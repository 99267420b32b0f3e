"""Finds the numbers of a text that measure something, past dates, standards, phones and patents."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

HIDDEN = "\x00"
"""Stands where something was that holds digits but no figure."""
_RAISED = {"⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5"}
_RAISED |= {"⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9", "⁻": "-"}
_SPELT = {
    "−": "-",
    "≧": "≥",
    "⩾": "≥",
    "≦": "≤",
    "⩽": "≤",
    "﹣": "-",
    "〜": "~",
    "∼": "~",
    "⋯": "…",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "\t": " ",
    "‐": "-",
    "‑": "-",
}
_KEPT = frozenset("…：，；（）。、！？－")
"""Signs whose plain form would be mistaken for another, or be longer."""
_MONTHS = (
    r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep"
    r"|oct|nov|dec|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша"
    r"|желтоқсан|yanvar|fevral|mart|aprel|iyun|iyul|avgust|sentabr|oktabr|noyabr|dekabr|ocak"
    r"|şubat|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık)[^\W\d]{0,8}"
)
_YEAR = r"(?:19|20)\d\d"
_YEAR_WORD = r"(?:年度?|гг?\b\.?|год\w{0,4}|жыл\w{0,4}|yil\w{0,6}|yıl\w{0,6})"
_BODIES = (
    r"GB(?:/[TZ])?|GBZ|GJB|DB ?\d{0,4}(?:/T)?|T/[A-Z]{2,8}|[A-Z]{2}/[TZ]|QB|ISO(?:/(?:IEC|TS|TR))?"
    r"|IEC|IEEE|ASTM|EN(?: ISO)?|DIN(?: EN)?|JIS|BS(?: EN)?|ANSI|API|ASME|SAE|ITU(?:-T)?|RFC"
    r"|ГОСТ(?: ?Р)?(?: ?ИСО| ?МЭК)?|СТО|СНиП|СанПиН|СП|ОСТ|ТУ|СТБ|СТ ?РК|ҚР ?СТ|ТР ?ТС"
    r"|O['ʻ‘’]?z ?DSt|TS(?: ?EN)?(?: ?ISO)?"
)
_ALONE = r"(?<![^\W\d_])"
_OFFICES = "ZL|CN|US|EP|WO|RU|EA|KZ|UZ|JP|KR|DE|TR|PCT"
_SERIAL = r"[ ./]{0,2}\d[\d ,./]{4,20}[\dX](?: ?[A-Z]\d?)?"
_PAPERS = "专利|申请|公开|公告|授权|登记|注册|证书|批准|合同|文件|备案|信用代码|编"
_PHONES = rf"{_ALONE}(?:тел|факс|phone|tel|fax)(?![^\W\d_])"
_PARTS = (
    r"fig|figure|table|section|chapter|page|eq|рис|табл|таблиц\w|рисун\w{1,3}|пункт\w?|раздел\w?"
    r"|глав\w|стр|гл|п|şekil|tablo|rasm|jadval|кесте|сурет"
)
_FOREIGN = re.compile(
    "|".join(
        (
            r"(?:https?://|www\.)\S{1,500}",
            r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}",
            # Standards, patents, numbers of papers.
            rf"(?-i:{_ALONE}(?:{_BODIES}) ?[A-Z]{{0,3}}[ -]?\d{{1,6}}(?:[.–—:/-]\d{{1,6}}){{0,5}})",
            rf"(?-i:{_ALONE}(?:{_OFFICES})(?:[ ./-]{{0,2}}[A-Z]{{2}})?{_SERIAL}(?![^\W\d_]))",
            rf"(?:{_PAPERS})号?[^\d\n]{{0,8}}[A-Z]{{0,4}}\d[\dA-Z./-]{{4,30}}",
            r"(?:№|No\.|N°|nr\.) ?\d[\d ./-]{0,24}",
            r"[〔\[(（]\d{4}[〕\])）] ?\d{1,5} ?号",
            r"10\.\d{4,9}/\S{1,80}",
            # Phones and post.
            r"(?<![\d.])\+\d{1,3}[ (-]{1,2}\d[\d ()-]{6,18}\d",
            r"(?<![\d.])(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}-\d{7,8}(?:-\d{1,6})?)(?![\d.])",
            r"(?<![\d.])8[ -]?\(?\d{3,4}\)?[ -]\d{2,3}[ -]\d{2}[ -]?\d{2}(?![\d.])",
            rf"(?:电话|手机|传真|邮编|QQ|微信|{_PHONES})[^\d\n]{{0,6}}[\d ()+-]{{6,24}}",
            # Dates and times of day.
            rf"{_YEAR} ?[-–—~至到/] ?(?:{_YEAR} ?)?{_YEAR_WORD}",
            rf"(?<!\d){_YEAR} ?[-–—~至到] ?{_YEAR}(?![\d.,])",
            rf"(?<!\d){_YEAR} ?{_YEAR_WORD}(?: ?\d{{1,2}} ?月(?: ?\d{{1,2}} ?[日号])?)?",
            rf"(?<!\d){_YEAR}[./-]\d{{1,2}}(?:[./-]\d{{1,2}})?(?![\d.,]?\d)",
            r"(?<![\d.,])\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d(?!\d)(?: ?г\.)?",
            r"(?<![\d.,])\d{1,2} ?月(?: ?\d{1,2} ?[日号])?",
            rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th|-?го|-?е)?\.? {_MONTHS}(?:,? {_YEAR})?(?!\w)",
            rf"(?<!\w){_MONTHS}\.? \d{{1,2}}(?:st|nd|rd|th)?(?:,? {_YEAR})?(?![\w.,]\d)",
            r"(?<!\d)\d{1,2}:\d\d(?::\d\d)?(?!\d)",
            # Places in the paper itself.
            r"第 ?\d+(?:\.\d+)*",
            r"(?:[图表式]|附件|附录) ?\d+(?:[.-]\d+)*",
            rf"{_ALONE}(?:{_PARTS})\.? ?\d+(?:[.-]\d+)*",
        )
    ),
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?<![A-Za-z\u00c0-\u024f\u0370-\u052f0-9_^])(?<![0-9][.,])(?P<sign>[-+])?"
    r"(?P<digits>\d{1,3}(?:[ ,]\d{3}){1,4}(?![\d,])(?:\.\d{1,8})?|\d{1,15}(?:[.,]\d{1,8})?)"
    r"(?: ?[×xх·*] ?10 ?\^ ?(?P<power>-?\d{1,2})|[eE](?P<exponent>[+-]?\d{1,2})(?![A-Za-zА-Яа-я]))?"
    r"(?![\d\x00])",
)
_DIGITS = re.compile(r"\d+")
AROUND = 40
"""How far from its digits the name of a standard or the rest of an address may reach."""
LONGEST_PLAIN = 4
_GROUPED = re.compile(r"\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?")
_LETTER_BEFORE = re.compile(r"[A-Za-z\u0370-\u052f]")
_JOINED = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f0-9%‰)]")
_DESIGNATED = re.compile(r"[A-Za-z\u0370-\u052f][-/]$")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in one spelling; `places` tells where each character came from."""

    text: str
    places: list[int]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The span of the author's text that a span of the folded one came from."""
        last = self.places[end - 1] if end else 0
        return self.places[start] if start < len(self.places) else last, last + 1


@dataclass(frozen=True, slots=True)
class Number:
    """A number and where it stands in the folded text."""

    value: float
    start: int
    end: int


def fold(text: str) -> Folded:
    """Widths, raised digits and dashes made one, with the way back to the author's characters."""
    made: list[str] = []
    places: list[int] = []
    raised = False
    for place, character in enumerate(text):
        if character in _RAISED:
            plain = ("" if raised else "^") + _RAISED[character]
            raised = True
        else:
            raised = False
            plain = _plain(character)
        made.append(plain)
        places.extend([place] * len(plain))
    return Folded("".join(made), places)


def _plain(character: str) -> str:
    if character.isascii():
        return " " if character == "\t" else ("" if character == HIDDEN else character)
    if character in _SPELT:
        return _SPELT[character]
    if character in _KEPT:
        return character
    plain = unicodedata.normalize("NFKC", character)
    return plain if len(plain) <= LONGEST_PLAIN else character


def hide(text: str) -> str:
    """The text with what holds digits but no figure blotted out, as long as before."""
    parts: list[str] = []
    done = 0
    for start, end in _around_digits(text):
        parts += (text[done:start], _FOREIGN.sub(_blot, text[start:end]))
        done = end
    return "".join((*parts, text[done:]))


def _blot(match: re.Match[str]) -> str:
    return HIDDEN * len(match.group())


def _around_digits(text: str) -> Iterator[tuple[int, int]]:
    """Stretches with digits and what may belong to them; most of a text has none."""
    start = end = -1
    for match in _DIGITS.finditer(text):
        if match.start() - AROUND > end >= 0:
            yield start, end
            start = -1
        start = max(0, match.start() - AROUND) if start < 0 else start
        end = min(len(text), match.end() + AROUND)
    if end >= 0:
        yield start, end


def numbers(hidden: str, *, decimal_comma: bool) -> Iterator[Number]:
    """Numbers in order; designations such as Al-6061, TiO2 or T6 are none."""
    for match in _NUMBER.finditer(hidden):
        start = match.start()
        if match["sign"] and _is_hyphen(hidden, start):
            if _LETTER_BEFORE.match(hidden[start - 1 : start]):
                continue
            start += 1
        elif not match["sign"] and _is_designation(hidden, start):
            continue
        value = _value(match["digits"], decimal_comma=decimal_comma)
        value *= 10.0 ** int(match["power"] or match["exponent"] or 0)
        if match["sign"] == "-" and start == match.start():
            value = -value
        yield Number(value, start, match.end())


def _is_hyphen(text: str, at: int) -> bool:
    """Whether a sign joins two things rather than telling below from above zero."""
    return bool(at and _JOINED.match(text, at - 1))


def _is_designation(text: str, start: int) -> bool:
    return bool(_DESIGNATED.search(text[max(0, start - 2) : start]))


def _value(digits: str, *, decimal_comma: bool) -> float:
    if _GROUPED.fullmatch(digits):
        comma = "," in digits
        if not comma or not (decimal_comma or digits.startswith("0")) or digits.count(",") > 1:
            return float(digits.replace(" ", "").replace(",", ""))
    return float(digits.replace(" ", "").replace(",", "."))
