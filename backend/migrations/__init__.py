"""The history of the schema, step by step, for both databases."""
