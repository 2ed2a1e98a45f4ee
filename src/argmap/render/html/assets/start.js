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

/** Maximum width of a small screen, pixels. */
const SMALL = 700;

/** The first position of the picture; a frame may get its size only later. */
let first = "";
const whereabouts = () => [canvas.x, canvas.y, canvas.size].join();

/** Show the whole picture, or a main claim on a small screen where the whole is unreadable. */
function firstView() {
  measure();
  fit();
  const main = boxes.find(box => box.kind === "main") ?? boxes[0];
  if (canvas.size < LEGIBLE && room.width < SMALL && main) {
    approach(main, false);
    canvas.y = AROUND * 2 - main.area.y * canvas.size * POINT;
    put();
  }
  first = whereabouts();
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
  const before = room.width;
  if (state.reading) return;
  if (whereabouts() === first && !state.open) return firstView(); // the reader has not moved it yet
  measure();
  if (canvas.fitted && !state.open) fit();
  else if (before !== room.width && state.open && state.current) reveal(state.current);
}).observe(stage);
