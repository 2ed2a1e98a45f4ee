"""Teaching with maps: exercises made from a map and a seed, and the sheets that they are handed out on."""
