"""What can go wrong with a proposal."""

from backend.core.problems import Problem


class ProposalNotFound(Problem):
    status, code, title = 404, "proposal-not-found", "There is no such proposal of yours."


class NothingSealed(Problem):
    status, code, title = 409, "nothing-sealed", "The party has no sealed proposal here."


class ProposalIncomplete(Problem):
    status, code, title = 422, "proposal-incomplete", "The proposal lacks what is asked for."


class OwnChallenge(Problem):
    status, code = 403, "own-challenge"
    title = "Whoever posted a challenge cannot propose for it."


class ForeignersNotTaken(Problem):
    status, code = 403, "foreign-bidders-not-taken"
    title = "This challenge takes no proposals from abroad."


class CopyKeyWrong(Problem):
    status, code = 403, "copy-key-wrong"
    title = "This key does not open your copy of the proposal."


class AlreadyReleased(Problem):
    status, code = 409, "share-already-released"
    title = "This share was released before, or you have released another one."
