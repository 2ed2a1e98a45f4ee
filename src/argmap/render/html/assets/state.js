/* All that the reader has chosen. Whatever changes it calls `change`, and `render` does the rest. */

const state = {
  current: parts[0] ?? null, // the part that keys start from
  chosen: false, // whether the reader went to it: then it is ringed, and stands in the address
  open: false, // its details
  folded: new Set(), // boxes below which all is folded up
  near: null, // {start, depth}: only what is around a box is bright
  query: "",
  hit: -1, // which of the matches was gone to
  tags: new Set(),
  speakers: new Set(),
  step: steps.length ? 1 : 0, // 0 for all
  reading: false, // the map in words, in place of the picture
};

/** Change the state, then the page. */
function change(changes) {
  Object.assign(state, changes);
  render();
}

/** When each box appears, step by step. */
const appears = new Map(steps.flatMap((numbers, i) => numbers.map(number => [parts[number], i + 1])));
const later = box => state.step > 0 && appears.get(box) > state.step;

/** Return the boxes that are not folded up; step by step, none is. */
const unfolded = () => (state.step ? new Set(boxes) : reached(roots, state.folded));

/** Return how many boxes below *box* are folded up. */
function hiddenBelow(box, shown) {
  return [...reached([box], new Set())].filter(other => !shown.has(other) && !other.bridge).length;
}

/** Unfold as much as it takes to show *box*. */
function unfoldTo(box) {
  for (const closed of state.folded)
    if (closed !== box && reached([closed], new Set()).has(box)) state.folded.delete(closed);
}

/* Search: without capitals and accents. */

const simple = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Return the text that a part is found by, in the simplest letters; made when first asked for. */
function hay(part) {
  part.hay ??= simple([part.title, ...(part.text ?? []).map(run => run[0]), part.by, ...(part.tags ?? []),
    ...(part.how ?? [])].filter(Boolean).join(" "));
  return part.hay;
}

/** Return the parts that hold every word of the query. */
function matches() {
  const needles = simple(state.query).split(/\s+/).filter(Boolean);
  if (!needles.length) return [];
  return parts.filter(part => needles.every(needle => hay(part).includes(needle)) && !later(parts[part.box]));
}

/* Filter: one of the tags, and one of the speakers. */

const filtering = () => state.tags.size + state.speakers.size > 0;

function fits(part) {
  const tagged = !state.tags.size || (part.tags ?? []).some(tag => state.tags.has(tag));
  return tagged && (!state.speakers.size || state.speakers.has(part.by));
}

/** Return what follows from the state: which boxes are shown, which are bright, what is found. */
function derived() {
  const shown = unfolded(), found = new Set(matches());
  const near = state.near && surroundings(state.near.start, state.near.depth);
  const fitting = new Set(filtering() ? boxes.filter(box => box.inside.some(fits)) : boxes);
  const bright = new Set(boxes.filter(box =>
    fitting.has(box) && (!near || near.has(box)) && (!found.size || box.inside.some(part => found.has(part)))));
  return { shown, found, near, fitting, bright };
}
