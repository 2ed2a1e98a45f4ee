"""Argdown text and its lossless tree. Nothing here knows of claims."""
