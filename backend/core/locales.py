"""The one table of languages; the frontend's is generated from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

Direction = Literal["ltr", "rtl"]
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Locale:
    """A language readers may choose: BCP 47 tag, content code, direction, who it falls back to."""

    tag: str
    code: str
    name: str
    direction: Direction
    fallback: tuple[str, ...]
    complete: bool
    babel: str


LOCALES: tuple[Locale, ...] = (
    Locale("zh-CN", "zh", "简体中文", "ltr", ("en",), complete=True, babel="zh_Hans_CN"),
    Locale("en", "en", "English", "ltr", ("zh",), complete=True, babel="en"),
    Locale("ru", "ru", "Русский", "ltr", ("en", "zh"), complete=True, babel="ru"),
    Locale("kk", "kk", "Қазақша", "ltr", ("ru", "en", "zh"), complete=False, babel="kk"),
    Locale("uz", "uz", "Oʻzbekcha", "ltr", ("ru", "en", "zh"), complete=False, babel="uz_Latn"),
    Locale("fa", "fa", "فارسی", "rtl", ("en", "zh"), complete=False, babel="fa"),
    Locale("ar", "ar", "العربية", "rtl", ("en", "zh"), complete=False, babel="ar"),
    Locale("tr", "tr", "Türkçe", "ltr", ("en", "zh"), complete=False, babel="tr"),
)
BY_CODE = {locale.code: locale for locale in LOCALES}
BY_TAG = {locale.tag: locale for locale in LOCALES}
CODES: tuple[str, ...] = tuple(BY_CODE)
DEFAULT = BY_CODE["zh"]

LocaleCode = Literal["zh", "en", "ru", "kk", "uz", "fa", "ar", "tr"]


def is_known(tag: str) -> bool:
    """Whether a tag, of whatever region or script, is one of our languages."""
    return _primary(tag) in BY_CODE


def _primary(tag: str) -> str:
    return tag.replace("_", "-").strip().split("-")[0].lower()


def best(wanted: str | None) -> Locale:
    """The table's entry for a tag or an Accept-Language header; Chinese when nothing fits."""
    for part in (wanted or "").split(","):
        primary = _primary(part.split(";")[0])
        if primary in BY_CODE:
            return BY_CODE[primary]
    return DEFAULT


def order(code: str, original: str | None = None) -> tuple[str, ...]:
    """Which languages to try for a reader of `code`, best first, the original among the last."""
    chain = (code, *BY_CODE.get(code, DEFAULT).fallback, *([original] if original else []), *CODES)
    return tuple(dict.fromkeys(chain))


def pick(texts: Mapping[str, V], code: str, original: str | None = None) -> V | None:
    """The text a reader of `code` should see first, or None when there is no text at all."""
    for candidate in order(code, original):
        if candidate in texts:
            return texts[candidate]
    return None
