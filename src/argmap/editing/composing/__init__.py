"""The text of a map that has none: normal-form Argdown that reads back as the same map."""
