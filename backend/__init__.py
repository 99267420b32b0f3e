"""The marketplace: features over a small core; data flows router → service → repository."""
