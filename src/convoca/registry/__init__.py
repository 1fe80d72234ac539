"""What is stored: rows, their constraints, and the one mapping from rows to facts."""
