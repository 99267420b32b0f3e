"""What can go wrong with an account."""

from backend.core.problems import Problem


class SignInFailed(Problem):
    """One answer for every cause, so that nobody learns which addresses have accounts."""

    status, code = 401, "sign-in-failed"
    title = "Address and password do not fit, or there were too many tries; wait 15 minutes then."


class LinkVoid(Problem):
    status, code, title = 410, "link-void", "This link is unknown or was used before."


class LinkExpired(Problem):
    status, code, title = 410, "link-expired", "This link is too old; please ask for a new one."


class EmailUnverified(Problem):
    status, code, title = 403, "email-unverified", "Please confirm your e-mail address first."


class AddressTaken(Problem):
    """Only commands run by an operator meet this; the web never tells who is registered."""

    status, code, title = 409, "address-taken", "Somebody has an account with this address."
