"""Kinds of file that slides are written as: one file each."""
