"""Output formats of `argmap list`, one per file."""
