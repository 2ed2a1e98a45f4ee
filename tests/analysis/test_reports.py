"""Reports, read back by what reads them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from argmap.analysis.check import check
from argmap.analysis.report import Checked, report_called, reports
from argmap.interpret.interpret import interpret_text
from argmap.text import Source

TEXT = "[Bus]: Buses run.\n\n[Town]: See issue#12.\n  + [bus]\n"


def written(form: str, text: str = TEXT, name: str = "a b,c:d.argdown") -> str:
    """Return the report on one text."""
    return report_called(form).write([Checked(Source(name, text), check(interpret_text(text)))])


def test_text_has_a_line_for_each() -> None:
    """File, line, column, code, message."""
    first, *rest = written("text", name="bus.argdown").splitlines()
    assert first.startswith("bus.argdown:1:1: unused-definition the claim 'Bus' has no relation")
    assert [line.split()[1] for line in rest] == ["tag-in-word", "similar-titles"]


def test_json_holds_everything() -> None:
    """Places in both ways of counting, fixes as edits, related places."""
    found: Any = json.loads(written("json"))
    assert found["version"] == 1
    (file,) = found["files"]
    _, tag, similar = file["findings"]
    assert file["name"] == "a b,c:d.argdown"
    assert tag["start"] == {"offset": 36, "line": 3, "column": 18}
    assert tag["end"] == {"offset": 39, "line": 3, "column": 21}
    assert [(fix["title"], [edit["text"] for edit in fix["edits"]]) for fix in tag["fixes"]] == [("write \\#", ["\\"])]
    assert [fix["safe"] for fix in tag["fixes"]] == [True]
    assert similar["severity"] == "warning"
    assert similar["related"][0]["start"] == {"offset": 0, "line": 1, "column": 1}


def test_github_escapes_what_would_end_a_command() -> None:
    """Commas and colons in a file name, percent signs and line ends anywhere."""
    _, tag, _ = written("github", name="a,b:c%.argdown").splitlines()
    assert tag.startswith(
        "::warning file=a%2Cb%3Ac%25.argdown,line=3,endLine=3,col=18,endColumn=21,title=tag-in-word::#12 directly"
    )


def test_sarif_has_what_its_schema_requires() -> None:
    """Version, tool, rules by index, one result for each finding with its region, fix and related place."""
    log: Any = json.loads(written("sarif"))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "argmap"
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"warning", "error"}
        assert result["message"]["text"]
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"]["uri"] == "a%20b%2Cc%3Ad.argdown"
    _, tag, similar = run["results"]
    assert tag["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 3,
        "startColumn": 18,
        "endLine": 3,
        "endColumn": 21,
    }
    (replacement,) = tag["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"] == {"text": "\\"}
    assert tag["fixes"][0]["properties"] == {"safe": True}
    assert similar["relatedLocations"][0]["message"]["text"] == "the other title"


def test_unsafe_fixes_are_called_so() -> None:
    """Programs see it in a key of its own, people behind the message."""
    text = "Buses run. They **stop.\n"
    (file,) = json.loads(written("json", text))["files"]
    (run,) = json.loads(written("sarif", text))["runs"]
    assert [fix["safe"] for fix in file["findings"][0]["fixes"]] == [False]
    assert run["results"][0]["fixes"][0]["properties"] == {"safe": False}
    assert written("text", text).endswith(" (unsafe fix: write \\*)\n")
    assert "unsafe" not in written("github", text)


@pytest.mark.parametrize("form", reports())
def test_nothing_found(form: str) -> None:
    """A report on nothing is empty, or a file that says so."""
    said = written(form, "Buses run.")
    assert (said == "") is (form in {"text", "github"})
    assert report_called(form).summary
    if said:
        json.loads(said)
