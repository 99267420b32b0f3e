"""The course of a challenge from its posting on: deadline, questions, notices, steps."""
