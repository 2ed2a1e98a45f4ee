"""Kinds of file that sheets are handed out as: one file each."""
