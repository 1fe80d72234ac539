"""Use cases, named after the life cycle: lock, load facts, decide in the pure core, store, tell.

Each takes `actor` and `at` (the instant the request arrived) and answers `Done` or `Refusal`.
"""
