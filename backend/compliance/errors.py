"""What can go wrong at the export gate."""

from backend.core.problems import Problem


class CaseNotFound(Problem):
    status, code, title = 404, "export-case-not-found", "There is no such case for you to see."


class GateStepNotAllowed(Problem):
    status, code = 409, "export-step-not-allowed"
    title = "Where the case stands, this step cannot be taken."


class DeclarationMissing(Problem):
    status, code = 409, "export-declaration-missing"
    title = "The owner has not declared anything about this technology yet."


class LetterMissing(Problem):
    status, code = 409, "export-letter-missing"
    title = "A licence needs a letter of intent for the same party first."


class OwnCase(Problem):
    status, code = 409, "export-own-case"
    title = "Whoever belongs to the owner does not decide about its technology."


class PermitNotFound(Problem):
    status, code, title = 404, "export-permit-not-found", "There is no such letter or licence."


class CatalogueEntryNotFound(Problem):
    status, code, title = 404, "catalogue-entry-not-found", "There is no such catalogue entry."


class PartyListNotFound(Problem):
    status, code, title = 404, "party-list-not-found", "There is no such list of parties."
