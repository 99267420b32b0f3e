"""Proven breaches of integrity, which keep organisations out for as long as the rules say."""
