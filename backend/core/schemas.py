"""What every schema shares: strict input, attributes as source, money, plain text."""

import re
import unicodedata
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

CURRENCIES = ("CNY", "USD", "EUR", "RUB", "KZT", "UZS", "TJS", "KGS", "TMT", "IRR", "TRY", "PKR")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ue000-\uf8ff"
    r"\U000f0000-\U000ffffd\U00100000-\U0010fffd]"
)
"""Controls but tab and line feed, and characters for private use."""


class Schema(BaseModel):
    """Input and output of the API. Unknown fields are refused, never dropped in silence."""

    model_config = ConfigDict(extra="forbid", from_attributes=True, str_strip_whitespace=True)


def clean(value: Any) -> Any:  # noqa: ANN401 — pydantic hands over whatever the client sent
    """Text without NUL, lone surrogates and other characters no reader can see."""
    if not isinstance(value, str):
        return value
    if _SURROGATES.search(value):
        value = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    value = _UNSEEN.sub("", value)
    return value if value.isascii() else unicodedata.normalize("NFC", value)


def one_line(value: str) -> str:
    """Text folded to a single line."""
    return " ".join(value.split())


Text = Annotated[str, BeforeValidator(clean)]
Line = Annotated[str, BeforeValidator(clean), AfterValidator(one_line)]
Short = Annotated[Line, StringConstraints(max_length=200)]
Long = Annotated[Text, StringConstraints(max_length=20_000)]


def known_currency(value: str) -> str:
    """An ISO 4217 code that the platform can format."""
    if value not in CURRENCIES:
        raise PydanticCustomError("unknown_currency", "unknown currency", {"given": value[:8]})
    return value


class Money(Schema):
    """An amount in integer minor units (fen, cents) of an ISO 4217 currency."""

    amount_minor: int = Field(ge=0, le=10**15)
    currency: Annotated[str, AfterValidator(known_currency)] = "CNY"
