"""The file types of slides, one in each file."""
