"""Analyse a reading: findings with fixes, and lists."""
