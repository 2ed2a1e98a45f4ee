/* Keys, and clicks on the picture. */

const trail = new Map(); // for each part, the target from which the reader came down to it

const visible = part => !/folded|later/.test(looks.get(parts[part.box].element));
const alone = event => !event.ctrlKey && !event.altKey && !event.metaKey;

/** Return the neighbours of a part, which have the same target, from left to right. */
function neighbours(part) {
  const target = trail.get(part) ?? parts[part.up[0]];
  const among = target ? target.down.map(number => parts[number]) : [...roots];
  const middle = ({ area }) => area.x + area.width / 2;
  return among.filter(visible).sort((one, other) => middle(one) - middle(other));
}

/** Return the part that an arrow key leads to. */
function along(part, key) {
  if (key === "ArrowUp") return trail.get(part) ?? parts[part.up[0]];
  if (key === "ArrowDown") return part.down.map(number => parts[number]).find(visible);
  const among = neighbours(part);
  return among[among.indexOf(part) + (key === "ArrowLeft" ? -1 : 1)];
}

function step(part, key) {
  const next = along(part, key);
  if (!next || !visible(next)) return;
  if (key === "ArrowDown") trail.set(next, part);
  else if (key !== "ArrowUp" && trail.has(part)) trail.set(next, trail.get(part));
  go(next);
}

/** Go to the previous or next part in reading order, or to the first or last one. */
function order(part, key) {
  const among = parts.filter(visible);
  const next = { PageUp: among.indexOf(part) - 1, PageDown: among.indexOf(part) + 1, Home: 0, End: among.length - 1 };
  if (among[next[key]]) go(among[next[key]]);
}

function openDetails(part) {
  go(part, { open: true, focus: false });
  by("name").focus({ preventScroll: true });
}

const PANS = { ArrowUp: [0, 80], ArrowDown: [0, -80], ArrowLeft: [80, 0], ArrowRight: [-80, 0] };

/** Handle a key on a part; return whether it does anything. */
function onPart(event, part) {
  const { key } = event;
  if (key in PANS) step(part, key);
  else if (key === "Enter") openDetails(part);
  else if (key === " " && parts[part.box].button && !state.step && !state.near) fold(parts[part.box]);
  else if (["Home", "End"].includes(key) || (!state.step && ["PageUp", "PageDown"].includes(key))) order(part, key);
  else return false;
  return true;
}

/** Handle a key while no part has the focus. */
function onStage({ key }) {
  const forth = ["ArrowRight", "ArrowDown", " "], back = ["ArrowLeft", "ArrowUp"];
  if (state.step && forth.includes(key)) goToStep(state.step + 1);
  else if (state.step && back.includes(key)) goToStep(state.step - 1);
  else if (key in PANS) pan(...PANS[key], true);
  else return false;
  return true;
}

/** Handle a key anywhere except in fields. */
function anywhere({ key }) {
  const single = by("single").checked;
  if (key === "PageDown" && state.step) goToStep(state.step + 1);
  else if (key === "PageUp" && state.step) goToStep(state.step - 1);
  else if (key === "Escape") return escape();
  else if (single && (key === "+" || key === "=")) zoom(1.4, undefined, true);
  else if (single && (key === "-" || key === "−")) zoom(1 / 1.4, undefined, true);
  else if (single && key === "0") fit(true);
  else if (single && key === "/") by("query").focus();
  else if (single && key === "?") by("keys").showModal();
  else return false;
  return true;
}

/** Close or clear one thing, in the usual order. */
function escape() {
  if (state.open) closeDetails();
  else if (common.query) clearSearch();
  else if (state.near) surround(state.near.start);
  else return false;
  return true;
}

on(document, "keydown", event => {
  const here = event.target;
  if (!alone(event) || event.defaultPrevented || here.matches("input:not([type=radio], [type=checkbox])")) return;
  if (by("keys").open || document.querySelector(":popover-open")) return;
  const part = ofAddress.get(here.id);
  const button = byButton.get(here);
  let done = false;
  if (part && svg.contains(here)) done = onPart(event, part);
  else if (button && [" ", "Enter"].includes(event.key)) done = fold(button) ?? true;
  else if (!common.reading && (here === document.body || here === stage)) done = onStage(event);
  else if (common.reading && event.key === "Escape") done = read(false) ?? true;
  if (done || (!common.reading && anywhere(event))) event.preventDefault();
});

on(svg, "click", event => {
  if (moved) {
    event.preventDefault();
    return;
  }
  const button = byButton.get(event.target.closest(".fold")), link = event.target.closest("a");
  if (button) fold(button);
  else if (link) {
    if (leadTo(link.getAttribute("href"))) event.preventDefault();
  } else {
    const part = ofAddress.get(event.target.closest(".cell, .box")?.id);
    if (part) openDetails(part);
  }
});

/** Go to what a link within the page names: a part, or a group of boxes. Returns whether it names any. */
function leadTo(href) {
  if (!href?.startsWith("#")) return false;
  const part = ofAddress.get(nameIn(href)), frame = frames.findIndex(({ id }) => `#${id}` === href);
  if (part) go(part, { near: true });
  else if (frame >= 0) showFrame(frame);
  return Boolean(part) || frame >= 0;
}

/** Unfold what a frame holds, and bring it into view. */
function showFrame(i) {
  const box = boxes.find(({ frame }) => frame === i) ?? boxes.find(({ frame }) => frames[frame]?.parent === i);
  if (!box) return;
  unfoldTo(box);
  change({});
  measure();
  approach({ area: arranged.frames[i] });
}

/** A part that gets the focus in another way, such as from a screen reader, becomes the current part. (A listener on the
    picture itself would make the picture a stop.) */
on(stage, "focusin", event => {
  const part = ofAddress.get(event.target.id);
  if (!part || (part === state.current && state.chosen)) return;
  change({ current: part, chosen: true });
  reveal(part);
  address(part);
});

/** Follow links within the page to parts. */
on(document, "click", event => {
  const link = event.target.closest?.("a[href^='#']");
  if (!link || svg.contains(link)) return;
  if (link.classList.contains("skip")) read(true);
  else if (!leadTo(link.getAttribute("href"))) return;
  event.preventDefault();
});
