"""The matching engine against a small C reference and its peers."""
