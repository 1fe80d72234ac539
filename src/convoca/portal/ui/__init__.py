"""What every page shares: the frame, the pieces, the words, the time of arrival."""
