"""File types that a map can be drawn as, one module each."""
