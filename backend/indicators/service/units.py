"""Understands units as people write them, and converts between those of one dimension."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from backend.indicators.service import spellings
from backend.taxonomy import service as taxonomy

if TYPE_CHECKING:
    from pint import UnitRegistry

LONGEST = 40
MOST_PARTS = 6
MULTIPLIERS = {
    "十": 1e1,
    "百": 1e2,
    "千": 1e3,
    "万": 1e4,
    "萬": 1e4,
    "百万": 1e6,
    "千万": 1e7,
    "亿": 1e8,
    "億": 1e8,
    "十亿": 1e9,
    "百亿": 1e10,
    "万亿": 1e12,
    "тыс.": 1e3,
    "тыс": 1e3,
    "тысяч": 1e3,
    "млн": 1e6,
    "млн.": 1e6,
    "миллионов": 1e6,
    "миллиона": 1e6,
    "миллион": 1e6,
    "млрд": 1e9,
    "млрд.": 1e9,
    "миллиардов": 1e9,
    "миллиард": 1e9,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "мың": 1e3,
    "ming": 1e3,
    "mln": 1e6,
    "mlrd": 1e9,
    "bin": 1e3,
    "milyon": 1e6,
    "milyar": 1e9,
}
POWERS = {
    "平方": 2,
    "立方": 3,
    "sq.": 2,
    "sq": 2,
    "square": 2,
    "cubic": 3,
    "кв.": 2,
    "кв": 2,
    "куб.": 3,
    "куб": 3,
    "квадратный": 2,
    "квадратного": 2,
    "кубический": 3,
    "кубического": 3,
    "кубометр": 3,
}
CUBES = {"кубометр", "кубометра", "кубометров", "кубометры"}
_EXPONENT = re.compile(r"(?:\^|\*\*)?([-−]?[1-4])(?!\d)")
_MULTIPLY = re.compile(r" ?[·⋅∙•*×⸱] ?")
_DIVIDE = re.compile(r" ?(?:[/÷∕]|每|per\b) ?")
_WORD = re.compile(
    r"[^\W\d_\u2e80-\u9fff]+(?:['ʻ’-](?=[^\W\d_\u2e80-\u9fff])[^\W\d_\u2e80-\u9fff]+)*"
)
_SPACES = re.compile(r"\s+")
_IN_DENOMINATOR = {"year": "annum"}
"""What is made in a year is not what is made in so many hours: plants stand still."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a unit measures: value × factor + offset is the value in base units of `dimension`."""

    dimension: str
    factor: float
    offset: float


class NotAUnit(ValueError):
    """The text does not name a unit."""


@cache
def _registry() -> "UnitRegistry[float]":
    from pint import UnitRegistry  # noqa: PLC0415 — takes half a second to load

    registry: UnitRegistry[float] = UnitRegistry(None, autoconvert_offset_to_baseunit=True)
    registry.load_definitions([f"{row.name} = {row.definition}" for row in spellings.table()])
    return registry


def warm_up() -> None:
    """Load what the first conversion would wait for."""
    measure("MPa")


@lru_cache(maxsize=4096)
def measure(spelling: str) -> Measure | None:
    """What the unit written so measures; None for no unit and for one that nobody knows."""
    written = plain(spelling)
    if not written or len(written) > LONGEST:
        return None
    listed = taxonomy.find_unit(spelling) or taxonomy.find_unit(written)
    for candidate in dict.fromkeys((plain(listed.symbol) if listed else "", written)):
        end, parts, scale = read(candidate, 0)
        if candidate and end == len(candidate):
            return _measured(parts, scale)
    return None


def is_unit(word: str) -> bool:
    """Whether the whole word is how a unit is written; quicker than asking what it measures."""
    return word in spellings.atoms() or read(word, 0)[0] == len(word) > 0


def plain(spelling: str) -> str:
    """One spelling of what differs only in width, spaces and raised digits."""
    folded = unicodedata.normalize("NFKC", spelling[: LONGEST * 2]).replace("−", "-")
    return _SPACES.sub(" ", folded).strip()


def symbol(spelling: str) -> str:
    """The vocabulary's sign for the unit, or else the spelling as it stands.

    Products and parts of a hundred keep their spelling: N·m is no J, and wt% says more than %.
    """
    flat = plain(spelling).replace("^", "")
    listed = taxonomy.find_unit(spelling) or taxonomy.find_unit(flat)
    if listed is not None:
        return listed.symbol
    found = None if "·" in flat else measure(flat)
    whole = found is not None and found.dimension != "dimensionless"
    return _signs().get(found, flat) if found and whole else flat


@cache
def _signs() -> dict[Measure, str]:
    signs: dict[Measure, str] = {}
    for unit in taxonomy.units("en"):
        found = measure(unit.symbol)
        if found is not None:
            signs.setdefault(found, unit.symbol)
    return signs


def converted(value: float, unit: str, wanted: str) -> float | None:
    """The value in the wanted unit; None where one does not measure what the other does."""
    here, there = measure(unit), measure(wanted)
    if here is None or there is None or here.dimension != there.dimension:
        return None
    if here == there:
        return value
    return (value * here.factor + here.offset - there.offset) / there.factor


def same(unit: str, other: str) -> bool:
    """Whether two spellings differ in nothing that matters; units nobody knows as well."""
    if unit == other or plain(unit) == plain(other):
        return True
    alike = plain(unit).casefold() == plain(other).casefold()
    return alike and measure(unit) == measure(other)


def comparable(unit: str, other: str) -> bool:
    """Whether figures in these units can be held against each other."""
    if same(unit, other):
        return True
    here, there = measure(unit), measure(other)
    return here is not None and there is not None and here.dimension == there.dimension


def _measured(parts: Counter[str], scale: float) -> Measure | None:
    registry = _registry()
    wanted = {name: power for name, power in parts.items() if power}
    if len(wanted) > 1 or any(power != 1 for power in wanted.values()):
        # Inside a product a degree is a difference: W/(m·°C).
        wanted = _kelvins(wanted)
    units = registry.UnitsContainer(wanted)
    zero = registry.Quantity(0.0, units).to_base_units()
    one = registry.Quantity(1.0, units).to_base_units()
    factor = (one.magnitude - zero.magnitude) * scale
    return Measure(str(one.units), factor, zero.magnitude) if factor else None


def _kelvins(parts: dict[str, int]) -> dict[str, int]:
    counted: Counter[str] = Counter()
    for name, power in parts.items():
        counted["kelvin" if name == "degree_celsius" else name] += power
    return {name: power for name, power in counted.items() if power}


def read(text: str, start: int) -> tuple[int, Counter[str], float]:
    """The longest unit that begins at `start`: where it ends, its parts with powers, its scale.

    The end is `start` where there is none. Everything after a stroke stands below it.
    """
    at, scale = _multiplier(text, start)
    parts: Counter[str] = Counter()
    below = False
    end = start
    for _ in range(MOST_PARTS):
        after, found, times = _factor(text, at)
        if after == at:
            break
        for name, power in found.items():
            parts[_IN_DENOMINATOR.get(name, name) if below else name] += -power if below else power
        scale *= 1 / times if below else times
        end = at = after
        if divide := _DIVIDE.match(text, at):
            below, at = True, divide.end()
        elif multiply := _MULTIPLY.match(text, at):
            at = multiply.end()
        else:
            break
    return end, parts, scale


def _multiplier(text: str, start: int) -> tuple[int, float]:
    """A number word before the unit: 万 of 万元, млн of «млн т»; 千 of 千克 is none."""
    word = _WORD.match(text, start)
    if word:
        dotted = word.group() + text[word.end() : word.end() + 1]
        key = dotted if dotted in MULTIPLIERS else word.group()
        if key in MULTIPLIERS and len(key) > 1:
            after = start + len(key)
            spaced = after + (text[after : after + 1] == " ")
            return (spaced, MULTIPLIERS[key]) if _factor(text, spaced)[0] > spaced else (start, 1.0)
    for length in (2, 1):
        key = text[start : start + length]
        if len(key) == length and key in MULTIPLIERS:
            after = start + length
            whole = _longest_atom(text, start)
            if (whole is None or whole[0] <= after) and _factor(text, after)[0] > after:
                return after, MULTIPLIERS[key]
    return start, 1.0


def _factor(text: str, start: int) -> tuple[int, Counter[str], float]:
    """One unit with its power, or a product in brackets."""
    if text[start : start + 1] == "(":
        return _bracketed(text, start)
    at, power = _power_word(text, start)
    found = _atom(text, at)
    if found is None:
        return start, Counter(), 1.0
    end, atom = found
    if power == 1 and (raised := _EXPONENT.match(text, end)):
        power, end = int(raised.group(1).replace("−", "-")), raised.end()
    return end, Counter({atom.name: power}), atom.scale**power


def _bracketed(text: str, start: int) -> tuple[int, Counter[str], float]:
    inside = start + 1
    if text[inside : inside + 1] != "(":
        end, parts, scale = read(text, inside)
        if end > inside and text[end : end + 1] == ")":
            return end + 1, parts, scale
    return start, Counter(), 1.0


def _power_word(text: str, start: int) -> tuple[int, int]:
    for key in (*_words_at(text, start), text[start : start + 2]):
        if key in POWERS:
            after = start + len(key)
            return after + (text[after : after + 1] == " "), POWERS[key]
    return start, 1


def _words_at(text: str, start: int) -> tuple[str, ...]:
    word = _WORD.match(text, start)
    return (word.group() + ".", word.group()) if word else ()


def _atom(text: str, start: int) -> tuple[int, spellings.Atom] | None:
    known = spellings.atoms()
    if exact := _longest_atom(text, start):
        return exact
    word = _WORD.match(text, start)
    if word is None:
        return None
    if word.group().lower() in CUBES:
        return word.end(), spellings.Atom(1000.0, "litre")
    if len(word.group()) > 1:
        loose = known.get(word.group().lower())
        loose = loose or spellings.loosely_written().get(spellings.loosened(word.group()))
        return (word.end(), loose) if loose else None
    return None


def _longest_atom(text: str, start: int) -> tuple[int, spellings.Atom] | None:
    """The longest spelling that stands here and is not the beginning of a longer word."""
    known = spellings.atoms()
    most = min(spellings.longest(), len(text) - start)
    for length in range(most, 0, -1):
        atom = known.get(text[start : start + length])
        if atom and not _goes_on(text, start + length):
            return start + length, atom
    return None


def _goes_on(text: str, end: int) -> bool:
    """Whether a word of letters was cut in two; Chinese writes without gaps."""
    before, after = text[end - 1 : end], text[end : end + 1]
    both = before.isalpha() and after.isalpha()
    return both and not (_is_han(before) or _is_han(after))


def _is_han(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff"
