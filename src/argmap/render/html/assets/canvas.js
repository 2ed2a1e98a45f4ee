/* Position and scale of the picture: its upper left corner in the stage, and a scale of 1 for its own size. The picture
   is moved and scaled as a whole. `whole` is the area of all that is shown. */

const stage = by("stage");
const canvas = { x: 0, y: 0, size: 1, fitted: true };
/** CSS pixels in a point. */
const POINT = 96 / 72;
/** Maximum scale, the scale of what the reader goes to, and minimum scale. */
const LARGEST = 4, CLOSE = 0.8, LEGIBLE = 0.25;
/** Minimum size of sentences, pixels. */
const LETTER = 11;
/** Minimum scale at which sentences can be read. */
const READABLE = (() => {
  const sizes = new Map();
  for (const text of svg.querySelectorAll(".box text")) {
    const size = Number(text.getAttribute("font-size")) || 11;
    sizes.set(size, (sizes.get(size) ?? 0) + text.textContent.length);
  }
  const [most = 11] = [...sizes.keys()].sort((one, other) => sizes.get(other) - sizes.get(one));
  return LETTER / (most * POINT);
})();
/** Margin around the picture, and maximum width of a small screen, pixels. */
const AROUND = 24, SMALL = 700;
let room = { x: 0, y: 0, width: 1, height: 1 };

const ring = drawn("rect", { class: "ring", visibility: "hidden" });
svg.append(ring);

/** Move the picture to the position in `canvas`; animated unless the reader drags it. */
function put(smooth = false) {
  const { x, y, width, height } = whole, unit = canvas.size * POINT, least = 60;
  canvas.x = Math.min(room.width - least - x * unit, Math.max(least - (x + width) * unit, canvas.x));
  canvas.y = Math.min(room.height - least - y * unit, Math.max(least - (y + height) * unit, canvas.y));
  svg.classList.toggle("smooth", smooth);
  svg.style.transform = `translate(${canvas.x}px, ${canvas.y}px) scale(${canvas.size})`;
  outline();
  showWindow();
}

/** Draw the ring around the current part, equally thick at every scale. */
function outline() {
  ring.setAttribute("visibility", state.chosen ? "visible" : "hidden");
  if (!state.chosen) return;
  const { x, y, width, height } = state.current.area, pixel = 1 / (canvas.size * POINT), gap = 5 * pixel;
  const values = { x: x - gap, y: y - gap, width: width + 2 * gap, height: height + 2 * gap, rx: 8 * pixel };
  for (const [name, value] of Object.entries(values)) ring.setAttribute(name, value);
  ring.style.strokeWidth = 3 * pixel;
}

/** Return the height of what lies over the top of the picture. */
const covered = () => (state.near || filtering() ? 52 : 0);

/** Return the scale at which an area fits into the stage. */
function fitting(area = whole) {
  const across = (room.width - 2 * AROUND) / (area.width * POINT);
  return Math.min(1.2, across, (room.height - covered() - 2 * AROUND) / (area.height * POINT));
}

/** Show the whole picture. */
function fit(smooth = false) {
  canvas.size = fitting();
  centre(whole);
  canvas.fitted = true;
  put(smooth);
}

function centre(area) {
  const unit = canvas.size * POINT;
  canvas.x = room.width / 2 - (area.x + area.width / 2) * unit;
  canvas.y = (room.height + covered()) / 2 - (area.y + area.height / 2) * unit;
}

/** Zoom around a point of the stage. */
function zoom(factor, at = { x: room.width / 2, y: room.height / 2 }, smooth = false) {
  const size = Math.min(LARGEST, Math.max(Math.min(fitting(), 1) / 2, canvas.size * factor));
  const grown = size / canvas.size;
  Object.assign(canvas, { size, x: at.x - (at.x - canvas.x) * grown, y: at.y - (at.y - canvas.y) * grown, fitted: false });
  put(smooth);
}

/** Move the picture by pixels. */
function pan(x, y, smooth = false) {
  Object.assign(canvas, { x: canvas.x + x, y: canvas.y + y, fitted: false });
  put(smooth);
}

/** Move the picture just enough to show a part. */
function reveal(part) {
  const unit = canvas.size * POINT, { x, y, width, height } = part.area;
  const shift = (start, length, end) => {
    const free = Math.min(AROUND - 4, Math.max(0, (end - length) / 2));
    return start < free ? free - start : Math.min(0, end - free - start - length);
  };
  const across = shift(canvas.x + x * unit, width * unit, room.width);
  const down = shift(canvas.y + y * unit, height * unit, room.height);
  if (across || down) pan(across, down, true);
}

/** After a change of what is shown: fit it if it was fitted and stays readable; else leave a box where the reader sees it. */
function settle(box, before) {
  if (canvas.fitted && fitting() >= Math.min(READABLE, canvas.size)) return fit(true);
  if (!box) return put();
  const unit = canvas.size * POINT;
  pan((before.x - box.area.x) * unit, (before.y - box.area.y) * unit, true);
}

/** Show a part in the middle, large enough to read. */
function approach(part, smooth = true) {
  const { width, height } = part.area;
  const most = Math.min(room.width / (width + 40), room.height / (height + 40)) / POINT;
  canvas.size = Math.min(Math.max(canvas.size, READABLE, CLOSE), Math.max(most, LEGIBLE));
  centre(part.area);
  canvas.fitted = false;
  put(smooth);
}

/** Measure the stage. */
function measure() {
  const { x, y, width, height } = stage.getBoundingClientRect();
  room = { x, y, width, height };
  whole = withFoot(extent(arranged));
}

/* Wheel, mouse, pen and fingers. */

const hands = new Map(); // positions of pointers
let moved = false; // whether this is a drag, so that its end is not a click

const at = event => ({ x: event.clientX - room.x, y: event.clientY - room.y });
const onPicture = event => !event.target.closest(".zoom, .pins, .steps, .mini");

on(stage, "wheel", event => {
  if (!onPicture(event)) return;
  event.preventDefault();
  const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
  if (event.shiftKey) pan(-(event.deltaX + event.deltaY) * pixels, 0);
  else zoom(Math.exp(-event.deltaY * pixels * (event.ctrlKey ? 0.01 : 0.0016)), at(event));
}, { passive: false });

on(stage, "pointerdown", event => {
  if (!onPicture(event) || event.button > 0) return;
  if (!hands.size) moved = false;
  hands.set(event.pointerId, { ...at(event), from: at(event) });
});

on(stage, "pointermove", event => {
  const hand = hands.get(event.pointerId);
  if (!hand) return;
  const now = at(event);
  if (!moved && Math.hypot(now.x - hand.from.x, now.y - hand.from.y) < 5) return;
  if (!moved) for (const id of hands.keys()) stage.setPointerCapture(id);
  moved = true;
  stage.classList.add("moving");
  const before = [...hands.values()].map(({ x, y }) => ({ x, y }));
  Object.assign(hand, now);
  follow(before, [...hands.values()]);
});

/** Move the picture with one pointer, or zoom with two. */
function follow(before, after) {
  const middle = ([one, other = one]) => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
  const apart = ([one, other]) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
  const was = middle(before), is = middle(after);
  pan(is.x - was.x, is.y - was.y);
  if (after.length === 2) zoom(apart(after) / apart(before), is);
}

function release(event) {
  hands.delete(event.pointerId);
  if (!hands.size) stage.classList.remove("moving");
}
on(stage, "pointerup", release);
on(stage, "pointercancel", release);
