"""Write files of other tools: one file for each format, with its losses."""
