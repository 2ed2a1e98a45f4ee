"""The version of argmap, which the package metadata is built from."""

__version__ = "0.1.0"
