"""Exceptions for mistakes of the caller and failures of the environment.

Mistakes in a text never raise an exception: each is a finding, an
`argmap.types.Diagnostic`, in the result.
"""

from __future__ import annotations

import enum

__all__ = [
    "ArgmapError",
    "EditError",
    "EngineError",
    "ExerciseError",
    "FileOptionsError",
    "FontError",
    "IdError",
    "InputError",
    "InvalidValueError",
    "LanguageError",
    "LateError",
    "LayoutError",
    "MapError",
    "OutputError",
    "PortError",
    "PressError",
    "SizeError",
    "ThemeError",
]


class ArgmapError(Exception):
    """Serve as the base class of every exception that argmap raises."""


class MapError(ArgmapError):
    """Report a map that is inconsistent, or a name that is not in it."""

    #: What is wrong, and what was probably meant.
    reason: str

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class InvalidValueError(ArgmapError, ValueError):
    """Report a value that a call cannot take."""

    #: What is wrong, and what was probably meant.
    reason: str

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class EditCode(enum.StrEnum):
    """Name why an edit was refused, for programs. Codes are stable."""

    #: No claim, argument or step of the map has this title.
    UNKNOWN_TITLE = "unknown-title"
    #: No group has this key, or several groups have this title.
    UNKNOWN_GROUP = "unknown-group"
    #: The claim or argument does not have this tag.
    UNKNOWN_TAG = "unknown-tag"
    #: The claim or argument has no data under this key.
    UNKNOWN_KEY = "unknown-key"
    #: No intention has this name.
    UNKNOWN_INTENTION = "unknown-intention"
    #: The intention or request has no such field.
    UNKNOWN_FIELD = "unknown-field"
    #: A required field is missing.
    MISSING_FIELD = "missing-field"
    #: A field has a value that it cannot take.
    INVALID_VALUE = "invalid-value"
    #: The input is not JSON, or not JSON of the expected form.
    INVALID_JSON = "invalid-json"
    #: Something else has the new title.
    TITLE_TAKEN = "title-taken"
    #: The map has this relation or premise already.
    ALREADY_THERE = "already-there"
    #: The one does not support, oppose or conclude the other.
    UNRELATED = "unrelated"
    #: Other items depend on what would be removed; set ``hanging``.
    HAS_DEPENDENTS = "has-dependents"
    #: An argument that would stay needs what would be removed.
    STILL_NEEDED = "still-needed"
    #: Argdown cannot express the title, tag or other value.
    NOT_ARGDOWN = "not-argdown"
    #: The map allows the edit, but this text does not: for example, a comment is in the way.
    NOT_IN_TEXT = "not-in-text"
    #: The map does not allow the edit, for another reason; the message has it.
    NOT_POSSIBLE = "not-possible"
    #: There is no earlier version to go back to.
    NOTHING_TO_UNDO = "nothing-to-undo"
    #: There is no undone edit to make again.
    NOTHING_TO_REDO = "nothing-to-redo"
    #: The file cannot be read.
    NOT_READ = "not-read"
    #: The file cannot be written, or changed on disk since it was read.
    NOT_WRITTEN = "not-written"


class EditError(ArgmapError):
    """Report an intention that cannot be carried out; nothing has changed."""

    #: What is wrong, and what is possible instead.
    reason: str
    #: The reason as a stable name, for programs.
    code: EditCode
    #: The wrong name or value; empty if it is not a single one.
    given: str
    #: The right value that was probably meant instead of `given`; empty if none is near.
    nearest: str
    #: Index of the refused intention among those of the call, from 0.
    index: int

    def __init__(
        self, reason: str, code: EditCode = EditCode.NOT_POSSIBLE, given: str = "", nearest: str = "", index: int = 0
    ) -> None:
        super().__init__(reason, code, given, nearest, index)
        self.reason = reason
        self.code = code
        self.given = given
        self.nearest = nearest
        self.index = index

    def __str__(self) -> str:
        return self.reason


class InputError(ArgmapError):
    """Report a file that cannot be read."""

    #: The name of the file, as the user gave it.
    name: str
    #: What is wrong, and what to do instead.
    reason: str

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


class OutputError(ArgmapError):
    """Report a file that cannot be written; it is left unchanged."""

    #: The name of the file, as the user gave it.
    name: str
    #: What went wrong, and what to do instead.
    reason: str

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


class EngineError(ArgmapError):
    """Report that the layout engine returned no layout."""

    #: The engine: ``embedded`` or ``system``.
    engine: str
    #: What went wrong, and what to do instead.
    reason: str

    def __init__(self, engine: str, reason: str) -> None:
        super().__init__(engine, reason)
        self.engine = engine
        self.reason = reason

    def __str__(self) -> str:
        return f"layout engine ({self.engine}): {self.reason}"


class LayoutError(EngineError):
    """Report that the layout engine ran but failed."""


class LateError(EngineError):
    """Report that the layout engine was stopped because it took too long."""


class ThemeError(ArgmapError):
    """Report an unknown or invalid theme, or an unknown way to colour."""

    #: The name of the theme, or of its file as the user gave it.
    name: str
    #: What is wrong and where, and what was probably meant.
    reason: str

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"theme {self.name}: {self.reason}" if self.name else self.reason


class IdError(ArgmapError):
    """Report a name that is not a valid id for a picture."""

    #: The name, as the user gave it.
    name: str
    #: A similar name that is valid.
    meant: str

    def __init__(self, name: str, meant: str) -> None:
        super().__init__(name, meant)
        self.name = name
        self.meant = meant

    def __str__(self) -> str:
        return (
            f"{self.name!r} is not a valid id for a picture: it must begin with a letter and contain only letters, "
            f"digits, - and _; did you mean {self.meant!r}?"
        )


class FileOptionsError(ArgmapError):
    """Report an option that does not apply to the file types asked for."""

    #: The option, by its name on the command line without the hyphens.
    option: str
    #: The file types that were asked for.
    kinds: tuple[str, ...]
    #: The file types that the option applies to.
    heeding: tuple[str, ...]

    def __init__(self, option: str, kinds: tuple[str, ...], heeding: tuple[str, ...]) -> None:
        super().__init__(option, kinds, heeding)
        self.option = option
        self.kinds = kinds
        self.heeding = heeding

    def __str__(self) -> str:
        kinds, heeding = " or ".join(self.kinds), " and ".join(self.heeding)
        return f"--{self.option} applies to {heeding} files only, not to {kinds} files"


class FontError(ArgmapError):
    """Report that a font cannot be embedded in a picture."""

    #: What is wrong, and what to do instead.
    reason: str

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class PortError(ArgmapError):
    """Report that a port cannot be used."""

    #: The port asked for; 0 for any free port.
    port: int
    #: What is wrong, and what to do instead.
    reason: str

    def __init__(self, port: int, reason: str) -> None:
        super().__init__(port, reason)
        self.port = port
        self.reason = reason

    def __str__(self) -> str:
        return f"port {self.port}: {self.reason}"


class PressError(ArgmapError):
    """Report that a picture cannot be converted to PDF or PNG."""

    #: What is missing or went wrong, and what to do instead.
    reason: str

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class SizeError(ArgmapError):
    """Report a size or paper that a picture cannot have."""

    #: What is wrong, and what was probably meant.
    reason: str

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class ExerciseError(ArgmapError):
    """Report an unknown exercise."""

    #: The name, as asked for.
    name: str
    #: What was probably meant, or the names available.
    reason: str

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"unknown exercise {self.name!r}; {self.reason}"


class LanguageError(ArgmapError):
    """Report a language that argmap has no words in."""

    #: The name, as asked for.
    name: str
    #: What was probably meant, or the names available.
    reason: str

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"unknown language {self.name!r}; {self.reason}"
