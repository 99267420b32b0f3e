"""What can go wrong with a listing, each fact by its own name."""

from backend.core.problems import Problem


class ListingNotFound(Problem):
    status, code, title = 404, "listing-not-found", "There is no such listing for you to see."


class AttachmentNotFound(Problem):
    status, code, title = 404, "attachment-not-found", "The listing has no such attachment."


class ActionNotAllowed(Problem):
    status, code = 409, "listing-action-not-allowed"
    title = "The listing's state does not allow this step."


class ListingNotEditable(Problem):
    status, code = 409, "listing-not-editable"
    title = "Only drafts and returned listings can be edited."


class IncompleteListing(Problem):
    status, code = 422, "listing-incomplete"
    title = "The listing lacks what its submission needs."


class OrganizationUnverified(Problem):
    status, code = 409, "organization-unverified"
    title = "The organisation must be verified first."


class SecondPersonNeeded(Problem):
    status, code = 403, "second-person-needed"
    title = "Another person must take this step."


class ChallengeFrozen(Problem):
    status, code = 409, "challenge-frozen"
    title = "A posted challenge stays as it is until its deadline."


class ListingHeld(Problem):
    status, code = 409, "listing-held"
    title = "Something that was begun rests on the listing and has to be ended first."


class DeadlinePassed(Problem):
    status, code, title = 409, "deadline-passed", "The challenge's deadline has passed."


class NotOverdue(Problem):
    status, code, title = 409, "listing-not-overdue", "The listing is still valid."


class AlreadyImported(Problem):
    status, code = 409, "listing-already-imported"
    title = "This record of that source is here already."


class AttachmentLocked(Problem):
    status, code = 403, "attachment-locked"
    title = "This file is not open to you."


class TooManyAttachments(Problem):
    status, code, title = 409, "too-many-attachments", "The listing holds no more files."
