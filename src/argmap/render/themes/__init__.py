"""Themes that come with argmap, one module each."""
