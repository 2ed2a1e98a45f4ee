/* How a view appears, and links to a part. */

/** The first position of the picture; a frame may get its size only later. */
let first = "";
const whereabouts = () => [canvas.x, canvas.y, canvas.size].join();
/** Return whether the reader has not moved the picture yet. */
const untouched = () => !first || (whereabouts() === first && !state.open);

/** Show the whole picture if it can be read as a whole; else fold it to the depth at which it can. If not even the main claims
    with their reasons can, begin with them as large as the width lets. */
function firstView() {
  measure();
  if (state.opening && !steps.length) change({ folded: openingFolds() });
  measure();
  fit();
  const main = boxes.find(box => box.kind === "main") ?? boxes[0];
  if (main && canvas.size < (steps.length && room.width >= SMALL ? LEGIBLE : READABLE) - 0.01) beginAt(main.area);
  first = whereabouts();
}

/** Show a box at the upper end of the stage: on a small screen as wide as that, else with all that is beside it if that can be
    read; never smaller than readable, nor larger than it is. */
function beginAt(area) {
  const across = room.width < SMALL ? area : whole;
  canvas.size = Math.min(1, Math.max(READABLE, (room.width - 2 * AROUND) / (across.width * POINT)));
  centre(area);
  const unit = canvas.size * POINT, left = AROUND - across.x * unit;
  const right = room.width - AROUND - (across.x + across.width) * unit;
  canvas.x = left < right ? (left + right) / 2 : Math.min(left, Math.max(canvas.x, right));
  canvas.y = AROUND * 1.5 - area.y * unit;
  canvas.fitted = false;
  put();
}

/** Return what is folded at first: as little as lets the rest be read. */
function openingFolds() {
  if (fitting(extent(start)) >= READABLE) return new Set();
  let found = foldedAt(1);
  for (let depth = 2; depth <= Math.max(...depths.values()); depth += 1) {
    const folded = foldedAt(depth);
    if (fitting(extent(arrangement(reached(roots, folded)))) < READABLE) break;
    found = folded;
  }
  return found;
}

/** Show this view: as it opens, or as the reader left it. */
function appear() {
  told = null;
  drawnFor = [];
  listChoices();
  render();
  measure();
  if (untouched()) firstView();
  else if (canvas.fitted) fit();
  else put();
}

/** Go to what an address names: a part, or a group of boxes. */
function lead(name, { smooth }) {
  const part = ofAddress.get(name), frame = frames.findIndex(({ id }) => id === name);
  if (part) go(part, { near: !state.chosen || part !== state.current, smooth });
  else if (frame >= 0) showFrame(frame);
}

for (const part of parts) part.element.setAttribute("tabindex", -1);
for (const link of svg.querySelectorAll("a")) link.setAttribute("tabindex", -1);
new ResizeObserver(() => {
  const { width: before, height } = room, now = stage.getBoundingClientRect();
  if (shown !== facts || common.reading || (before === now.width && height === now.height)) return;
  if (untouched()) return firstView();
  measure();
  if (canvas.fitted && !state.open) fit();
  else if (before !== room.width && state.open && state.current) reveal(state.current);
}).observe(stage);
