"""From a file of strangers to drafts: read, map, check, preview, carry out."""
