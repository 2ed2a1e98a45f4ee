"""One file, one way to write changes down."""
