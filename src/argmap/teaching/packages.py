"""Files of office programs, which are ZIP files, without a date: made anew, they are the same to the byte."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

#: What stands for a date. No ZIP file can be older.
LONG_AGO = datetime(1980, 1, 1)  # noqa: DTZ001 - the packages that write such files take it for UTC


def dateless(data: bytes) -> bytes:
    """Return a ZIP file with the same files, which tell no time."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, LONG_AGO.timetuple()[:6]), old.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()
