"""Drawings as editable shapes of presentation programs."""
