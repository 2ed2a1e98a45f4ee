"""The checks, one per file; the file has the name of the code."""
