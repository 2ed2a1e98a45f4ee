"""Exercises: one file each."""
