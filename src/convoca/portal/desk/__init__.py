"""Pages of whoever validates: the queue, the dossier in hand, its one letter."""
