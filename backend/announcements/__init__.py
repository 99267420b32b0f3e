"""What deals announce in public before anybody signs, and how far that has come."""
