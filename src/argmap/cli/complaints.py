"""Errors as the command line reports them, and their exit codes.

Source: the exit codes are those of grep, diff and ruff: 0 for yes, 1 for no, 2 for trouble.
"""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import IO, Any

import click

from argmap.cli.choosing import Name
from argmap.cli.command import spelled
from argmap.cli.reporting import failure
from argmap.cli.standard_streams import abandon_output
from argmap.errors import ArgmapError, EditError, MapError, OutputError
from argmap.files import streams
from argmap.files.streams import STANDARD_OUTPUT
from argmap.messages import harmless
from argmap.values import choose_from, meant, unknown

#: The command ran, and its answer is no: something was found, or the map does not have or allow what was asked for.
NO = 1
#: A usage error, a file that cannot be read or written, or a program or package that is missing or failed.
TROUBLE = 2
#: The reader of a pipe has closed it: 128 plus the number of SIGPIPE.
PIPE = 141
_EXTRA = re.compile(r"Got unexpected extra arguments? \((?P<words>.*)\)", re.DOTALL)


class Complaint(click.ClickException):
    """Report trouble: a usage error, or something missing or failing."""

    exit_code = TROUBLE

    def __init__(self, message: str, hint: str = "") -> None:
        """Take the *message*, and a *hint* that says where to read more."""
        super().__init__(message)
        self.hint = hint
        ctx = click.get_current_context(silent=True)
        self._colour = ctx.color if ctx else None

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message and the hint on standard error."""
        lines = failure(self.message), harmless(self.hint)
        with suppress(OSError):  # where errors cannot be printed, the exit code tells of them
            for line in filter(None, lines):
                click.echo(line, file=file, err=file is None, color=self._colour)


class Refusal(Complaint):
    """Report that the map lacks, or does not allow, what was asked for."""

    exit_code = NO


def code_of(error: ArgmapError) -> int:
    """Return the exit code that *error* leads to."""
    return NO if isinstance(error, (MapError, EditError)) else TROUBLE


@contextmanager
def reported() -> Iterator[None]:
    """Turn whatever ends a command into what the command line reports. All commands run in this block."""
    try:
        yield
    except click.UsageError as error:
        raise usage(error) from error
    except ArgmapError as error:
        raise complaint(error) from error
    except OSError as error:
        raise failed(error) from error
    except UnicodeEncodeError as error:
        raise _unprintable(error) from error
    except MemoryError as error:
        raise Complaint("there is not enough memory") from error
    except KeyboardInterrupt as stop:
        from argmap.cli.stopping import stopped  # noqa: PLC0415 - hardly ever needed

        raise stopped(stop) from stop


def complaint(error: ArgmapError) -> click.ClickException | click.exceptions.Exit:
    """Return what the command line reports for *error*; if nobody reads the output, only the exit code."""
    cause = error.__cause__
    if isinstance(error, OutputError) and error.name == STANDARD_OUTPUT and isinstance(cause, OSError):
        abandon_output()
        if cause.errno == errno.EPIPE:
            return click.exceptions.Exit(PIPE)
    return (Refusal if code_of(error) == NO else Complaint)(str(error))


def failed(error: OSError) -> Complaint:
    """Return what the command line reports if the system fails, other than at printing."""
    reason = error.strerror or str(error)
    if error.filename:
        return Complaint(f"{os.fsdecode(error.filename)}: {reason}")
    if error.errno == errno.ENOENT:
        return Complaint("the working folder does not exist any more")
    return Complaint(f"the operating system reports an error: {reason}")


def _unprintable(error: UnicodeEncodeError) -> Complaint:
    """Return the error about a character that the encoding of standard output lacks."""
    encoding, letter = sys.stdout.encoding, error.object[error.start]
    reason = f"its encoding {encoding} has no {letter!a}; set the environment variable PYTHONIOENCODING to utf-8"
    return Complaint(f"{STANDARD_OUTPUT}: cannot be written: {reason}")


def shown(error: Exception) -> int:
    """Print what ended the command line outside a command, or a fault of argmap, and return the exit code."""
    if isinstance(error, click.exceptions.Exit):
        return error.exit_code
    found = error if isinstance(error, click.ClickException) else _fault(error)
    found.show()
    return found.exit_code


def _fault(error: Exception) -> Complaint:
    """Return the error about a fault of argmap, and print where it happened."""
    import traceback  # noqa: PLC0415 - hardly ever needed

    traceback.print_exception(error)
    return Complaint("this is a fault of argmap; please report it, with the lines above")


def usage(error: click.UsageError) -> Complaint:
    """Return a usage error reworded, with a hint unless it has advice."""
    message = _said(error)
    helped = any(advice in message for advice in ("did you mean", "choose from", "lists all"))
    return Complaint(message, f"Try '{error.ctx.command_path} --help' for help." if error.ctx and not helped else "")


def _said(error: click.UsageError) -> str:
    message = _lowered(error.message)
    if isinstance(error, click.MissingParameter) and error.param:
        return _missing(error.param)
    if isinstance(error, click.NoSuchOption):
        return _unknown_option(error.option_name, error.ctx.command.params if error.ctx else ())
    if isinstance(error, click.BadParameter) and error.param:
        return f"{spelled(error.param)}: {message}" if isinstance(error.param, click.Option) else message
    extra = _EXTRA.match(error.message)
    return f"unexpected argument {extra['words']!r}" if extra else message


def _unknown_option(given: str, params: Sequence[click.Parameter]) -> str:
    """Return the message for an unknown option: a short one is only ever mistaken for its other case."""
    long = given.startswith("--")
    known = [name for param in params for name in param.opts if name.startswith("--") == long]
    near = meant(given, known if long else [name for name in known if name.lower() == given.lower()])
    advice = f"did you mean {near!r}?" if near else ""
    if not near and any(isinstance(param, click.Argument) for param in params):
        advice = "if it is a name or a value, write -- before it"
    return f"unknown option {given!r}" + (f"; {advice}" if advice else "")


def _missing(param: click.Parameter) -> str:
    kind = "option" if isinstance(param, click.Option) else "argument"
    offered = f"; {choose_from(param.type.names)}" if isinstance(param.type, Name) else ""
    return f"missing {kind} {spelled(param)}{offered}"


def _lowered(message: str) -> str:
    """Return *message* without a capital at its beginning and a full stop at its end; names keep theirs.

    >>> _lowered("Option '--to' requires an argument.")
    "option '--to' requires an argument"
    """
    head, space, rest = message.removesuffix(".").partition(" ")
    return f"{head if head[1:].lower() != head[1:] else head[:1].lower() + head[1:]}{space}{rest}"


def unknown_command(given: str, names: list[str]) -> str:
    """Return the message for an unknown command, or a file in its place."""
    if given.endswith((".argdown", ".ad")) or streams.is_file(given):
        return f"unknown command {given!r}; to draw that file, run 'argmap render {given}'"
    if given == "version":
        return "unknown command 'version'; did you mean '--version'?"
    return unknown("command", given, names)
