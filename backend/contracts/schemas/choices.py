"""What the law and the parties may choose from in a contract."""

from enum import StrEnum


class Clause(StrEnum):
    """What the Civil Code, article 845, and the rules on each kind ask a contract to speak of."""

    SUBJECT = "subject"
    SCOPE = "scope"
    PERFORMANCE = "performance"
    COOPERATION = "cooperation"
    CONFIDENTIALITY = "confidentiality"
    ACCEPTANCE = "acceptance"
    RISK = "risk"
    WARRANTY = "warranty"
    DEFINITIONS = "definitions"
    BREACH = "breach"
    DISPUTES = "disputes"
    ANNEXES = "annexes"


class Point(StrEnum):
    """A point of the checklist that is no clause of words but is chosen or counted."""

    PRICE = "price"
    OWNERSHIP = "ownership"
    PATENTS = "patents"
    BROKER = "broker"


class Ownership(StrEnum):
    """To whom results and improvements belong."""

    SUPPLY = "supply"
    DEMAND = "demand"
    JOINT = "joint"
    MAKER = "maker"
    """To whoever made them."""


class PlanForm(StrEnum):
    """The forms of payment that technology contracts know."""

    LUMP = "lump"
    INSTALMENT = "instalment"
    ROYALTY = "royalty"
    ENTRY_ROYALTY = "entry_royalty"
    EQUITY = "equity"


class Report(StrEnum):
    """How often sales are reported."""

    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


class Payer(StrEnum):
    """Who pays the broker."""

    SUPPLY = "supply"
    DEMAND = "demand"
    BOTH = "both"
