"""From a bare Python to an environment in which the product runs; standard library only."""
