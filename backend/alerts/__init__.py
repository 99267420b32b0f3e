"""Saved searches, and telling people of new listings that answer them."""
