"""What can go wrong with organisations, members and invitations."""

from backend.core.problems import Problem


class OrganizationNotFound(Problem):
    status, code = 404, "organization-not-found"
    title = "There is no such organisation, or you may not see it."


class OrganizationExists(Problem):
    status, code = 409, "organization-exists"
    title = "A verified organisation is already registered under this number."


class ActionNotPossible(Problem):
    status, code = 409, "organization-action-not-possible"
    title = "The organisation's verification is not at a point where this can be done."


class NotReadyForVerification(Problem):
    status, code = 422, "organization-not-ready"
    title = "Something is missing that the node needs for verifying."


class NoteRequired(Problem):
    status, code = 422, "note-required"
    title = "Please say why."


class OwnOrganization(Problem):
    status, code = 403, "own-organization"
    title = "Members do not decide about their own organisation."


class MemberNotFound(Problem):
    status, code = 404, "member-not-found"
    title = "This person is not a member."


class AlreadyMember(Problem):
    status, code = 409, "already-member"
    title = "This person is a member already."


class LastOwner(Problem):
    status, code = 409, "last-owner"
    title = "An organisation needs an owner: name another one first."


class DocumentNotFound(Problem):
    status, code = 404, "organization-document-not-found"
    title = "There is no such document."


class DocumentsFrozen(Problem):
    status, code = 409, "organization-documents-frozen"
    title = "The node is deciding, or has decided, on these documents."


class TooManyDocuments(Problem):
    status, code = 409, "too-many-documents"
    title = "An organisation hands in only so many documents."


class InvitationNotFound(Problem):
    status, code = 404, "invitation-not-found"
    title = "There is no such invitation; it may have been taken back."


class InvitationExpired(Problem):
    status, code = 410, "invitation-expired"
    title = "The invitation is too old; ask for a new one."


class InvitationUsed(Problem):
    status, code = 409, "invitation-used"
    title = "The invitation was accepted before."


class InvitationForAnother(Problem):
    status, code = 403, "invitation-for-another"
    title = "The invitation is for another address than the one you signed in with."


class TooManyInvitations(Problem):
    status, code = 409, "too-many-invitations"
    title = "Too many invitations wait for an answer."
