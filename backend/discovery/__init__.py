"""Search over published listings; owns no tables."""
