"""The transfer-centre network: nodes, desks, officers."""
