"""Sample data: the demo network, and varied listings for load tests."""
