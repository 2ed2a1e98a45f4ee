"""A map while it is written: drawn again when its files change, and shown on a page of this machine."""
