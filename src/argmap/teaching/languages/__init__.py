"""Languages of the sheets' own words: one file each, all with the same keys."""
