"""The words around a figure: what it is compared by, what it is the name of, when it holds."""

import csv
import re
from pathlib import Path
from typing import NamedTuple

from backend.indicators.service.numbers import HIDDEN
from backend.listings.schemas import Comparator

DATA = Path(__file__).parents[1] / "data"
REACH = 28
"""How far before or after a figure a word that compares may begin."""
NAME_REACH = 90
LONGEST_NAME = 60
MOST_WORDS = 6


class Compared(NamedTuple):
    """A comparison with the length of its words; `firm` where no unit is needed to believe it."""

    comparator: Comparator
    length: int
    firm: bool


_LETTER = r"A-Za-z\u00c0-\u024f\u0370-\u052f"
_EDGE = rf"(?:(?<![{_LETTER}])|(?![{_LETTER}]))"
"""Words of letters begin where no letter stands before; signs and Chinese anywhere."""


def _words_for(place: str) -> str:
    """What the table lists for a place, as alternatives named by what they compare by."""
    listed: dict[str, list[str]] = {}
    with (DATA / "comparisons.tsv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["place"] == place:
                listed.setdefault(row["comparator"], []).extend(row["words"].split("; "))
    return "|".join(f"(?P<{sign}>{'|'.join(words)})" for sign, words in listed.items())


_FIRM = re.compile(rf"{_EDGE}(?:{_words_for('firm')})[ (]*$", re.IGNORECASE)
_LOOSE = re.compile(rf"{_EDGE}(?:{_words_for('loose')}) *$", re.IGNORECASE)
_FOLLOWING = re.compile(rf"[ )）]*(?:{_words_for('after')})(?![{_LETTER}])", re.IGNORECASE)
CONDITION = re.compile(
    rf"{_EDGE}(?:при|в течение|за|через|после|at|in|after|during|for|within|under|from|per|with"
    r"|using|在|经|于|每|当|кезінде|кейін) *$",
    re.IGNORECASE,
)
CONDITION_AFTER = re.compile(
    r" *(?:的?(?:条件|环境|工况|温度|压力)?[下时内后中]|кезінде|кейін"
    r"|['’]?\w{0,3} ?(?:altında|sonra))"
)
_BREAK = re.compile(rf"[{HIDDEN}\n。；;！!？?，,、|•·▪●◆]|(?<=[^\W\d])\.(?= |$)")
_LEADING = re.compile(
    r"^(?:(?:要求|其中|其|且|并且|并|同时|以及|及|和|与|使得|使(?!用)|可以|能够|应当|需要|将|实现|达到"
    r"|确保|保证|具有|提供|采用|平均|一般|通过|目标|不但|而且|的)(?=..))+"
)
_TRAILING = re.compile(
    r"(?:[\s:：=≈~（(\[—–-]|必须|应当|应该|能够|可以|需要|要求|应|须|需|要|可|为|是|达到|达|均已|已|在"
    r"|由|从|不|的|到|提升至|提高至|提高到|降低至|降低到|降至|控制|(?<=[A-Za-z])值)+$"
)
_STOPS = frozenset(
    " ".join(
        line
        for line in (DATA / "joining_words.txt").read_text("utf-8").splitlines()
        if not line.startswith("#")
    ).split()
)
_INNER = frozenset(
    word
    for words in ("of for in per at on under during", "при на по в во для из к от за после через у")
    for word in words.split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['ʻ’-][^\W\d_]+)*|[%№]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LAST_OF = re.compile(r"^.*(?:的|[:：] ?)(?=..)")


def compared_before(text: str, at: int) -> Compared | None:
    """The comparison that the words before a figure make."""
    window = text[max(0, at - REACH) : at]
    for firm, pattern in ((True, _FIRM), (False, _LOOSE)):
        if match := pattern.search(window):
            sign = Comparator(str(match.lastgroup))
            return Compared(sign, len(window) - match.start(), firm)
    return None


def compared_after(text: str, at: int) -> Compared | None:
    """The comparison that the words after a figure and its unit make."""
    match = _FOLLOWING.match(text[at : at + REACH])
    return Compared(Comparator(str(match.lastgroup)), match.end(), firm=True) if match else None


def clause_before(text: str, at: int, *, least: int) -> str:
    """The words of the same clause that stand before `at`, none of them before `least`."""
    window = text[max(least, at - NAME_REACH) : at]
    start = 0
    for match in _BREAK.finditer(window):
        if match.end() < len(window.rstrip()):
            start = match.end()
    return window[start:]


def name_of(words: str) -> str:
    """What the words before a figure call it; empty where they say nothing of the kind."""
    trimmed = words.strip(" \t:：=,，;；()（）[]«»\"'“”*•·-–—")
    if _HAN.search(trimmed):
        return _han_name(trimmed)
    return _spaced_name(trimmed)


def _han_name(words: str) -> str:
    before = None
    name = words
    while before != name:
        before = name
        name = _TRAILING.sub("", name).strip()
        name = _LAST_OF.sub("", name)
        name = _LEADING.sub("", name).strip()
    return name[-LONGEST_NAME // 2 :] if len(name) > 1 else ""


def _spaced_name(words: str) -> str:
    kept: list[str] = []
    for match in reversed(list(_WORD.finditer(words))[-12:]):
        word = match.group().lower()
        if word in _STOPS:
            if kept:
                break
            continue
        if word in _INNER and not kept:
            continue
        kept.insert(0, match.group())
        if len(kept) == MOST_WORDS:
            break
    while kept and kept[0].lower() in _INNER:
        kept.pop(0)
    return " ".join(kept)[:LONGEST_NAME] if any(len(word) > 1 for word in kept) else ""


def says_nothing(word: str) -> bool:
    """Whether a word joins others without naming anything."""
    return word.lower() in _STOPS or word.lower() in _INNER
