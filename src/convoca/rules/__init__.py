"""What a call says and what follows from it: pure decisions, no framework, no database."""
