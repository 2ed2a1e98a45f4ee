"""Output formats of `argmap check`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from attrs import evolve, frozen

from argmap import plugins
from argmap.analysis.check import check
from argmap.analysis.mends import fixable
from argmap.interpret.reading import Reading
from argmap.syntax.woven import Woven
from argmap.text import Diagnostic, Source, by_place
from argmap.values import known

_FOLDER = "argmap.analysis.reports"


@frozen
class Checked:
    """Represent a file and its findings."""

    source: Source
    findings: tuple[Diagnostic, ...]


def checked(woven: Woven, found: Reading, chosen: Collection[str]) -> tuple[Checked, ...]:
    """Return the findings with *chosen* codes, by file of *woven*.

    *found* is the reading of *woven*.
    """
    problems = tuple(problem for problem in woven.problems if problem[1].code in chosen)
    return by_file(evolve(woven, problems=problems), check(found, chosen))


def by_file(woven: Woven, findings: Iterable[Diagnostic]) -> tuple[Checked, ...]:
    """Distribute the findings of a whole text to its files.

    The spans of the result are in each file. Files without findings are left out, except the first. If a related place
    is in another file, the message names it. A fix that would change two files is left out.
    """
    found: dict[str, list[Diagnostic]] = {name: [] for name in woven.files}
    for name, problem in woven.problems:
        found[name].append(problem)
    for finding in findings:
        name, span = woven.place(finding.span)
        found[name].append(evolve(_local(finding, name, woven), span=span))
    first = next(iter(found))
    return tuple(
        Checked(woven.files[name], tuple(sorted(of_file, key=by_place)))
        for name, of_file in found.items()
        if of_file or name == first
    )


def _local(finding: Diagnostic, name: str, woven: Woven) -> Diagnostic:
    near, far = [], []
    for related in finding.related:
        file, span = woven.place(related.span)
        if file == name:
            near.append(evolve(related, span=span))
        else:
            far.append(f" ({related.message}: {file}:{woven.files[file].position(span.start)})")
    fixes = tuple(
        evolve(fix, edits=tuple(evolve(edit, span=woven.place(edit.span)[1]) for edit in fix.edits))
        for fix in finding.fixes
        if all(woven.holds(edit.span) and woven.place(edit.span)[0] == name for edit in fix.edits)
    )
    return evolve(finding, message=finding.message + "".join(far), related=tuple(near), fixes=fixes)


@frozen
class Report:
    """Represent an output format of findings."""

    #: What it is for, in a few words.
    summary: str
    #: Returns the whole report, which ends with a line break unless it is empty.
    write: Callable[[Sequence[Checked]], str]


def fixable_findings(checked: Iterable[Checked], *, fixed: bool, unsafe: bool) -> str:
    """Return a sentence that counts the findings that ``argmap check`` can fix; empty if there are none.

    *fixed* is whether safe fixes have been applied, *unsafe* whether unsafe ones are asked for.
    """
    findings = [finding for one in checked for finding in one.findings]
    safe = 0 if fixed else sum(fixable(finding, unsafe=False) for finding in findings)
    more = sum(fixable(finding, unsafe=True) and not finding.fixes[0].safe for finding in findings)
    if fixed and unsafe:
        return ""
    if unsafe:
        safe, more = 0, safe + more
    parts = [
        f"{number} {option}" for number, option in ((safe, "with --fix"), (more, "with --fix --unsafe-fixes")) if number
    ]
    return f"fixable findings: {', '.join(parts)}" if parts else ""


def reports() -> tuple[str, ...]:
    """Return the names of the formats."""
    return plugins.names(_FOLDER)


def report_called(name: str) -> Report:
    """Return the format with this *name*, which is one of `reports`."""
    return plugins.load(_FOLDER, known("report format", name, reports()), Report)
