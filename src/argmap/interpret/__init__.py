"""Interpret a tree: from syntax to an argument map."""
