"""Laws of parsing: nothing is lost, nothing raises, whatever the text."""

from __future__ import annotations

import pytest
from argdown_texts import DEEP, texts
from hypothesis import given
from trying import times

from argmap.syntax.growth import Growth
from argmap.syntax.parse import parse
from argmap.syntax.tokens import tokens
from argmap.syntax.tree import Kind, Node, Tree, placed


def check(text: str) -> Tree:
    """Check all that holds of every tree, and return the tree."""
    tree = parse(text)
    assert str(tree) == text
    assert tree.root.width == len(text)
    assert all(token.text for token in tree.root.tokens())
    assert all(0 <= problem.span.start <= problem.span.end <= len(text) for problem in tree.problems)
    assert list(tree.problems) == sorted(tree.problems, key=lambda problem: problem.span)
    return tree


@times(4)
@given(texts())
def test_any_text_has_a_tree(text: str) -> None:
    """The tree is the text, and problems lie in the text in its order."""
    check(text)


@pytest.mark.law
@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_depth_costs_no_stack(text: str) -> None:
    """Nesting deeper than Python's stack is read like any other."""
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "\n\n",
        "\ufeff",
        "\ufeff# Part",
        "\r",
        "\r\n",
        "\x00",
        "\ud800",
        "Lanes",
        "Lanes\n",
        "Lanes\n\n\n",
        "\\",
    ],
    ids=ascii,
)
def test_the_smallest_texts_have_a_tree(text: str) -> None:
    """A text of one character or none is a text."""
    check(text)


def test_children_know_their_places() -> None:
    """The offset of a child is where its text stands."""
    text = "# Roads\n\n[Lanes]: Build them.\n  + They *help*.\n"
    waiting: list[tuple[Node, int]] = [(parse(text).root, 0)]
    seen: list[Kind] = []
    while waiting:
        node, start = waiting.pop()
        for child, place in placed(node, start):
            assert text[place : place + child.width] == str(child)
            seen.append(child.kind)
            if isinstance(child, Node):
                waiting.append((child, place))
    assert {Kind.HEADING, Kind.RELATION, Kind.ITALIC} <= set(seen)


def test_a_tree_is_whole() -> None:
    """Half a tree is not given away."""
    with pytest.raises(ValueError, match="still open"):
        Growth(tokens("Lanes help.")).tree()


def test_a_node_shows_its_kind() -> None:
    """In a debugger a node is one line, however large it is."""
    assert repr(parse("Lanes help.").root) == "<document of 1, 11 code points>"
