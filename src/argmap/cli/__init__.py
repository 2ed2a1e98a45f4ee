"""The command line. Nothing is computed here."""
