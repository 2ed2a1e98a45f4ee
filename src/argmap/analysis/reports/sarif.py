"""SARIF 2.1.0, the format of code-scanning services.

The standard has no field for whether a fix is safe; the properties of a fix, which it leaves to tools, have ``safe``.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from argmap.analysis.check import check_called
from argmap.analysis.report import Checked, Report
from argmap.messages import escaped_json
from argmap.text import Diagnostic, Fix, Source, Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def _write(checked: Sequence[Checked]) -> str:
    codes = sorted({finding.code for one in checked for finding in one.findings})
    results = [_result(one.source, finding, codes) for one in checked for finding in one.findings]
    run = {
        "tool": {"driver": {"name": "argmap", "rules": [_rule(code) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return escaped_json(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _rule(code: str) -> Mapping[str, Any]:
    check = check_called(code)
    return {
        "id": code,
        "shortDescription": {"text": check.summary},
        "fullDescription": {"text": check.why},
        "defaultConfiguration": {"level": check.severity.value},
    }


def _result(source: Source, finding: Diagnostic, codes: Sequence[str]) -> Mapping[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": finding.severity.value,
        "message": {"text": finding.message},
        "locations": [_location(source, finding.span)],
    }
    if finding.related:
        result["relatedLocations"] = [
            {**_location(source, related.span), "message": {"text": related.message}} for related in finding.related
        ]
    if finding.fixes:
        result["fixes"] = [_fix(source, fix) for fix in finding.fixes]
    return result


def _fix(source: Source, fix: Fix) -> Mapping[str, Any]:
    replacements = [
        {"deletedRegion": _region(source, edit.span), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    change = {"artifactLocation": {"uri": _uri(source)}, "replacements": replacements}
    return {"description": {"text": fix.title}, "artifactChanges": [change], "properties": {"safe": fix.safe}}


def _location(source: Source, span: Span) -> Mapping[str, Any]:
    return {
        "physicalLocation": {"artifactLocation": {"uri": _uri(source)}, "region": _region(source, span)},
    }


def _region(source: Source, span: Span) -> Mapping[str, int]:
    start, end = source.position(span.start), source.position(span.end)
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _uri(source: Source) -> str:
    return quote(source.name.replace("\\", "/"), errors="replace")


SARIF = Report("for code-scanning services", _write)
