"""Merge two changed versions of a text; leave conflicts to the author."""
