"""Printing: pictures on pages, as PDF or PNG."""
