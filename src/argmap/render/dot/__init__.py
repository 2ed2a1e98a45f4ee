"""A drawing as a DOT graph with positions."""
