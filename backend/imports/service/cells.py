"""What people write into cells, read as values: lists, money, dates, indicators.

Every reader returns the value or raises `CellFault` with a code that the web page translates.
"""

import re
from datetime import datetime
from math import inf, isfinite
from typing import Any

from backend.core.schemas import CURRENCIES


class CellFault(ValueError):
    """A cell that cannot be read; `code` says why."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


_SEPARATORS = re.compile(r"[;；、|\n]+")
_COMMAS = re.compile(r"[;；、|\n,，]+")
_UNITS = {
    "万": 10_000,
    "亿": 100_000_000,
    "тыс": 1_000,
    "млн": 1_000_000,
    "млрд": 10**9,
    "million": 10**6,
}
_SYMBOLS = {
    "$": "USD", "us$": "USD", "€": "EUR", "¥": "CNY", "￥": "CNY", "元": "CNY", "人民币": "CNY",
    "₽": "RUB", "руб": "RUB", "₸": "KZT", "тенге": "KZT", "soʻm": "UZS", "сум": "UZS", "₺": "TRY",
}  # fmt: skip
_COMPARATORS = (
    ("不低于", "ge"), ("不少于", "ge"), ("不小于", "ge"), ("至少", "ge"), ("не менее", "ge"),
    ("не ниже", "ge"), ("at least", "ge"), ("≥", "ge"), ("⩾", "ge"), (">=", "ge"),
    ("不高于", "le"), ("不大于", "le"), ("不超过", "le"), ("至多", "le"), ("не более", "le"),
    ("не выше", "le"), ("at most", "le"), ("≤", "le"), ("⩽", "le"), ("<=", "le"),
    ("大于", "gt"), ("高于", "gt"), ("более", "gt"), (">", "gt"),
    ("小于", "lt"), ("低于", "lt"), ("менее", "lt"), ("<", "lt"),
    ("约", "about"), ("около", "about"), ("≈", "about"), ("~", "about"),
    ("=", "eq"), ("：", "eq"), (":", "eq"),
)  # fmt: skip
_NUMBER = r"[-−+]?\d[\d\s\u00a0,]*(?:\.\d+)?(?:[eE][-+]?\d+)?"
_VALUE = re.compile(rf"\s*({_NUMBER})(?:\s*(?:[-–—~～至]|до|to)\s*({_NUMBER}))?\s*(.*)$", re.DOTALL)
_DATES = (
    "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d",
    "%m/%d/%Y %I:%M %p", "%m/%d/%Y %I:%M:%S %p", "%m/%d/%Y %I %p",
    "%Y/%m/%d %I:%M %p", "%Y/%m/%d %I %p", "%Y/%m/%d %H:%M", "%Y/%m/%d", "%d.%m.%Y %H:%M",
    "%d.%m.%Y", "%Y年%m月%d日 %H:%M", "%Y年%m月%d日", "%Y.%m.%d",
)  # fmt: skip
"""A clock of twice twelve hours is American, and there the month comes first."""
_HALF_DAY = re.compile(r"\s*([ap])\.?m\.?$", re.IGNORECASE)


def text(cell: Any) -> str:  # noqa: ANN401 — a cell holds anything
    """The cell as text; a whole number loses its needless `.0`."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, list):
        return "\n".join(text(part) for part in cell)
    return str(cell).strip()


def lines(cell: Any) -> list[str]:  # noqa: ANN401 — a cell holds anything
    """Entries separated by semicolons, 、, | or line breaks."""
    if isinstance(cell, list):
        return [text(part) for part in cell if text(part)]
    return [part.strip() for part in _SEPARATORS.split(text(cell)) if part.strip()]


def words(cell: Any) -> list[str]:  # noqa: ANN401 — a cell holds anything
    """Like `lines`, but commas separate too: keywords, codes."""
    if isinstance(cell, list):
        return lines(cell)
    found = (part.strip() for part in _COMMAS.split(text(cell)))
    return list(dict.fromkeys(part for part in found if part))


def number(cell: Any) -> float:  # noqa: ANN401 — a cell holds anything
    """A number, with spaces or commas between thousands."""
    plain = re.sub(r"[\s\u00a0,]", "", text(cell)).replace("−", "-")
    try:
        value = float(plain)
    except ValueError:
        value = inf
    if not isfinite(value):
        raise CellFault("not-a-number", given=text(cell)[:60])
    return value


def whole(cell: Any) -> int:  # noqa: ANN401 — a cell holds anything
    """A whole number."""
    value = number(cell)
    if not value.is_integer():
        raise CellFault("not-a-whole-number", given=text(cell)[:60])
    return int(value)


def truth(cell: Any) -> bool:  # noqa: ANN401 — a cell holds anything
    """Yes or no in the languages of the templates."""
    given = text(cell).lower()
    if given in {"1", "true", "yes", "y", "是", "да", "ха", "иә"}:
        return True
    if given in {"0", "false", "no", "n", "否", "нет", "йўқ", "жоқ", ""}:
        return False
    raise CellFault("not-yes-or-no", given=given[:60])


def money(cell: Any) -> dict[str, Any] | None:  # noqa: ANN401 — a cell holds anything
    """`$300,000`, `120万元`, `5 млн руб.` or a bare number of yuan, in minor units."""
    given = text(cell).lower()
    if not given or given in {"0", "面议", "договорная", "negotiable"}:
        return None
    found = re.search(_NUMBER, given)
    if found is None:
        raise CellFault("not-an-amount", given=given[:60])
    amount = number(found.group())
    rest = given[: found.start()] + " " + given[found.end() :]
    for word, factor in _UNITS.items():
        if word in rest:
            amount *= factor
            break
    currency = next((c for c in CURRENCIES if c.lower() in rest), None)
    currency = currency or next((c for s, c in _SYMBOLS.items() if s in rest), "CNY")
    if not 0 <= amount < 10**13:
        raise CellFault("not-an-amount", given=given[:60])
    return {"amount_minor": round(amount * 100), "currency": currency}


def moment(cell: Any) -> str:  # noqa: ANN401 — a cell holds anything
    """A local date and time as ISO 8601; a bare date means the end of that day.

    `03/04/2026` may be of March or of April and is refused; `03/24/2026` can be read in one way.
    """
    given = _HALF_DAY.sub(lambda found: f" {found[1].upper()}M", text(cell))
    for form in (*_DATES, *_slashed(given)):
        try:
            found = datetime.strptime(given, form)  # noqa: DTZ007 — local by design; the zone is another field
        except ValueError:
            continue
        if "%H" not in form and "%I" not in form:
            found = found.replace(hour=23, minute=59)
        return found.isoformat(timespec="minutes")
    raise CellFault("not-a-date", given=given[:60])


def _slashed(given: str) -> list[str]:
    """How a date with slashes and the year at its end is read, if in one way only."""
    found = re.fullmatch(r"(\d{1,2})/(\d{1,2})/\d{4}", given)
    if found is None:
        return []
    first, second = int(found[1]), int(found[2])
    if first > 12:  # noqa: PLR2004 — months
        return ["%d/%m/%Y"]
    return ["%m/%d/%Y"] if second > 12 or first == second else []  # noqa: PLR2004 — months


def indicators(cell: Any) -> list[dict[str, Any]]:  # noqa: ANN401 — a cell holds anything
    """`抗拉强度 ≥ 300 MPa; КПД не менее 95 %`: name, comparator, value or range, unit."""
    if isinstance(cell, list) and all(isinstance(part, dict) for part in cell):
        return cell
    return [_indicator(part) for part in lines(cell)]


def _indicator(given: str) -> dict[str, Any]:
    for word, comparator in _COMPARATORS:
        name, found, rest = given.partition(word)
        if not found or not name.strip():
            continue
        value = _VALUE.match(rest)
        if value is None:
            break
        low, high, unit = value.groups()
        return {
            "name": name.strip(),
            "comparator": "range" if high else comparator,
            "value": number(low),
            "value_max": number(high) if high else None,
            "unit": unit.strip(),
        }
    raise CellFault("not-an-indicator", given=given[:80])


def weights(cell: Any) -> list[tuple[str, int]]:  # noqa: ANN401 — a cell holds anything
    """`技术路线: 40; 经济性: 60` as pairs of a name and a whole number."""
    found = []
    for part in lines(cell):
        name, _, weight = re.sub(r"[%％]\s*$", "", part).replace("：", ":").rpartition(":")
        if not name.strip():
            raise CellFault("not-a-weight", given=part[:60])
        found.append((name.strip(), whole(weight)))
    return found
