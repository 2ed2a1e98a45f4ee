"""Distances in the layout ``strands``, in points."""

#: Space between boxes below each other, and between columns.
GAP, BESIDE = 10.0, 14.0
#: Space for a word beside a line, and for the bend of a line without one.
LEAD, BEND = 13.0, 8.0
#: Length of the shape at the end of a line, and of that with the straight stretch before it.
TIP, HEAD = 9.0, 15.0
#: Distance between lines side by side.
LANE = 10.0
#: Distance between a box and the first line that ends at its lower border, and between two of them.
FIRST, NEXT = 12.0, 14.0
#: Distance from a rail to the boxes on it.
BRANCH = 12.0
#: How far below the top of a box a line enters its side, and how far above it a ring on its line stands.
ENTRY, RING = 16.0, 8.0
#: Space between a panel's border and what it holds; height of its heading; space around the heading's words.
PAD, STRIP, ROUND = 10.0, 20.0, 8.0
#: Width of a number in a heading, with the space after it.
NUMBERED = 20.0
#: Space between a panel and what stands beside it, and between what stands on the page by itself.
APART, FREE = 18.0, 18.0
#: Least distance between two lines that end at one border, and how far off level a round border may be there.
CLOSEST, DIP = 9.0, 4.5
