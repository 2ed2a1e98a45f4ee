/* The first view, and links to a part. */

/** Return the part that an address names. */
function addressed(hash) {
  try {
    return ofAddress.get(decodeURIComponent(hash.slice(1)));
  } catch {
    return undefined; // not one of our ids
  }
}

addEventListener("hashchange", () => {
  const part = addressed(location.hash);
  if (part && part !== state.current) go(part, { near: true });
});

/** The first position of the picture; a frame may get its size only later. */
let first = "";
const whereabouts = () => [canvas.x, canvas.y, canvas.size].join();

/** Show the whole picture if it can be read as a whole; else fold it to the depth at which it can. If not even the main claims
    with their reasons can, show them at a readable size. */
function firstView() {
  measure();
  if (state.opening && !steps.length) change({ folded: openingFolds() });
  measure();
  fit();
  const main = boxes.find(box => box.kind === "main") ?? boxes[0];
  if (main && canvas.size < (steps.length && room.width >= SMALL ? LEGIBLE : READABLE) - 0.01) {
    approach(main, false);
    const unit = canvas.size * POINT, left = AROUND - whole.x * unit, right = room.width - AROUND - (whole.x + whole.width) * unit;
    if (room.width >= SMALL) canvas.x = left < right ? (left + right) / 2 : Math.min(left, Math.max(canvas.x, right));
    canvas.y = AROUND * 2 - main.area.y * unit;
    put();
  }
  first = whereabouts();
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

document.documentElement.classList.add("live");
by("tools").hidden = false;
for (const part of parts) part.element.setAttribute("tabindex", -1);
for (const link of svg.querySelectorAll("a")) link.setAttribute("tabindex", -1);
chooseLook(remembered() ?? document.documentElement.dataset.look);
render();
firstView();
{
  const part = addressed(location.hash);
  if (part) go(part, { near: true, smooth: false });
}
new ResizeObserver(() => {
  const { width: before, height } = room, now = stage.getBoundingClientRect();
  if (state.reading || (before === now.width && height === now.height)) return;
  if (whereabouts() === first && !state.open) return firstView(); // the reader has not moved it yet
  measure();
  if (canvas.fitted && !state.open) fit();
  else if (before !== room.width && state.open && state.current) reveal(state.current);
}).observe(stage);
