"""Finds listings by words and by meaning; knows documents and engines, nothing of the backend."""
