"""Synthetic people who walk a whole call through the use cases: demo, dress rehearsal, load."""
