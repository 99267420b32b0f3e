"""The match inbox: which listings are suggested to whom, and what people answer."""
