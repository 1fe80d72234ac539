"""Rows → facts: the only mapping from what is stored to what the pure core decides about."""
