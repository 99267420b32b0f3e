"""What can go wrong with rule sets."""

from backend.core.problems import Problem


class RuleSetNotFound(Problem):
    status, code, title = 404, "rule-set-not-found", "There is no such version of a rule set."


class NoRuleInForce(Problem):
    status, code, title = 409, "no-rule-in-force", "No rule set on this is in force there that day."
