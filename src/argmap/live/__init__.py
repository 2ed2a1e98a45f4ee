"""Watch a map: draw it again after each change, and show it on a page."""
