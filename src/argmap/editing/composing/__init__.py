"""Compose the Argdown text of a map that has none."""
