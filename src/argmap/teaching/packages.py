"""Office files without dates: the same content gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

#: The date of all files: the earliest that ZIP allows.
LONG_AGO = datetime(1980, 1, 1)  # noqa: DTZ001 - the packages that write such files take it for UTC


def dateless(data: bytes) -> bytes:
    """Return the ZIP file *data* with the dates of its files removed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, LONG_AGO.timetuple()[:6]), old.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()
