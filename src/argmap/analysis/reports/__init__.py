"""One file, one way to write findings down."""
