"""The demand side: technology challenges with bounty and deadline."""
