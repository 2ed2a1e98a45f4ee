"""A page for the web with the picture in it, and all that reading it takes."""
