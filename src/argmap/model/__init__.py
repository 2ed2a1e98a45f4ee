"""The argument map: frozen values, independent of text and pictures."""
