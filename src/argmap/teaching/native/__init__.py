"""Drawings as shapes of presentation programs: boxes that can be edited, and lines that are tied to them."""
