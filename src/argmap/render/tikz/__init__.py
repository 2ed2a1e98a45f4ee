"""A drawing as a TikZ picture."""
