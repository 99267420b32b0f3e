"""Texts of mails: every complete language says everything, with the same parameters."""

import pytest

from backend.accounts.models import TokenPurpose
from backend.core import locales, texts
from backend.notifications.policy import KINDS

COMPLETE = [locale.code for locale in locales.LOCALES if locale.complete]
PRESENT = [code for code in locales.CODES if texts.catalogue(code)]


def test_every_complete_language_has_texts() -> None:
    assert set(COMPLETE) <= set(PRESENT)


@pytest.mark.parametrize("code", PRESENT)
def test_a_language_says_the_same_with_the_same_parameters(code: str) -> None:
    model = texts.catalogue(locales.DEFAULT.code)
    own = texts.catalogue(code)
    if code in COMPLETE:
        assert own.keys() == model.keys()
    for key, template in own.items():
        assert texts.placeholders(template) == texts.placeholders(model[key]), key
        assert template.strip(), key


@pytest.mark.parametrize("kind", KINDS)
def test_a_notification_needs_no_more_than_its_kind_promises(kind: str) -> None:
    for part in ("subject", "text"):
        template = texts.catalogue("en")[f"notification.{kind}.{part}"]
        assert texts.placeholders(template) <= KINDS[kind].params


def test_no_text_is_left_of_a_kind_or_mail_that_is_gone() -> None:
    keys = texts.catalogue("en").keys()
    kinds = {f"notification.{kind}.{part}" for kind in KINDS for part in ("subject", "text")}
    assert {key for key in keys if key.startswith("notification.")} == kinds
    for purpose in TokenPurpose:
        assert f"mail.{purpose.value}.subject" in keys


def test_a_language_without_texts_falls_back_as_the_table_says() -> None:
    key = "mail.reset_password.subject"
    assert texts.text(key, "uz") == texts.catalogue("ru")[key]
    assert texts.text(key, "ar") == texts.catalogue("en")[key]


def test_an_unknown_key_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        texts.text("mail.of.no.kind", "en")


def test_what_people_wrote_is_never_read_as_a_template() -> None:
    said = texts.text("notification.listing.published.text", "en", title="{0.__class__} {x}")
    assert "{0.__class__} {x}" in said
