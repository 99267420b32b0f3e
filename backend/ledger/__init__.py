"""What was billed and paid in deals: orders that a second person may have to approve, and moves."""
