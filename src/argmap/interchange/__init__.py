"""Other tools' files: one file, one format; every writer says what it could not keep."""
