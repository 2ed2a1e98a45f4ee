"""What this program last read from files, or wrote to them."""

from __future__ import annotations

from attrs import define, field


@define(eq=False)
class OnDisk:
    """Remember the files of a document as they are on disk.

    All versions of a document share one such object, so that each of them can be saved after any other, and none
    overwrites what somebody else has written meanwhile.
    """

    #: The folder that file names are relative to.
    folder: str = ""
    #: The text of each file when this program last read or wrote it, by absolute path.
    texts: dict[str, str] = field(factory=dict)
