"""What contracts do for the parties of a deal and for who brokers it."""

from backend.contracts.service.drafting import change_terms, start
from backend.contracts.service.milestones import act as act_on_milestone
from backend.contracts.service.milestones import plan_of
from backend.contracts.service.reading import file_link, read_contract, read_desk
from backend.contracts.service.sending import document, registration_form
from backend.contracts.service.steps import act, register, sign, transfer
from backend.contracts.service.wording import wording

__all__ = [
    "act",
    "act_on_milestone",
    "change_terms",
    "document",
    "file_link",
    "plan_of",
    "read_contract",
    "read_desk",
    "register",
    "registration_form",
    "sign",
    "start",
    "transfer",
    "wording",
]
