"""Changes to a text that is kept: edits on spans, never the tree printed back."""
