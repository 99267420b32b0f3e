"""The supply side: scientific achievements on offer."""
