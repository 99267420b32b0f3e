"""The technology manager's workbench: deals from the first contact on, with what both sides say."""
