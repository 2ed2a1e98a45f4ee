/* Update the page from the state. What has not changed is not touched. */

/** Return the middle of a box's button: on the lower border, left of the number of a box below it, beside ends of lines. */
function pillOf({ x, y, width, height }) {
  const ends = drawing.lines.flatMap(({ runs }) => runs.flatMap(run => [run[0], run.at(-1)]))
    .filter(end => Math.abs(end[1] - y - height) < 3);
  const places = [50, 80, 110, 140, 14].map(right => x + width - right).filter(place => place > x + 14);
  return places.find(place => ends.every(end => Math.abs(end[0] - place) > 16)) ?? x + width - 14;
}

/** Buttons for folding, each after its box in reading order. */
for (const box of boxes.filter(foldable)) {
  const { y, height } = box.home, right = (box.pill = pillOf(box.home)), bottom = y + height;
  box.button = drawn("g", { class: "fold", role: "button", tabindex: -1, "aria-expanded": "true" });
  box.button.append(
    drawn("rect", { class: "reach", x: right - 16, y: bottom - 14, width: 32, height: 30 }),
    drawn("rect", { class: "pill", x: right - 7, y: bottom - 7, width: 14, height: 14, rx: 7 }),
    drawn("path", { d: `M${right - 3},${bottom} h6` }),
    drawn("text", { x: right, y: bottom + 3.5, "aria-hidden": "true" }),
  );
  box.button.setAttribute("aria-label", `${say("fold")}: ${box.name}`);
  box.element.after(box.button);
}
const byButton = new Map(boxes.filter(box => box.button).map(box => [box.button, box]));

/** Set the classes of an element in the picture, if they differ. */
const FROM_WORST = ["away", "later", "dim", ""];
const LOOKS = ["away", "later", "dim", "found"];
const looks = new Map();
function look(element, wanted) {
  if (!element || (looks.get(element) ?? "") === wanted) return;
  for (const name of LOOKS) element.classList.toggle(name, wanted.split(" ").includes(name));
  looks.set(element, wanted);
}

function render() {
  const now = derived();
  const classes = box => (!now.shown.has(box) ? "away" : later(box) ? "later" : now.bright.has(box) ? "" : "dim");
  const worst = among => FROM_WORST.find(name => among.includes(name));
  const of = new Map(boxes.map(box => [box, classes(box)]));
  keepCurrent(of);
  for (const box of boxes) look(box.element, `${of.get(box)}${now.found.has(box) ? " found" : ""}`);
  for (const part of now.found) if (!part.isBox) look(part.element, "found");
  for (const part of parts) if (!part.isBox && !now.found.has(part)) look(part.element, "");
  for (const line of lines) {
    const wanted = worst(line.ends.map(number => of.get(parts[number])));
    for (const element of line.elements) look(element, wanted);
  }
  if (steps.length) showNames();
  showFrames(of);
  showFolds(now, of);
  if (arrange(of)) showWindow();
  showCurrent();
  showTools(now);
  showSearch();
  showDetails(now);
  outline();
}

/** If the current box is hidden, go to the box that it depends on. */
function keepCurrent(of) {
  const gone = part => ["away", "later"].includes(of.get(parts[part.box]));
  if (!state.current || !gone(state.current)) return;
  const had = document.activeElement === state.current.element, seen = new Set();
  let part = state.current;
  while (part && gone(part) && !seen.has(part)) {
    seen.add(part);
    part = parts[part.up[0]];
  }
  state.current = part && !gone(part) ? part : parts.find(other => !gone(other));
  if (had) focusOn(state.current);
}

/** Step by step, screen readers mention only boxes that are shown. */
let named = 0;
function showNames() {
  if (named === state.step) return;
  named = state.step;
  for (const part of parts) {
    const title = part.element.querySelector(":scope > title");
    part.said ??= title.textContent;
    title.textContent = state.step && !later(parts[part.box]) ? nameSoFar(part) : part.said;
  }
}

/** Return the text of a part: what it is, its relations to shown parts, other facts. */
function nameSoFar(part) {
  const [first, ...rest] = part.said.split("\n"), related = part.related ?? [];
  const others = numbers => numbers.map(number => parts[number]).filter(other => !later(parts[other.box]));
  const sentences = related.map(([word, numbers]) => [word, others(numbers).map(other => other.name).join(say("semicolon"))]);
  const main = part.kind === "main" ? [say("main_said")] : [];
  const told = [...main, ...sentences.filter(([, names]) => names).map(([label, text]) => `${say("labelled", { label, text })}.`)];
  return [first, told.join(" "), ...rest.slice(main.length + related.length ? 1 : 0)].filter(Boolean).join("\n");
}

/** Show a frame while anything in it is shown, and highlight it while anything in it is. */
function showFrames(of) {
  const best = frames.map(() => 0);
  const lift = (frame, look) => { best[frame] = Math.max(best[frame], look); };
  for (const [box, name] of of) if (box.frame >= 0) lift(box.frame, FROM_WORST.indexOf(name));
  for (let i = frames.length - 1; i >= 0; i -= 1) {
    if (frames[i].parent >= 0) lift(frames[i].parent, best[i]);
    for (const element of frames[i].elements) look(element, FROM_WORST[best[i]]);
  }
}

function showFolds(now, of) {
  for (const [button, box] of byButton) {
    const closed = state.folded.has(box);
    look(button, state.step || state.near ? "away" : of.get(box));
    if (button.closed === closed && !closed) continue;
    button.closed = closed;
    showFold(button, box, closed ? hiddenBelow(box, now.shown) : 0);
  }
}

function showFold(button, box, count) {
  const [, pill, minus, text] = button.children, right = box.pill;
  const width = count ? 14 + 6 * String(count).length + 4 : 14;
  const closed = state.folded.has(box);
  pill.setAttribute("x", right + 7 - width);
  pill.setAttribute("width", width);
  minus.setAttribute("visibility", closed ? "hidden" : "inherit");
  text.setAttribute("x", right + 7 - width / 2);
  text.textContent = closed ? `+${count}` : "";
  button.setAttribute("aria-expanded", String(!closed));
  button.setAttribute("aria-label", `${closed ? say("unfold_n", { n: count }) : say("fold")}: ${box.name}`);
}

/** Let Tab reach one part, with its links and its button; other keys lead on from there. */
let reachable = [];
function showCurrent() {
  const { current } = state;
  for (const element of reachable) element.setAttribute("tabindex", -1);
  const button = current && parts[current.box].button;
  reachable = current ? [current.element, ...current.element.querySelectorAll("a"), ...(button ? [button] : [])] : [];
  for (const element of reachable) element.setAttribute("tabindex", 0);
  for (const element of svg.querySelectorAll("[aria-current]"))
    if (element !== current?.element || !state.chosen) element.removeAttribute("aria-current");
  if (current && state.chosen) current.element.setAttribute("aria-current", "true");
}

function focusOn(part) {
  part.element.focus({ preventScroll: true });
}

/** Put the part into the page's address, if allowed. */
function address(part) {
  try {
    history.replaceState(null, "", `#${part.id}`);
  } catch {
    // a page in a frame may be unable to change its address
  }
}

/** Go to a part: set the focus, the ring and the address. */
function go(part, { open = state.open, focus = true, near = false, smooth = true } = {}) {
  unfoldTo(parts[part.box]);
  const step = later(parts[part.box]) ? appears.get(parts[part.box]) : state.step;
  common.reading = false;
  change({ current: part, chosen: true, open, step });
  measure();
  if (near) approach(part, smooth);
  else reveal(part);
  if (focus) focusOn(part);
  address(part);
}
