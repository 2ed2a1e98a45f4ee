"""The languages of worksheets and slides, one in each file."""
