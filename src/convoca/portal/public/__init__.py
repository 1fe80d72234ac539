"""Pages anyone may read: calls, places, eligibility, results, proofs."""
