"""Thin pages: read what was asked, call one use case or query, say what it answered."""
