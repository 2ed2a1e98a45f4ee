/* The parts of the picture of one view, and which depend on which. `facts` are those of the view. */

const { parts, lines, frames, steps } = facts;
const svg = document.getElementById(facts.root);

/** Handle an event while this view is shown. */
function on(target, type, handle, options) {
  target.addEventListener(type, event => { if (shown === facts) handle(event); }, options);
}

/** Return the place of a part in the picture: its first rectangle, in points. */
function place(element) {
  const rect = element.querySelector(":scope > rect");
  const [x, y, width, height] = ["x", "y", "width", "height"].map(name => Number(rect.getAttribute(name)));
  return { x, y, width, height };
}

parts.forEach((part, number) => {
  part.number = number;
  part.isBox = part.box === undefined;
  part.box ??= number;
  part.up ??= [];
  part.down = [];
  part.element = document.getElementById(part.id);
  part.area = part.home = place(part.element); // now, and as drawn
});
for (const part of parts) for (const target of part.up) parts[target].down.push(part.number);
for (const line of lines) line.elements = [document.getElementById(line.id), document.getElementById(line.junction)];
{
  const beside = svg.querySelectorAll(":scope > .words > .word");
  for (const line of lines) if (line.word !== undefined) line.elements.push(beside[line.word]);
  const captions = svg.querySelectorAll(":scope > .captions > .caption");
  frames.forEach((frame, i) => { frame.elements = [document.getElementById(frame.id), captions[i]]; });
}

const boxes = parts.filter(part => part.isBox);
const ofAddress = new Map(parts.map(part => [part.id, part]));
for (const box of boxes) Object.assign(box, { inside: [box], above: new Set(), below: new Set() });
for (const part of parts) {
  const box = parts[part.box];
  if (!part.isBox) box.inside.push(part);
  for (const target of part.up.map(number => parts[parts[number].box]))
    if (target !== box) {
      box.above.add(target);
      target.below.add(box);
    }
}

/** Return everything below *starts*, without what is below boxes in *closed*. */
function reached(starts, closed) {
  const found = new Set(starts), waiting = [...found];
  while (waiting.length) {
    const box = waiting.pop();
    if (!closed.has(box))
      for (const next of box.below)
        if (!found.has(next)) {
          found.add(next);
          waiting.push(next);
        }
  }
  return found;
}

/** Boxes that depend on no other; of a cycle, the first box in reading order. */
const roots = new Set(boxes.filter(box => box.kind === "main" || !box.above.size));
{
  const known = reached(roots, new Set());
  for (const box of boxes)
    if (!known.has(box)) {
      roots.add(box);
      for (const other of reached([box], new Set())) known.add(other);
    }
}

/** Return whether any box depends on *box* alone, so that it can be folded. */
function foldable(box) {
  const below = [...box.below].filter(other => !roots.has(other));
  if (box.bridge || !below.length) return false;
  return below.some(other => other.above.size === 1) || reached(roots, new Set([box])).size < boxes.length;
}

/** Return the boxes at most *depth* steps away from *start*; nodes between two boxes do not count. */
function surroundings(start, depth) {
  const found = new Set([start]);
  let level = [start];
  for (let step = 0; step < depth; step += 1) {
    const next = [], waiting = [...level];
    while (waiting.length) {
      const box = waiting.pop();
      for (const other of [...box.above, ...box.below])
        if (!found.has(other)) {
          found.add(other);
          (other.bridge ? waiting : next).push(other);
        }
    }
    level = next;
  }
  return found;
}
