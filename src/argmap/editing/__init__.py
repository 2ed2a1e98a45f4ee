"""Edits to a text: changes of spans that leave everything else as it is."""
