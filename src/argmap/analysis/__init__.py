"""What can be said of a reading: findings, each from a check of its own."""
