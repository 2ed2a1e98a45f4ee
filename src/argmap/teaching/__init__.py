"""Teaching with maps: worksheets made from a map and a seed, and slides that build a map up."""
