/* The mini-map: the picture in a corner, with the part of it that is in the window. It is there only while not all is in the
   window. It adds no stop for keys and says nothing to screen readers: other keys do the same. */

const mini = by("mini");
/** Maximum size, pixels, on large and small screens; the frame that shows the window. */
const MINI = { width: 160, height: 110 }, SMALLER = { width: 90, height: 70 }, view = drawn("rect", { class: "view" });
let drawnFor = []; // the arrangement and the size that the mini-map shows

/** Draw the boxes and frames that are shown. */
function showMini() {
  const most = room.width < SMALL ? SMALLER : MINI;
  if (drawnFor[0] === arranged && drawnFor[1] === most) return;
  drawnFor = [arranged, most];
  const { x, y, width, height } = extent(arranged), size = Math.min(most.width / width, most.height / height);
  for (const [name, value] of [["width", width * size], ["height", height * size], ["viewBox", `${x} ${y} ${width} ${height}`]])
    mini.setAttribute(name, value);
  const some = (areas, name) => areas.flatMap((area, i) => (!area.shown ? [] : [drawn("rect",
    { class: name(i), x: area.x, y: area.y, width: area.width, height: area.height })]));
  mini.replaceChildren(
    ...some(arranged.frames, () => "group"),
    ...some(arranged.boxes.slice(0, boxes.length), i => `${boxes[i].stance ?? ""} ${boxes[i].kind === "main" ? "main" : ""}`),
    view);
}

/** Show which part of the picture is in the window, if not all of it is. */
function showWindow() {
  const unit = canvas.size * POINT, { x, y, width, height } = extent(arranged), left = -canvas.x / unit, top = -canvas.y / unit;
  const shown = { x: left, y: top, width: room.width / unit, height: room.height / unit };
  const all = x >= left - 1 && y >= top - 1 && x + width <= left + shown.width + 1 && y + height <= top + shown.height + 1;
  mini.toggleAttribute("hidden", all || !by("minis").checked);
  if (all) return;
  showMini();
  const [right, bottom] = [Math.min(x + width, left + shown.width), Math.min(y + height, top + shown.height)];
  const area = { x: Math.max(x, left), y: Math.max(y, top) };
  for (const [name, value] of Object.entries({ ...area, width: Math.max(0, right - area.x), height: Math.max(0, bottom - area.y) }))
    view.setAttribute(name, value);
}

/** Move the window to where the pointer is in the mini-map. */
function lookAt(event) {
  const frame = mini.getBoundingClientRect(), { x, y, width, height } = extent(arranged);
  centre({
    x: x + ((event.clientX - frame.x) / frame.width) * width, width: 0,
    y: y + ((event.clientY - frame.y) / frame.height) * height, height: 0,
  });
  canvas.fitted = false;
  put();
}

on(mini, "pointerdown", event => {
  if (event.button > 0) return;
  mini.setPointerCapture(event.pointerId);
  lookAt(event);
});
on(mini, "pointermove", event => { if (mini.hasPointerCapture(event.pointerId)) lookAt(event); });
on(by("minis"), "change", showWindow);
