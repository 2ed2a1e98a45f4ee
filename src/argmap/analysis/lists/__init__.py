"""Forms in which lists are written; one file each."""
