"""The file types of worksheets, one in each file."""
