"""What can go wrong with a relay."""

from backend.core.problems import Problem


class RelayNotFound(Problem):
    status, code, title = 404, "relay-not-found", "There is no such relay for you to see."


class RelayStepNotAllowed(Problem):
    status, code = 409, "relay-action-not-allowed"
    title = "The relay's stage does not allow this step."


class RelayAlreadyOpen(Problem):
    status, code = 409, "relay-already-open"
    title = "The achievement is on its way in another relay."


class RelayEnded(Problem):
    status, code = 409, "relay-ended"
    title = "The relay's stage allows nothing to be added to it."


class SamePerson(Problem):
    status, code = 409, "relay-same-person"
    title = "Whoever proposed or offered this cannot decide it as well."


class MilestonesOpen(Problem):
    status, code = 409, "relay-milestones-open"
    title = "Every milestone has to be decided first, and one met."


class RelayMilestoneNotFound(Problem):
    status, code, title = 404, "relay-milestone-not-found", "There is no such open milestone."


class EvidenceNotFound(Problem):
    status, code, title = 404, "relay-evidence-not-found", "There is no such evidence."


class EvidenceMissing(Problem):
    status, code = 409, "relay-evidence-missing"
    title = "Evidence is missing that this step rests on."


class YearsMissing(Problem):
    status, code = 409, "relay-years-missing"
    title = "The figures of all three years have to be there first."
