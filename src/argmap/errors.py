"""Exceptions: what a programmer or the environment can get wrong.

What an author can get wrong in a text is not here: that is a
`argmap.text.Diagnostic`, a value in the result.
"""

from __future__ import annotations

from attrs import frozen


class ArgmapError(Exception):
    """Be the parent of all exceptions that argmap raises on purpose."""


@frozen(eq=False)
class MapError(ArgmapError):
    """Say why some claims, arguments and relations do not make a map."""

    #: What was found and what was probably meant.
    reason: str

    def __str__(self) -> str:
        return self.reason


@frozen(eq=False)
class EditError(ArgmapError):
    """Say why an intention cannot be carried out. Nothing has changed."""

    #: What was found, and what is possible instead.
    reason: str

    def __str__(self) -> str:
        return self.reason


@frozen(eq=False)
class InputError(ArgmapError):
    """Say why a file could not be read."""

    #: The file's name as the user gave it.
    name: str
    #: What was found, and what to do instead.
    reason: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


@frozen(eq=False)
class OutputError(ArgmapError):
    """Say why a file could not be written. The file is as it was before."""

    #: The file's name as the user gave it.
    name: str
    #: What happened, and what to do instead.
    reason: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


@frozen(eq=False)
class EngineError(ArgmapError):
    """Say why the layout engine gave no layout, and what to do."""

    #: Which engine: ``embedded`` or ``system``.
    engine: str
    #: What happened, and what to do instead.
    reason: str

    def __str__(self) -> str:
        return f"layout engine ({self.engine}): {self.reason}"


class LayoutError(EngineError):
    """Say why a layout engine that ran gave up."""


class LateError(EngineError):
    """Say that a layout engine took too long, and was ended."""


@frozen(eq=False)
class ThemeError(ArgmapError):
    """Say what is wrong with a theme, or with what its colours shall tell."""

    #: The theme's name, or the file's name as the user gave it.
    name: str
    #: What was found and where, and what was probably meant.
    reason: str

    def __str__(self) -> str:
        return f"theme {self.name}: {self.reason}" if self.name else self.reason


@frozen(eq=False)
class IdError(ArgmapError):
    """Say why a name cannot be the id of a picture."""

    #: The name as the user gave it.
    name: str
    #: What was probably meant.
    meant: str

    def __str__(self) -> str:
        return (
            f"{self.name!r} cannot be the id of a picture, which begins with a letter and has only letters, digits, "
            f"- and _; did you mean {self.meant}?"
        )


@frozen(eq=False)
class FinishError(ArgmapError):
    """Say that something is asked of a file that its kind has no use for."""

    #: What is asked for, as it is called on the command line.
    wish: str
    #: The kinds of file that were asked for.
    kinds: tuple[str, ...]
    #: The kinds of file that have a use for it.
    heeding: tuple[str, ...]

    def __str__(self) -> str:
        kinds, heeding = " or ".join(self.kinds), " and ".join(self.heeding)
        return f"{self.wish} means nothing for {kinds} files; it is for {heeding} files"


@frozen(eq=False)
class FontError(ArgmapError):
    """Say why no font could be put into a picture."""

    #: What was found, and what to do instead.
    reason: str

    def __str__(self) -> str:
        return self.reason


@frozen(eq=False)
class PortError(ArgmapError):
    """Say why nothing can be served at a port."""

    #: The port that was asked for; 0 for any.
    port: int
    #: What was found, and what to do instead.
    reason: str

    def __str__(self) -> str:
        return f"port {self.port}: {self.reason}"


@frozen(eq=False)
class PressError(ArgmapError):
    """Say why a picture could not be made into a PDF or PNG, and what to do."""

    #: What is missing or what happened, and what to do instead.
    reason: str

    def __str__(self) -> str:
        return self.reason


@frozen(eq=False)
class SizeError(ArgmapError):
    """Say why a picture cannot have the size, or the paper, that is asked for."""

    #: What was found, and what was probably meant.
    reason: str

    def __str__(self) -> str:
        return self.reason


@frozen(eq=False)
class ExerciseError(ArgmapError):
    """Say that there is no such exercise, and what was probably meant."""

    #: As asked for.
    name: str
    #: What was probably meant, or what there is.
    reason: str

    def __str__(self) -> str:
        return f"there is no exercise {self.name!r}; {self.reason}"


@frozen(eq=False)
class LanguageError(ArgmapError):
    """Say that sheets have no words in a language, and what was probably meant."""

    #: As asked for.
    name: str
    #: What was probably meant, or what there is.
    reason: str

    def __str__(self) -> str:
        return f"there are no words in the language {self.name!r}; {self.reason}"
