"""What has a box of its own in a picture."""

from __future__ import annotations

import enum


class Boxing(enum.Enum):
    """Name what has a box of its own in a notation."""

    #: Steps, which contain their premises, and all other claims.
    STEPS = "steps"
    #: Steps, and all claims.
    CLAIMS = "claims"
    #: Steps, all claims, and relations.
    RELATIONS = "relations"
