"""What pages read: frozen values, a fixed number of queries each, nothing that the reader may not see."""
