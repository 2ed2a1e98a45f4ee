"""Notations, one module each."""
