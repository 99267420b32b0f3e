"""Contracts of deals: terms with the law's checklist, versions, signatures, milestones."""
