"""What the pages cost that everybody reads: those of a call and of its places, beside a static file."""
