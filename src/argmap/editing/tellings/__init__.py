"""Formats of a list of changes: one file each."""
