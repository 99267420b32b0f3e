"""What other catalogues collect of the market: its public listings, over OAI-PMH."""
