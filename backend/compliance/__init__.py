"""The export gate: what may cross the border is declared, screened, and decided by a person."""
