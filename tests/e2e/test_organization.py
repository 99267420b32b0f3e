"""Somebody founds an organisation and hands in its papers; the node decides; a colleague joins."""

import random
import re
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from backend.organizations.service.record import check_character
from tests.e2e.mailbox import link_of, wait_for_mail
from tests.e2e.wording import Say, wording
from tests.factories.files import PDF

expect.set_options(timeout=20_000)
OWNER = "manager@demo.silkbridge.example"
OFFICER = "officer@demo.silkbridge.example"
COLLEAGUES = {
    "zh-CN": ("staff.tianshan-tech-university@demo.silkbridge.example", "叶尔兰·哈山"),
    "en": ("staff.dala-energy@demo.silkbridge.example", "Асель Нурланова"),
}
"""People no other test writes as: who has two organisations must say for which they speak."""
LANGUAGE = {"zh-CN": "中文", "en": "English"}
HUB = {"zh-CN": "新疆-中西亚技术转移中心", "en": "Xinjiang–Central and West Asia"}
REASON = {"zh-CN": "证照扫描件看不清楚。", "en": "The licence cannot be read."}


def press(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("button", name=name, exact=True).click()


def choose(page: Page, label: str, words: str) -> None:
    """Pick from a list that is narrowed by typing."""
    page.get_by_role("combobox", name=label, exact=True).fill(words)
    page.locator(".ant-select-item-option:visible", has_text=words).first.click()


def credit_code() -> str:
    """A well-formed unified social credit code."""
    first = "91650100MA" + "".join(random.choices("0123456789", k=7))  # noqa: S311 — no secret
    return first + check_character(first)


def found(page: Page, say: Say, lang: str, name: str) -> None:
    page.goto("/workspace/organizations/new")
    press(page, say("organization:desk.foundSubmit"))
    expect(page.get_by_text(say("problems:field.missing")).first).to_be_visible()
    names = page.get_by_role("group", name=say("organization:field.names"), exact=True)
    names.get_by_label(LANGUAGE[lang], exact=True).fill(name)
    choose(page, say("organization:field.kind"), say("portal:organizationKind.enterprise"))
    page.get_by_label(say("organization:field.creditCode")).fill(credit_code())
    choose(page, say("organization:field.node"), HUB[lang])
    press(page, say("organization:desk.foundSubmit"))
    page.wait_for_url(re.compile(r"/workspace/organizations/[0-9a-f-]{36}$"))
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()


def hand_in(page: Page, say: Say) -> None:
    press(page, say("organization:do.submit"))
    expect(page.get_by_text(say("organization:stands.submitted"))).to_be_visible()


def upload_licence(page: Page, say: Say) -> None:
    submit = page.get_by_role("button", name=say("organization:do.submit"), exact=True)
    expect(submit).to_be_disabled()
    paper = {"name": "licence.pdf", "mimeType": "application/pdf", "buffer": PDF}
    page.get_by_label(say("organization:document.file")).set_input_files(paper)
    expect(page.get_by_role("button", name="licence.pdf", exact=True)).to_be_visible()
    expect(submit).to_be_enabled()


def open_decision(page: Page, name: str) -> None:
    page.goto("/workspace/verifications")
    page.get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()


def reject(page: Page, say: Say, reason: str) -> None:
    press(page, say("organization:open.reject"))
    press(page, say("organization:do.reject"))
    expect(page.get_by_text(say("organization:verify.noteNeeded"))).to_be_visible()
    page.get_by_label(say("organization:verify.note.reject")).fill(reason)
    press(page, say("organization:do.reject"))
    expect(page.get_by_text(say("organization:verify.done.reject"))).to_be_visible()


def verify(page: Page, say: Say) -> None:
    expect(page.get_by_role("button", name="licence.pdf", exact=True)).to_be_visible()
    press(page, say("organization:do.verify"))
    expect(page.get_by_text(say("organization:verify.done.verify"))).to_be_visible()


def invite(page: Page, say: Say, email: str) -> None:
    page.get_by_role("link", name=say("organization:desk.people"), exact=True).click()
    expect(page.get_by_text(say("organization:member.lastOwnerShort"))).to_be_visible()
    leave = page.get_by_role("button", name=say("organization:member.leave"), exact=True)
    expect(leave).to_have_count(0)
    page.get_by_label(say("organization:invitation.email")).fill(email)
    press(page, say("organization:invitation.send"))
    expect(page.get_by_text(say("organization:invitation.sent", email=email))).to_be_visible()


def invitation_link(folder: Path, email: str) -> str:
    """Where the invitation leads; other mails to the address may have come before it."""
    for place in range(50):
        link = link_of(wait_for_mail(folder, email, after=place))
        if link.startswith("/invitation#"):
            return link
    msg = f"no invitation to {email} came"
    raise AssertionError(msg)


@pytest.mark.parametrize("lang", LANGUAGE)
def test_from_founding_to_the_first_colleague(person, folder: Path, lang: str) -> None:
    say, name = wording(lang), f"Steppe {uuid4().hex[:8]}"
    owner, officer = person(OWNER, lang), person(OFFICER, lang)
    found(owner, say, lang, name)
    upload_licence(owner, say)
    hand_in(owner, say)

    open_decision(officer, name)
    reject(officer, say, REASON[lang])
    owner.reload()
    expect(owner.get_by_text(REASON[lang])).to_be_visible()
    hand_in(owner, say)
    open_decision(officer, name)
    verify(officer, say)
    owner.reload()
    expect(owner.get_by_text(say("organization:stands.verified"))).to_be_visible()

    email, colleague = COLLEAGUES[lang]
    invite(owner, say, email)
    joining = person(email, lang)
    joining.goto(invitation_link(folder, email))
    press(joining, say("portal:auth.invitation.accept"))
    joining.wait_for_url(re.compile("/workspace"))
    joining.goto("/workspace/organizations")
    expect(joining.get_by_role("link", name=name, exact=True)).to_be_visible()
    owner.reload()
    expect(owner.get_by_role("main").get_by_text(colleague, exact=True)).to_be_visible()
    assert not [*owner.failures, *officer.failures, *joining.failures]
