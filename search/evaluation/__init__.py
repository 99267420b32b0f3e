"""Measures retrieval on judged collections, through the same code that readers use."""
