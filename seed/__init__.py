"""The demo: the plan's network and sample listings, brought in through the services."""
