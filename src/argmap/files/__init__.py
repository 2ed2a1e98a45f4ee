"""Read and write map files, with includes and settings."""
