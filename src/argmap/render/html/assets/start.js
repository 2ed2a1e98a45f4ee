/* The first view, and what the address asks for. */

/** Return the part that an address names. */
function addressed(hash) {
  try {
    return ofAddress.get(decodeURIComponent(hash.slice(1)));
  } catch {
    return undefined; // no address of ours
  }
}

addEventListener("hashchange", () => {
  const part = addressed(location.hash);
  if (part && part !== state.current) go(part, { near: true });
});

/** Stages that are less wide are small, pixels. */
const SMALL = 700;

/** Where the picture was put at first; a frame may get its size only after that. */
let first = "";
const whereabouts = () => [canvas.x, canvas.y, canvas.size].join();

/** Show all of the picture; on a small screen where nothing of that could be read, a main claim. */
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
  if (whereabouts() === first && !state.open) return firstView(); // nobody has moved it yet
  measure();
  if (canvas.fitted && !state.open) fit();
  else if (before !== room.width && state.open && state.current) reveal(state.current);
}).observe(stage);
