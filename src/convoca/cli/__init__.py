"""The command `convoca`: sub-commands are imported only when they are asked for."""
