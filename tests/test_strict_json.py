"""JSON from outside: read as Python reads it, or refused with a sentence."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trying import times

from argmap.strict_json import MOST_DIGITS, MOST_NESTED, BadJSONError, loads

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**300), 10**300) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)  # fmt: skip


@pytest.mark.law
@times(2)
@given(VALUES, st.sampled_from([None, 2, "\t"]), st.booleans())
def test_json_is_read_as_python_reads_it(value: object, indent: int | str | None, ascii_only: bool) -> None:  # noqa: FBT001 - drawn
    """Every value comes back as it was written."""
    assert loads(json.dumps(value, indent=indent, ensure_ascii=ascii_only)) == value


@pytest.mark.law
@times(2)
@given(st.text(alphabet='[]{}",:\\u0019aeE.+-ntfNI \n\r\t\ud800é'))
def test_whatever_is_read_python_reads_alike(text: str) -> None:
    """Nothing is read otherwise than by Python, and nothing but a refusal is raised."""
    try:
        found = loads(text)
    except BadJSONError as error:
        assert str(error)  # noqa: PT017 - most texts are no JSON
        return
    assert found == json.loads(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[" * 100_000, "nested too deeply"),
        ("[" * 100_000 + "]" * 100_000, "nested too deeply"),
        ('{"a":[' * (MOST_NESTED // 2 + 1) + "1" + "]}" * (MOST_NESTED // 2 + 1), "nested too deeply"),
        ('{"n": ' + "7" * 5_000 + "}", "a number is too large or too long"),
        ("-" + "1" * (MOST_DIGITS + 1), "a number is too large or too long"),
        ("[1e999]", "a number is too large or too long"),
        ("[0." + "3" * 400 + "]", "a number is too large or too long"),
        ("[NaN]", "JSON has no number NaN"),
        ('{"low": -Infinity}', "JSON has no number -Infinity"),
        ('[{"by": 1, "of": 2, "by": 3}]', "the key 'by' occurs twice in one object; remove one of them"),
        (f'{{"{"k" * 99}": 1, "{"k" * 99}": 2}}', f"the key '{'k' * 60}…' occurs twice in one object"),
        ("", "not valid JSON at column 1: expected a value"),
        ("[1,\n 2 3]", "not valid JSON at column 4: expected a comma, or the end of the list or object"),
        ("{1: 2}", "not valid JSON at column 2: expected a key in double quotes"),
        ('{"a" 2}', "not valid JSON at column 6: expected a colon after the key"),
        ('["ab', "not valid JSON at column 2: these double quotes are never closed"),
        ('["a\nb"]', "not valid JSON at column 4: a line break, tab or other control character within a string"),
        (r'["\q"]', "not valid JSON at column 3: this backslash escapes nothing"),
        (r'["\u12"]', "expected four hexadecimal digits after"),
        ("{} {}", "not valid JSON at column 4: expected nothing after the value"),
    ],
)  # fmt: skip
def test_what_is_refused(text: str, said: str) -> None:
    """Each refusal is a sentence without words of Python's reader."""
    with pytest.raises(BadJSONError) as caught:
        loads(text)
    assert said in str(caught.value)


def test_what_is_just_allowed() -> None:
    """Limits count brackets and digits outside of strings only."""
    deep = "[" * MOST_NESTED + "]" * MOST_NESTED
    assert json.dumps(loads(deep)) == deep
    assert loads("9" * MOST_DIGITS) == 10**MOST_DIGITS - 1
    text = "[" * 9999 + "5" * 9999 + '\\"' + "{" * 9999
    assert loads(f'["{text}"]') == [text.replace("\\", "")]
    assert loads('["a\nb"]', controls=True) == ["a\nb"]


def test_lines_of_files() -> None:
    """In a file, a mistake is found by its line; what is refused as a whole has none."""
    for text, said in (("[\n1 2]", "line 2 is not valid JSON: expected a comma"), ("[NaN]", "JSON has no number NaN")):
        with pytest.raises(BadJSONError) as caught:
            loads(text)
        assert caught.value.in_file.startswith(said)
