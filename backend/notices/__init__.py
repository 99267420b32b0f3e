"""Public notices: what is to be known before it binds anybody, and objections against it."""
