"""Proposals for posted challenges: written in private, sealed on receipt, opened all at once."""
