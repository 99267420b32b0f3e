"""Reads figures out of running text: name, comparison, value or range, unit, condition."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from backend.indicators.schemas import FoundIndicator, FoundIndicators
from backend.indicators.service import phrases, units
from backend.indicators.service.numbers import Folded, Number, fold, hide, numbers
from backend.listings.schemas import Comparator
from search.languages import detect

MOST_NUMBERS = 1000
MOST_FOUND = 100
LARGEST = 1e15
QUOTE = 200
DECIMAL_COMMA = frozenset({"ru", "kk", "uz", "tr"})
_RANGE = re.compile(r" ?(?:-|–|—|~|…|\.\.\.?|至|到|÷|to|до) ?")
_PAIR = re.compile(r" ?(?:and|to|и|до|и до|-дан|дан|dan|ile|va|和|至|到) ?")
_PAIR_BEGINS = re.compile(r"(?:between|from|в пределах|от|между|介于|在|从) ?$", re.IGNORECASE)
_AROUND = re.compile(r" ?(?:±|\+/-|\+-) ?")
_AROUND_BEFORE = re.compile(r"(?:±|\+/-|\+-) ?$")
LONGEST_JOIN = 8
"""How many characters may stand between the two figures of a range."""
_BEFORE_UNIT = re.compile(r"(%|百分之|US\$|[¥$€₽₸₺]) ?$")
CURRENCIES = {"$": "USD", "US$": "USD", "¥": "CNY", "€": "EUR", "₽": "RUB", "₸": "KZT", "₺": "TRY"}
_SCALE = re.compile(r" ?(万|亿|million|billion|thousand|млн|млрд|тыс\.?)")
_EACH = re.compile(r"每(天|日|小时|分钟|秒|年|亩|公顷|吨|平方米|立方米) ?$")
_UNIT_IN_NAME = re.compile(r"[(\[（【,，] ?([^()\[\]（）【】,，]{1,24}?) ?[)\]）】]?[\s:：]*$")
_MISTAKEN = re.compile(
    r"方[面案位向法便式程]|元[素件器]|台[阶账风]|项目|级[别联]|天[然线山津气]|年[级代轻]|时[代间期]|分[别布离析为成类]"
    r"|米[粉饭糠]|克[服拉]|升[级高温至到]|度假|卡片|特[别征色性]|安[全装徽]|开[展发始]|次[要级]|周[期边岁]|转[化移换让]"
    r"|目[标前的]|欧[洲盟]|法[律规国人]|巴[西基]|库存|摩[擦托]|根[据本]|条[件款]|片区|头部|只[有能是要]|人[员工才民类]"
    r"|个[别性]|件套|时效|秒杀|日[本常]|月球|吨位|[a-z]{1,3}-(?=[a-zа-я])|[KkGgDd](?=[\u4e00-\u9fff])",
)
_COUNTED = frozenset({"piece", "person", "grade", "times"})
_ACIDITY = re.compile(r"(?<![A-Za-z])pH(?![A-Za-z])", re.IGNORECASE)
_WORDS_AFTER = re.compile(r" (?:of )?((?:[A-Za-z][A-Za-z-]+ ?){1,4})")


@dataclass(frozen=True, slots=True)
class Measured:
    """One figure with its unit: where it stands and what it says."""

    start: int
    end: int
    value: float
    value_max: float | None = None
    unit: str = ""
    used: int = 1


@dataclass(frozen=True, slots=True)
class Condition:
    """Figures that say when another holds, with what stood before them."""

    start: int
    end: int
    least: int


def read(text: str, locale: str | None = None) -> FoundIndicators:
    """The figures of a text, at most a hundred; the work grows with the text's length alone."""
    folded = fold(text)
    hidden = hide(folded.text)
    comma = (locale or detect(text)) in DECIMAL_COMMA
    listed = list(islice(numbers(hidden, decimal_comma=comma), MOST_NUMBERS + 1))
    found: dict[tuple[object, ...], FoundIndicator] = {}
    condition: Condition | None = None
    at = least = 0
    while at < min(len(listed), MOST_NUMBERS) and len(found) <= MOST_FOUND:
        figure = _measured(hidden, listed, at)
        at += figure.used
        one = _indicator(text, folded, hidden, figure, condition, least)
        if one is None:
            spoken = _condition(hidden, figure, least)
            if spoken is None and not figure.unit:
                continue
            condition, least = spoken, figure.end if spoken is None else least
            continue
        found.setdefault((one.name, one.comparator, one.value, one.value_max, one.unit), one)
        condition, least = None, figure.end
    items = list(found.values())
    cut = len(items) > MOST_FOUND or len(listed) > MOST_NUMBERS
    return FoundIndicators(items=items[:MOST_FOUND], cut=cut)


def _measured(text: str, listed: Sequence[Number], at: int) -> Measured:
    """The figure that begins at a number, together with the next where both make a range."""
    number = listed[at]
    own = _with_unit(text, number)
    following = listed[at + 1] if at + 1 < len(listed) else None
    if around := _AROUND_BEFORE.search(text[max(0, number.start - 4) : number.start]):
        start = number.start - len(around.group())
        return replace(own, start=start, value=-number.value, value_max=number.value)
    if following is None or following.start - own.end > LONGEST_JOIN:
        return own
    between = text[own.end : following.start]
    if _AROUND.fullmatch(between):
        second = _with_unit(text, following)
        return replace(
            second,
            start=own.start,
            value=number.value - following.value,
            value_max=number.value + following.value,
            unit=second.unit or own.unit,
            used=2,
        )
    return _ranged(text, own, following, between) or own


def _ranged(text: str, own: Measured, following: Number, between: str) -> Measured | None:
    paired = _PAIR.fullmatch(between) and _PAIR_BEGINS.search(
        text[max(0, own.start - 12) : own.start]
    )
    if not (_RANGE.fullmatch(between) or paired):
        return None
    second = _with_unit(text, following)
    unit = second.unit or own.unit
    if second.value <= own.value or (own.unit and not units.same(own.unit, unit)):
        return None
    return replace(
        second, start=own.start, value=own.value, value_max=second.value, unit=unit, used=2
    )


def _with_unit(text: str, number: Number) -> Measured:
    """A number with the unit behind it, or with the sign before it: %95, $5 million."""
    end, unit = _unit_after(text, number.end)
    start = number.start
    before = text[max(0, start - 6) : start]
    if unit and (each := _EACH.search(before)):
        start -= len(each.group())
        unit = units.symbol(f"{unit}/{each.group(1)}")
    elif unit in {"", "million"} and (sign := _BEFORE_UNIT.search(before)):
        start -= len(sign.group())
        unit = CURRENCIES.get(sign.group(1), "%")
        if scale := _SCALE.match(text, number.end):
            unit, end = f"{scale.group(1)} {unit}", scale.end()
    return Measured(start, end, _neat(number.value), unit=unit)


def _unit_after(text: str, at: int) -> tuple[int, str]:
    """Where the unit that follows ends, and the unit; `at` and nothing where none does."""
    begin = at + (text[at : at + 1] == " ")
    window = text[begin : begin + units.LONGEST]
    length, _, _ = units.read(window, 0)
    spelling = window[:length]
    if not length or units.measure(spelling) is None:
        return at, ""
    if _MISTAKEN.match(window, max(0, length - 1)) or _MISTAKEN.match(window):
        return at, ""
    return begin + length, units.symbol(spelling)


def _indicator(
    text: str, folded: Folded, hidden: str, figure: Measured, held: Condition | None, least: int
) -> FoundIndicator | None:
    before = phrases.compared_before(hidden, figure.start)
    after = phrases.compared_after(hidden, figure.end)
    begin = figure.start - (before.length if before else 0)
    words = _words_before(hidden, begin, held, least)
    name, unit = phrases.name_of(words), figure.unit
    if not unit and (inside := _UNIT_IN_NAME.search(words)) and units.measure(inside.group(1)):
        name, unit = phrases.name_of(words[: inside.start()]), units.symbol(inside.group(1))
    if not unit and _ACIDITY.search(words[-8:] + hidden[begin : figure.start]):
        name, unit = name or "pH", "pH"
    compared = after if after and not (before and before.firm) else before
    told = compared is not None and compared.comparator is not Comparator.EQ
    ranged = figure.value_max is not None
    if not name and unit and (told or ranged):
        name = _name_after(hidden, figure.end + (after.length if after else 0))
    if not _believable(unit, name, told=told or ranged, firm=bool(compared and compared.firm)):
        return None
    if not told and not ranged and _condition(hidden, figure, least):
        return None
    end = figure.end + (after.length if after and compared is after else 0)
    return _found(
        text,
        folded,
        replace(figure, unit=unit, start=begin, end=end),
        name=name,
        comparator=_comparator(compared, ranged=ranged),
        condition=_source(text, folded, held) if held else "",
    )


def _source(text: str, folded: Folded, held: Condition) -> str:
    start, end = folded.source(held.start, held.end)
    return text[start:end].strip(" ,，")


def _comparator(compared: phrases.Compared | None, *, ranged: bool) -> Comparator:
    if ranged:
        return Comparator.RANGE
    return compared.comparator if compared else Comparator.EQ


def _believable(unit: str, name: str, *, told: bool, firm: bool) -> bool:
    """Whether this is a figure of something rather than any number of the text."""
    if not unit:
        return bool(name) and told and firm
    found = units.measure(unit)
    counted = found is not None and found.dimension in _COUNTED
    return (told and bool(name)) if counted else (told or bool(name))


def _condition(text: str, figure: Measured, least: int) -> Condition | None:
    """The figure as a condition of the next: «при 25 °C», 400℃下."""
    if not figure.unit:
        return None
    before = phrases.CONDITION.search(text[max(least, figure.start - 16) : figure.start])
    after = phrases.CONDITION_AFTER.match(text, figure.end)
    if not (before or after):
        return None
    start = figure.start - (len(before.group()) if before else 0)
    return Condition(start, after.end() if after else figure.end, least)


def _words_before(text: str, at: int, held: Condition | None, least: int) -> str:
    if held is None:
        return phrases.clause_before(text, at, least=least)
    since = phrases.clause_before(text, at, least=held.end)
    if len(since) < at - held.end:
        return since
    return f"{phrases.clause_before(text, held.start, least=held.least)} {since}"


def _name_after(text: str, at: int) -> str:
    found = _WORDS_AFTER.match(text[at : at + 48])
    if not found:
        return ""
    words = found.group(1).split()
    stop = next((i for i, word in enumerate(words) if phrases.says_nothing(word)), len(words))
    return " ".join(words[:stop])


def _found(
    text: str,
    folded: Folded,
    figure: Measured,
    *,
    name: str,
    comparator: Comparator,
    condition: str,
) -> FoundIndicator | None:
    if max(abs(figure.value), abs(figure.value_max or 0)) > LARGEST:
        return None
    start, end = folded.source(figure.start, figure.end)
    opening = text.rfind(name[:12], max(0, start - QUOTE), start) if name else -1
    return FoundIndicator(
        name=name,
        comparator=comparator,
        value=figure.value,
        value_max=None if figure.value_max is None else _neat(figure.value_max),
        unit=figure.unit,
        condition=condition[:QUOTE],
        quote=text[opening if opening >= 0 else start : end][:QUOTE].strip(),
        start=start,
        end=end,
    )


def _neat(value: float) -> float:
    return float(f"{value:.12g}")
