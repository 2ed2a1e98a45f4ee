"""Output formats of `argmap check`, one per file."""
