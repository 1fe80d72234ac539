"""Convoca runs a national call for doctors from the announcement to the doctor at work."""
