"""What achievements and challenges share: texts, visibility, review, expiry, attachments."""
