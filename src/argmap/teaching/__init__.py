"""Make worksheets and slides from argument maps."""
