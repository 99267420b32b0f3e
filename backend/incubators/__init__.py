"""Offshore incubators: who runs them under which contract, and what they achieve."""
