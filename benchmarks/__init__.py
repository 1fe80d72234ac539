"""What this machine does in a second: the web path, and the engine. Numbers, never assertions."""
