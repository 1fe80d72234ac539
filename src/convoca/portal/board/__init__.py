"""Pages of whoever runs a call: live figures, the road to the result, the second key, the audit."""
