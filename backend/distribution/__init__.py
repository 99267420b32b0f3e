"""Income from achievements of one's job, shared out by the rule set in force."""
