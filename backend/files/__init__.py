"""Uploaded files: checked, stored, handed out by signed links."""
