"""Tree → reading: what a text says, where it says it, and what is wrong with it."""
