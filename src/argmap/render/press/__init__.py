"""Pictures printed: put on pages, and pressed into PDF or PNG."""
