"""Measurements of a whole installation; nothing here is collected as a test."""
