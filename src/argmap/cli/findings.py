"""Diagnostics as lines for people and editors."""

from __future__ import annotations

from argmap.analysis.reports.text import lines

__all__ = ["lines"]
