"""One file, one check; the file bears the code."""
