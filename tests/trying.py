"""How many examples a law is tried with: as many as CI asks for, fewer elsewhere."""

from __future__ import annotations

import os

EXAMPLES = int(os.environ.get("ARGMAP_EXAMPLES", "100"))
