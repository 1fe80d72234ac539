"""The pages, by reader: ui (what they share), public, applicant, desk, board. No models."""
