"""JSON: every detail of each finding, for programs.

``{"version": 1, "files": [{"name", "findings": [...]}]}``. A finding has ``code``, ``severity`` (error or warning),
``message``, ``start``, ``end``, ``fixes`` and ``related``. A place has an ``offset`` (in code points, from 0), ``line``
and ``column`` (from 1). A fix has a ``title``, ``safe`` (true or false) and ``edits``, each of which replaces ``start``
to ``end`` by ``text``. A related place has ``message``, ``start`` and ``end``. Later releases may add keys, but remove
none within a version.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from argmap.analysis.report import Checked, Report
from argmap.messages import escaped_json
from argmap.text import Diagnostic, Source, Span


def _write(checked: Sequence[Checked]) -> str:
    files = [
        {"name": one.source.name, "findings": [_finding(one.source, finding) for finding in one.findings]}
        for one in checked
    ]
    return escaped_json(json.dumps({"version": 1, "files": files}, ensure_ascii=False, indent=2)) + "\n"


def _finding(source: Source, finding: Diagnostic) -> Mapping[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        **_range(source, finding.span),
        "fixes": [
            {
                "title": fix.title,
                "safe": fix.safe,
                "edits": [{**_range(source, edit.span), "text": edit.text} for edit in fix.edits],
            }
            for fix in finding.fixes
        ],
        "related": [{"message": one.message, **_range(source, one.span)} for one in finding.related],
    }


def _range(source: Source, span: Span) -> Mapping[str, Any]:
    return {"start": _place(source, span.start), "end": _place(source, span.end)}


def _place(source: Source, offset: int) -> Mapping[str, int]:
    position = source.position(offset)
    return {"offset": offset, "line": position.line, "column": position.column}


JSON = Report("every detail, for programs", _write)
