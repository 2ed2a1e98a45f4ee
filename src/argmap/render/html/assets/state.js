/* Everything that the reader has chosen. To change it, call `change`; `render` then updates the page. */

const state = {
  current: parts[0] ?? null, // the part that keys start from
  chosen: false, // whether the reader went to it, so that it has the ring and is in the address
  open: false, // whether its details are open
  folded: new Set(), // boxes whose branch is folded
  opening: true, // whether they are those of the opening, which follow the size of the window
  near: null, // {start, depth}: the box whose surroundings alone are shown
  tags: new Set(),
  speakers: new Set(),
  step: steps.length ? 1 : 0, // 0 to show everything
};

/** Change the state, then the page. */
function change(changes) {
  Object.assign(state, changes);
  render();
}

/** When each box appears, step by step. */
const appears = new Map(steps.flatMap((numbers, i) => numbers.map(number => [parts[number], i + 1])));
const later = box => state.step > 0 && appears.get(box) > state.step;

/** Return the boxes that are not folded; step by step, all of them; around a box, those that are near. */
function unfolded() {
  if (state.step) return new Set(boxes);
  return state.near ? surroundings(state.near.start, state.near.depth) : reached(roots, state.folded);
}

/** Return how many steps each box is below the main claims; boxes between two others do not count. */
const depths = (() => {
  const found = new Map([...roots].map(box => [box, 0]));
  for (const [box, depth] of found)
    for (const next of box.below) if (!found.has(next)) found.set(next, depth + (next.bridge ? 0 : 1));
  return found;
})();

/** Return what is folded if branches begin to be folded at a depth. */
const foldedAt = depth => new Set([...byButton.values()].filter(box => depths.get(box) >= depth));

/** Return the number of folded boxes below *box*. */
function hiddenBelow(box, shown) {
  return [...reached([box], new Set())].filter(other => !shown.has(other) && !other.bridge).length;
}

/** Unfold just enough to show *box*. */
function unfoldTo(box) {
  if (state.near && !unfolded().has(box)) state.near = null;
  for (const closed of state.folded)
    if (closed !== box && reached([closed], new Set()).has(box)) state.folded.delete(closed);
}

/** Return the parts that match the query. */
const matches = () => matching(parts).filter(part => !later(parts[part.box]));

/* Filter by any of the chosen tags and any of the chosen speakers. */

const filtering = () => state.tags.size + state.speakers.size > 0;

function fits(part) {
  const tagged = !state.tags.size || (part.tags ?? []).some(tag => state.tags.has(tag));
  return tagged && (!state.speakers.size || state.speakers.has(part.by));
}

/** Return what follows from the state: shown boxes, highlighted boxes, matches. */
function derived() {
  const shown = unfolded(), hits = new Set(matches());
  const fitting = new Set(filtering() ? boxes.filter(box => box.inside.some(fits)) : boxes);
  const bright = new Set(boxes.filter(box =>
    fitting.has(box) && (!hits.size || box.inside.some(part => hits.has(part)))));
  return { shown, found: hits, fitting, bright };
}
