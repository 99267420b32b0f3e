"""What can go wrong with a deal."""

from backend.core.problems import Problem


class DealNotFound(Problem):
    status, code, title = 404, "deal-not-found", "There is no such deal for you to see."


class DealStepNotAllowed(Problem):
    status, code = 409, "deal-action-not-allowed"
    title = "The deal's stage does not allow this step."


class DealAlreadyOpen(Problem):
    status, code, title = 409, "deal-already-open", "The two parties have an open deal on this."


class ListingOffMarket(Problem):
    status, code, title = 409, "deal-listing-off-market", "The listing is not on the market."


class DealEnded(Problem):
    status, code, title = 409, "deal-ended", "The deal has ended; nothing more can be added to it."


class ConsentMissing(Problem):
    status, code, title = 409, "deal-consent-missing", "Both sides have to agree to talk first."


class ChecklistOpen(Problem):
    status, code = 409, "deal-checklist-open"
    title = "Some points of the due diligence are still open."


class ExportGateClosed(Problem):
    status, code = 409, "export-gate-closed"
    title = "The export gate has not cleared this for talks across the border."


class NoticeMissing(Problem):
    status, code = 409, "deal-notice-missing"
    title = "What the parties agreed has to be announced in public first."


class NoticeOpen(Problem):
    status, code, title = 409, "deal-notice-open", "The public notice has not closed clean yet."


class NoticeUpheld(Problem):
    status, code = 409, "deal-notice-upheld"
    title = "An objection to the public notice was upheld."


class ContractUnsigned(Problem):
    status, code = 409, "deal-contract-unsigned"
    title = "Not all parties have signed the contract that is kept here."


class TaskNotFound(Problem):
    status, code, title = 404, "deal-task-not-found", "There is no such task in this deal."


class ExportLicenceMissing(Problem):
    status, code = 409, "export-licence-missing"
    title = "A contract on restricted technology takes effect only with its export licence."
