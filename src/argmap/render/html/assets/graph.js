/* The script of an interactive argument map. It loads nothing, and stores only the choice of colours. Its parts, in this
   order:

   graph.js    the parts of the picture, and which depend on which
   courses.js  geometry alone: courses of lines
   compact.js  geometry alone: how the rest of a drawing moves together when some of it is hidden
   state.js    everything that the reader has chosen, in one object
   canvas.js   position and scale of the picture
   arrange.js  where everything in the picture is
   mini.js     the mini-map
   show.js     updates the page from the state; nothing else does
   details.js  the panel with the details of one part
   tools.js    buttons and fields: search, filter, folding, steps, colours
   keys.js     keys
   start.js    the first view, and links to a part

   A part is a box, or a premise in a box. Parts are numbered in reading order. Text from the map is always set as text,
   never as markup. */

const facts = JSON.parse(document.getElementById("_facts").textContent);
const { parts, lines, frames, steps, words } = facts;

/** Return the element of the page with this id; ids of the page begin with an underscore. */
const by = name => document.getElementById(`_${name}`);
const svg = document.getElementById(facts.root);
const SVG = "http://www.w3.org/2000/svg";

/** Return an SVG element with attributes. */
function drawn(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Return the words of this name, with values for `{n}` and such. */
const say = (name, values = {}) => words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);

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
