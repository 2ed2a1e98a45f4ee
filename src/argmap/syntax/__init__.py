"""Argdown text and its lossless tree, without any interpretation."""
