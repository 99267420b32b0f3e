"""The life of a listing, as a table. Pure: no session, no clock."""

from enum import StrEnum


class Action(StrEnum):
    """A step somebody takes, or the clock."""

    SUBMIT = "submit"
    RECALL = "recall"
    ENDORSE = "endorse"
    APPROVE = "approve"
    RETURN = "return"
    SUSPEND = "suspend"
    RESUME = "resume"
    EXPIRE = "expire"
    RECONFIRM = "reconfirm"
    RENEW = "renew"
    REVISE = "revise"
    WITHDRAW = "withdraw"
    CONCLUDE = "conclude"
