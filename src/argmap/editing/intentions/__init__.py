"""Intentions: one file each, which holds one class of its name."""
