"""The command line: options, messages and exit codes. Everything else is computed elsewhere."""
