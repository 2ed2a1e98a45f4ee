"""The interactive web page of a map."""
