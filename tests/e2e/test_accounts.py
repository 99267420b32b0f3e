"""A person registers, proves the address, signs in, changes the profile, and loses the password."""

from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.mailbox import link_of, wait_for_mail
from tests.e2e.wording import Say, wording

expect.set_options(timeout=20_000)
FIRST, SECOND = "ten camels in a row", "eleven camels in a row"
NAMES = {"zh-CN": ("沈望舒", "沈望舒（技术转移办公室）"), "en": ("Ann Steppe", "Ann Steppe, PhD")}
OFFICER = "officer@demo.silkbridge.example"
languages = pytest.mark.parametrize("lang", NAMES)


def fill(page: Page, label: str, text: str) -> None:
    page.get_by_label(label, exact=True).fill(text)


def press(page: Page, name: str) -> None:
    """The button of the form, not its namesake in the page's header."""
    page.get_by_role("main").get_by_role("button", name=name, exact=True).click()


def heading(page: Page, text: str) -> None:
    expect(page.get_by_role("heading", name=text, exact=True, level=1)).to_be_visible()


def register(page: Page, say: Say, lang: str, folder: Path) -> str:
    """Open an account and prove its address by the mailed link."""
    email = f"{uuid4().hex[:8]}@steppe.example"
    page.goto("/register")
    fill(page, say("portal:auth.name"), NAMES[lang][0])
    fill(page, say("portal:auth.email"), email)
    fill(page, say("portal:auth.password"), FIRST)
    press(page, say("portal:auth.createAccount"))
    heading(page, say("portal:auth.registered"))
    page.goto(link_of(wait_for_mail(folder, email)))
    heading(page, say("portal:auth.verified"))
    return email


def sign_in(page: Page, say: Say, email: str, password: str) -> None:
    page.goto("/sign-in")
    fill(page, say("portal:auth.email"), email)
    fill(page, say("portal:auth.password"), password)
    press(page, say("portal:auth.signIn"))


@languages
def test_from_registering_to_the_profile(person, folder, lang) -> None:
    page, say = person(None, lang), wording(lang)
    email = register(page, say, lang, folder)
    sign_in(page, say, email, FIRST)
    heading(page, say("workspace:home.todo"))
    expect(page.get_by_text(say("workspace:home.join"))).to_be_visible()
    page.goto("/workspace/profile")
    name, changed = NAMES[lang]
    field = page.get_by_label(say("portal:auth.name"), exact=True)
    expect(field).to_have_value(name)
    field.fill(changed)
    press(page, say("workspace:profile.save"))
    expect(page.get_by_text(say("workspace:saved"))).to_be_visible()
    page.reload()
    expect(field).to_have_value(changed)
    expect(page.get_by_text(say("workspace:profile.here"))).to_be_visible()
    assert not page.failures


@languages
def test_mistakes_are_told_at_their_place_and_lose_nothing(person, folder, lang) -> None:
    page, say = person(None, lang), wording(lang)
    page.goto("/register")
    fill(page, say("portal:auth.name"), NAMES[lang][0])
    fill(page, say("portal:auth.email"), "no address")
    fill(page, say("portal:auth.password"), FIRST)
    press(page, say("portal:auth.createAccount"))
    expect(page.get_by_text(say("problems:field.email"))).to_be_visible()
    field = page.get_by_label(say("portal:auth.email"), exact=True)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_be_focused()
    expect(page.get_by_label(say("portal:auth.password"), exact=True)).to_have_value(FIRST)
    sign_in(page, say, OFFICER, "a wrong guess")
    expect(page.get_by_text(say("problems:sign-in-failed"))).to_be_visible()
    expect(page.get_by_label(say("portal:auth.email"), exact=True)).to_have_value(OFFICER)
    assert not page.failures


@languages
def test_a_used_address_is_not_given_away(person, folder, lang) -> None:
    page, say = person(None, lang), wording(lang)
    email = register(page, say, lang, folder)
    page.goto("/register")
    fill(page, say("portal:auth.name"), "Somebody else")
    fill(page, say("portal:auth.email"), email)
    fill(page, say("portal:auth.password"), SECOND)
    press(page, say("portal:auth.createAccount"))
    heading(page, say("portal:auth.registered"))
    wait_for_mail(folder, email, after=1)
    sign_in(page, say, email, SECOND)
    expect(page.get_by_text(say("problems:sign-in-failed"))).to_be_visible()


@languages
def test_a_lost_password_is_replaced_by_mail(person, folder, lang) -> None:
    page, say = person(None, lang), wording(lang)
    email = register(page, say, lang, folder)
    page.goto("/reset")
    fill(page, say("portal:auth.email"), email)
    press(page, say("portal:auth.sendLink"))
    heading(page, say("portal:auth.resetSent"))
    link = link_of(wait_for_mail(folder, email, after=1))
    page.goto(link)
    fill(page, say("portal:auth.newPassword"), "short")
    press(page, say("portal:auth.setPassword"))
    told = say("problems:field.password-too-short", min_length=10)
    expect(page.get_by_text(told)).to_be_visible()
    fill(page, say("portal:auth.newPassword"), SECOND)
    press(page, say("portal:auth.setPassword"))
    heading(page, say("portal:auth.resetDone"))
    sign_in(page, say, email, FIRST)
    expect(page.get_by_text(say("problems:sign-in-failed"))).to_be_visible()
    sign_in(page, say, email, SECOND)
    heading(page, say("workspace:home.todo"))
    page.goto(link.replace("/reset", "/reset?again"))
    fill(page, say("portal:auth.newPassword"), FIRST)
    press(page, say("portal:auth.setPassword"))
    expect(page.get_by_text(say("problems:link-void"))).to_be_visible()
    assert not page.failures


@languages
def test_a_demo_lets_anybody_look_around_by_role(person, lang) -> None:
    page, say = person(None, lang), wording(lang)
    page.goto("/sign-in")
    role = say("portal:auth.demo.role.node_officer")
    page.get_by_role("button", name=role).click()
    heading(page, say("workspace:home.todo"))
    expect(page.get_by_text(say("workspace:role.head"))).to_be_visible()
    assert not page.failures


@languages
def test_a_sign_in_ended_elsewhere_is_renewed_above_the_open_page(person, lang) -> None:
    page, say = person(OFFICER, lang), wording(lang)
    page.goto("/workspace/profile")
    field = page.get_by_label(say("portal:auth.name"), exact=True)
    field.fill("Not saved yet")
    page.context.clear_cookies()
    press(page, say("workspace:profile.save"))
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text(say("portal:auth.ended"))).to_be_visible()
    dialog.get_by_label(say("portal:auth.password"), exact=True).fill("silkbridge-demo")
    dialog.get_by_role("button", name=say("portal:auth.signIn"), exact=True).click()
    expect(dialog).to_be_hidden()
    expect(field).to_have_value("Not saved yet")
    assert not page.failures
