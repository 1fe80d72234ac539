"""What lets a stranger check us: canonical bytes, commitments, receipts, the ledger, the vault.

Pure: no framework, no database, no clock and no source of randomness. Whoever calls brings the
instant, the key and the nonce, so that every function here can be replayed by an auditor.
"""
