"""Intentions: one file each, with one class of the same name."""
