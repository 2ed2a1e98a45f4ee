"""Themes that come with argmap, one module of values each."""
