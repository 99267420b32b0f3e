"""Who may act, and which passwords are good enough."""

from datetime import datetime

from backend.accounts.models import Person
from backend.core.problems import Fault

PASSWORD_MIN, PASSWORD_MAX = 10, 128
MIN_DIFFERENT = 4
"""Fewer different characters than this make a password that is guessed at once."""

_COMMON = """
    0123456789 1234567890 12345678910 0987654321 9876543210 123456789a a123456789 aa123456789
    1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc qwertyuiop qwertyuiop123 qwerty12345 qwerty123456
    1qazxsw2345 zaq12wsxcde asdfghjkl1 asdfghjkl123 asdfghjkl; zxcvbnm123 zxcvbnm,./ abcd123456
    abc1234567 abc123456789 password12 password123 password1234 password12345 password123456
    passw0rd123 p@ssw0rd123 p@ssword123 passwordpassword administrator admin12345 admin123456
    administrator1 welcome123 welcome1234 iloveyou123 iloveyou1314 woaini1314 woaini5201314
    5201314520 1314520520 woaini123456 changeme123 letmein123 qazwsxedcrfv qazwsx123456
    football123 baseball123 sunshine123 princess123 superman123 1111122222 1122334455 112233445566
    a1b2c3d4e5 q1w2e3r4t5 q1w2e3r4t5y6 asdf123456 qwer123456 qwe123456789 test123456 test1234567
    silkbridge silkbridge1 silkbridge123 йцукенгшщз йцукенгшщзхъ пароль12345 пароль1234
"""
COMMON = frozenset(_COMMON.split())
"""The commonest passwords that are long enough to pass the rule of length."""


def can_act(person: Person) -> bool:
    """Whether the person may do what binds others: the address is verified, the account alive."""
    return person.email_verified_at is not None and person.disabled_at is None


def is_locked(person: Person, instant: datetime) -> bool:
    """Whether too many failures keep the account shut at this instant."""
    return person.locked_until is not None and person.locked_until > instant


def password_faults(password: str, email: str, *, pointer: str = "/password") -> list[Fault]:
    """What is wrong with a new password for the owner of the address; empty when it is good."""
    if len(password) < PASSWORD_MIN:
        return [Fault(pointer, "password-too-short", min_length=PASSWORD_MIN)]
    if len(password) > PASSWORD_MAX:
        return [Fault(pointer, "password-too-long", max_length=PASSWORD_MAX)]
    folded = password.casefold()
    local = email.partition("@")[0].casefold()
    # Parts of one or two letters are in many a good password.
    if len(local) > 2 and local in folded:  # noqa: PLR2004 — said in the line above
        return [Fault(pointer, "password-contains-address")]
    if folded in COMMON or len(set(folded)) < MIN_DIFFERENT:
        return [Fault(pointer, "password-too-common")]
    return []
