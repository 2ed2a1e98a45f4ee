/* Geometry alone: where the rest of a drawing goes when some of it is hidden. Knows neither the page nor the map.

   A drawing has
     boxes   {x, y, width, height, shown}; `on` is the index of a line if the box lies on one
     frames  {x, y, width, height, shown, head, least}: the height of the strip at the top, and the least width and height
     words   {x, y, width, height, shown, line, frame, right}: the index of the line that they stand beside, or of the frame
             whose title they are, and whether that stands at its right
     lines   {runs, shown, tip, round, trunk, free}: courses as lists of points [x, y], of level and upright stretches from box to box;
             the length of the arrowhead, and the radius of the corners; perhaps with the name of the trunk that they
             share with others; with `free`, a course of any shape, which goes with its ends

   First everything moves up, then to the left, each time until it meets what is before it, at the distance that it had at
   least. All that face each other keep their order. So nothing overlaps, no side changes, and no line crosses another that
   it did not cross before. Where room is left, boxes move to the middle of the lines that end at them.

   All of it is written for one axis: 0 is x, 1 is y. "Before" means at the left, or above.

   Source: one-dimensional compaction by constraint graphs, T. Lengauer, Combinatorial Algorithms for Integrated Circuit
   Layout (1990), chapter 10, ISBN 978-3-519-02110-0 */

const geometry = (() => {

const { alongOf } = curves;

/** Distance within which things touch, points. */
const TOUCH = 0.5;
/** The largest distance of what never met anything of a kind before, and of what did, points. */
const USUAL = 12, LARGE = 40;
/** Length of a straight stem before an arrowhead, points. */
const STEM = 6;
/** How often boxes are centred anew; each time, those further away follow. */
const ROUNDS = 6;

/** Return what all compactions of a drawing need, whatever is shown. */
function known(drawing) {
  const nets = netsOf(drawing);
  return { held: holders(drawing), habits: [0, 1].map(axis => habitsOf(drawing, axis, nets)) };
}

/** Return the drawing with new places for all that is shown; the same drawing if nothing is hidden. */
function compacted(drawing, { held, habits } = known(drawing)) {
  const all = [drawing.boxes, drawing.frames, drawing.words, drawing.lines].flat();
  if (all.every(thing => thing.shown)) return drawing;
  return [1, 0].reduce((now, axis) => packed(now, drawing, axis, held, habits[axis]), drawing);
}

/* Elements: what has one place along an axis. A frame has two, its sides. A line has one for each stretch across the
   axis; its other stretches grow and shrink. */

const span = (area, axis) => (axis ? [area.y, area.y + area.height] : [area.x, area.x + area.width]);

/** Call `each` with all stretches of lines that are shown, or of all: line, run and index, and both points. */
function stretches(drawing, everything, each) {
  drawing.lines.forEach((line, i) => {
    if ((everything || line.shown) && !line.free)
      line.runs.forEach((run, j) => run.slice(1).forEach((point, k) => each(i, j, k, run[k], point)));
  });
}

/** Return the elements of all that is shown, or of everything, by name. */
function elementsOf(drawing, axis, everything = false) {
  const found = new Map();
  const add = (name, kind, [low, high], [from, to]) => found.set(name, { name, kind, low, high, from, to });
  const some = (things, each) => things.forEach((thing, i) => {
    if (everything || thing.shown) each(i, span(thing, axis), span(thing, 1 - axis), thing);
  });
  some(drawing.boxes, (i, along, across) => add(`box ${i}`, "box", along, across));
  some(drawing.words, (i, along, across) => add(`words ${i}`, "words", along, across));
  some(drawing.frames, (i, [low, high], across, { head }) => {
    add(`low ${i}`, "frame", [low, low + (axis ? head : 0)], across);
    add(`high ${i}`, "frame", [high, high], across);
  });
  stretches(drawing, everything, (i, j, k, one, other) => {
    if (alongOf(one, other) === axis) return;
    const across = [one[1 - axis], other[1 - axis]];
    add(`line ${i} ${j} ${k}`, "line", [one[axis], one[axis]], [Math.min(...across), Math.max(...across)]);
  });
  return found;
}

/** Call `meet` with each two elements that face each other with nothing between them, and `touch` with those that overlap.
    Goes through them in order, and remembers for each part of the other axis the last element there. */
function face(elements, meet, touch = () => {}) {
  let outline = []; // [start, end, element], in order, without gaps that matter
  for (const element of [...elements].sort((one, other) => one.low - other.low || one.high - other.high)) {
    const from = element.from - TOUCH, to = element.to + TOUCH, first = firstAfter(outline, from);
    const fresh = [], met = new Set();
    let last = first, done = from;
    for (; last < outline.length && outline[last][0] < to; last += 1) {
      const [start, end, other] = outline[last];
      if (!met.has(other)) (before(other, element) ? meet : touch)(other, element);
      met.add(other);
      if (start < from) fresh.push([start, from, other]);
      if (done < start) fresh.push([done, start, element]);
      fresh.push([Math.max(start, from), Math.min(end, to), other.high > element.high ? other : element]);
      if (end > to) fresh.push([to, end, other]);
      done = end;
    }
    if (done < to) fresh.push([done, to, element]);
    outline.splice(first, last - first, ...joined(fresh));
  }
}

/** Return parts of an outline, with neighbours of one element joined. */
function joined(parts) {
  const found = [];
  for (const [start, end, element] of parts) {
    const previous = found.at(-1);
    if (previous && previous[2] === element && previous[1] === start) previous[1] = end;
    else found.push([start, end, element]);
  }
  return found;
}

/** Return the index of the first part of an outline that ends behind `place`. */
function firstAfter(outline, place) {
  let low = 0, high = outline.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (outline[middle][1] <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Return whether one element lies before another; two stretches on one course do not. */
function before(first, second) {
  if (first.kind === "line" && second.kind === "line" && second.low - first.low < TOUCH) return false;
  return first.high <= second.low + 0.05;
}

/** Return a function that tells the distance that an element keeps to one before it: the least that it had to any of that
    kind; if it had none, that of most others. What belongs to one trunk may come into line. */
function habitsOf(drawing, axis, nets) {
  const own = new Map(), kinds = new Map(), key = (first, second) => `${first.kind} ${second.name}`;
  face(elementsOf(drawing, axis, true).values(), (first, second) => {
    const distance = Math.max(0, second.low - first.high), least = own.get(key(first, second))?.distance ?? distance;
    own.set(key(first, second), { kind: second.kind, distance: Math.min(distance, least) });
  });
  for (const [name, { kind, distance }] of own) {
    const pair = `${name.split(" ", 1)} ${kind}`;
    if (kinds.has(pair)) kinds.get(pair).push(distance);
    else kinds.set(pair, [distance]);
  }
  for (const [pair, all] of kinds) kinds.set(pair, Math.min(USUAL, all.sort((one, other) => one - other)[all.length >> 1]));
  return (first, second) => {
    const one = nets.of(first.name), usual = kinds.get(`${first.kind} ${second.kind}`) ?? USUAL;
    if (one === nets.of(second.name) && one !== first.name) return 0;
    return Math.min(own.get(key(first, second))?.distance ?? usual, LARGE);
  };
}

/** Return which stretches belong to one trunk: those of a line, and those of lines with the same `trunk`. */
function netsOf(drawing) {
  const nets = partition();
  stretches(drawing, true, (i, j, k) => nets.unite(`net ${drawing.lines[i].trunk ?? i}`, `line ${i} ${j} ${k}`));
  return nets;
}

/* Ends of lines: what each end of a course is fixed to. */

/** Return for both ends of each run the box or frame that it ends at. */
function holders(drawing) {
  const near = (area, [x, y]) => x > area.x - 1.5 && x < area.x + area.width + 1.5
    && y > area.y - 1.5 && y < area.y + area.height + 1.5;
  const smallest = (things, fits) => things.reduce((best, thing, i) =>
    (fits(thing) && (best < 0 || thing.width * thing.height < things[best].width * things[best].height) ? i : best), -1);
  const onEdge = (frame, [x, y]) => near(frame, [x, y]) && (y < frame.y + frame.head + 1.5
    || y > frame.y + frame.height - 1.5 || x < frame.x + 1.5 || x > frame.x + frame.width - 1.5);
  const holder = (point, line) => {
    const box = smallest(drawing.boxes, area => area.on !== line && near(area, point));
    return box >= 0 ? { box } : { frame: smallest(drawing.frames, frame => onEdge(frame, point)), point };
  };
  return drawing.lines.map((line, i) => line.runs.map(run => [holder(run[0], i), holder(run.at(-1), i)]));
}

/** Return the name of the element that fixes an end along the axis; "" for none. */
function holding(drawing, { box = -1, frame = -1, point }, axis) {
  if (box >= 0) return drawing.boxes[box].shown ? `box ${box}` : "";
  const area = drawing.frames[frame];
  if (!area?.shown) return "";
  const [low, high] = span(area, axis);
  if (point[axis] < low + (axis ? area.head : 0) + 1.5) return `low ${frame}`;
  return point[axis] > high - 1.5 ? `high ${frame}` : "";
}

/** Return for each point of each run that is shown the name of the element that carries it along the axis. */
function carriersOf(drawing, axis, held) {
  return drawing.lines.map((line, i) => (!line.shown ? [] : line.runs.map((run, j) => {
    const across = k => !line.free && run[k] && run[k + 1] && alongOf(run[k], run[k + 1]) !== axis;
    const ends = held[i][j].map(holder => holding(drawing, holder, axis));
    if (line.free) return run.map((_, k) => ends[k < run.length / 2 ? 0 : 1] || ends[0] || ends[1]);
    const found = run.map((_, k) =>
      (across(k) ? `line ${i} ${j} ${k}` : across(k - 1) ? `line ${i} ${j} ${k - 1}` : k ? ends[1] : ends[0]));
    return found.map((name, k) => name || found[k ? k - 1 : 1]); // an end that nothing holds goes with the other
  })));
}

/* Bodies: elements that move as one. */

/** Return a partition of names: `of` gives the body of a name, `unite` makes one of two. */
function partition() {
  const parent = new Map();
  const of = name => {
    let root = name;
    while (parent.has(root)) root = parent.get(root);
    while (name !== root) {
      const next = parent.get(name);
      parent.set(name, root);
      name = next;
    }
    return root;
  };
  const unite = (one, other) => {
    if (one && other && of(one) !== of(other)) parent.set(of(other), of(one));
  };
  return { of, unite };
}

/** Return the drawing after what is shown has moved along one axis.

    The unknowns are shifts of bodies. Shifts of zero satisfy all constraints, so there is a solution. */
function packed(drawing, original, axis, held, habit) {
  const elements = elementsOf(drawing, axis), bodies = partition(), rules = [];
  const carriers = carriersOf(drawing, axis, held);
  /** Let the second come nearer to the first, but not nearer than `least`. */
  const keep = (first, second, distance, least) => rules.push([first, second, Math.max(0, distance - least)]);
  face(elements.values(), (first, second) => keep(first.name, second.name, second.low - first.high, habit(first, second)),
    (first, second) => bodies.unite(first.name, second.name));
  keepOrder(original, axis, rules);
  drawing.frames.forEach((frame, i) => {
    if (frame.shown) keep(`low ${i}`, `high ${i}`, axis ? frame.height : frame.width, frame.least[axis]);
  });
  keepLines(drawing, axis, held, carriers, bodies, keep);
  const pulls = [...besides(drawing, axis, elements, carriers, bodies, keep), ...fans(drawing, original, axis, held, carriers)];
  // a frame is no larger than what it holds
  drawing.frames.forEach((frame, i) => { if (frame.shown) pulls.push([`low ${i}`, () => Infinity]); });
  const wall = Math.min(...lows(elementsOf(original, axis, true)));
  const shifts = centred(elements, bodies, rules, wall, pulls);
  return moved(drawing, axis, carriers, name => shifts.get(bodies.of(name)) ?? 0);
}

const lows = elements => [...elements.values()].map(({ low }) => low);

/** Boxes, and frames, that faced each other in the whole drawing start in the same order, even if they no longer do. */
function keepOrder(original, axis, rules) {
  const all = [...elementsOf(original, axis).values()];
  const order = (first, second) => rules.push([first.name, second.name, second.low - first.low]);
  face(all.filter(({ kind }) => kind === "box"), order);
  face(original.frames.flatMap((frame, i) => {
    const [[low, high], [from, to]] = [span(frame, axis), span(frame, 1 - axis)];
    return frame.shown ? [{ name: `low ${i}`, kind: "frame", low, high, from, to }] : [];
  }), order);
}

/** The last stretch of a line moves with what it ends at; the others keep room for corners and arrowheads. */
function keepLines(drawing, axis, held, carriers, bodies, keep) {
  stretches(drawing, false, (i, j, k, one, other) => {
    const line = drawing.lines[i], run = line.runs[j], last = k === run.length - 2;
    if (alongOf(one, other) !== axis) {
      if (k === 0) bodies.unite(`line ${i} ${j} ${k}`, holding(drawing, held[i][j][0], axis));
      if (last) bodies.unite(`line ${i} ${j} ${k}`, holding(drawing, held[i][j][1], axis));
      return;
    }
    const ends = [[one[axis], carriers[i][j][k]], [other[axis], carriers[i][j][k + 1]]];
    const [[low, first], [high, second]] = ends[0][0] <= ends[1][0] ? ends : [ends[1], ends[0]];
    const head = last && j === line.runs.length - 1 ? line.tip + STEM : 0;
    const corner = k > 0 && !last ? 0 : line.round; // two corners may become one straight line
    if (first && second && first !== second) keep(first, second, high - low, head + corner);
  });
}

/** Words, and boxes on lines, stay beside their stretch, between its ends; titles stay in their frames. Returns what pulls
    words to the nearer end. */
function besides(drawing, axis, elements, carriers, bodies, keep) {
  const pulls = [], put = (name, area, i) => {
    const near = i >= 0 && !drawing.lines[i].free && nearest(drawing.lines[i], area), element = elements.get(name);
    if (!near) return;
    const { j, k, along } = near, run = drawing.lines[i].runs[j];
    if (along !== axis) return void bodies.unite(name, `line ${i} ${j} ${k}`);
    const ends = [k, k + 1].map(at => [run[at][axis], carriers[i][j][at]]).sort((one, other) => one[0] - other[0]);
    const free = [element.low - ends[0][0], ends[1][0] - element.high];
    if (free[0] >= 0 && ends[0][1]) keep(ends[0][1], name, free[0], 2);
    if (free[1] >= 0 && ends[1][1]) keep(name, ends[1][1], free[1], 2);
    const [, end] = free[0] <= free[1] ? ends[0] : ends[1];
    if (end) pulls.push([name, shift => shift(end)]);
  };
  drawing.words.forEach((words, i) => {
    if (!words.shown) return;
    if (words.frame === undefined) put(`words ${i}`, words, words.line ?? -1);
    else bodies.unite(`words ${i}`, `${words.right && !axis ? "high" : "low"} ${words.frame}`);
  });
  drawing.boxes.forEach((box, i) => { if (box.shown) put(`box ${i}`, box, box.on ?? -1); });
  return pulls;
}

/** Return the stretch of a line that is nearest to an area: its run, its index, and the axis along which it runs. */
function nearest(line, area) {
  let best = null;
  line.runs.forEach((run, j) => run.slice(1).forEach((point, k) => {
    const away = [0, 1].map(axis => {
      const [low, high] = span(area, axis), ends = [run[k][axis], point[axis]];
      return Math.max(0, low - Math.max(...ends), Math.min(...ends) - high);
    });
    const far = Math.hypot(...away);
    if (!best || far < best.far) best = { j, k, along: alongOf(run[k], point), far };
  }));
  return best;
}

/** Return what pulls a box to the middle of the lines that end at one place of it, as it was among them before; the only
    line that is left is made straight. */
function fans(drawing, original, axis, held, carriers) {
  const ends = new Map();
  stretches(original, true, (i, j, k) => {
    const run = original.lines[i].runs[j], last = run.length - 1;
    if (k || alongOf(run[0], run[1]) === axis || alongOf(run[last - 1], run[last]) === axis || last < 2) return;
    const { box = -1, frame = -1 } = held[i][j][1], key = `${box} ${frame} ${Math.round(run[last][axis])}`;
    const [source, target] = drawing.lines[i].shown ? [carriers[i][j][0], carriers[i][j][last]] : [];
    ends.set(key, [...(ends.get(key) ?? []), { at: run[last][axis], from: run[0][axis], source, target }]);
  });
  const hubs = new Set([...ends.values()].flat().map(({ target }) => target));
  return [...ends.values()].flatMap(all => {
    const some = all.filter(({ source }) => source), [one] = some;
    if (!some.length) return [];
    const pull = [one.target, shift => middle(all, some, shift) - one.at];
    const alone = some.length === 1 && !hubs.has(one.source);
    return alone ? [pull, [one.source, shift => one.at + shift(one.target) - one.from]] : [pull];
  });
}

/** Return where among the starts of some lines their common end belongs, as it was among the starts of all of them. */
function middle(all, some, shift) {
  const [{ at }] = all, starts = all.map(({ from }) => from), now = some.map(({ from, source }) => from + shift(source));
  const [low, high] = [Math.min(...starts), Math.max(...starts)], [left, right] = [Math.min(...now), Math.max(...now)];
  if (at < low) return left - (low - at);
  if (at > high) return right + (at - high);
  return left + (high > low ? ((at - low) / (high - low)) * (right - left) : 0);
}

/** Return the shifts of bodies: as far before as the rules allow, then back where something pulls and there is room. */
function centred(elements, bodies, rules, wall, pulls) {
  const shifts = new Map(), next = new Map(), previous = new Map(), least = new Map(), high = new Map();
  const put = (map, key, value) => (map.has(key) ? map.get(key).push(value) : map.set(key, [value]));
  for (const element of elements.values()) {
    const body = bodies.of(element.name);
    least.set(body, Math.max(least.get(body) ?? -Infinity, wall - element.low));
    high.set(body, Math.max(high.get(body) ?? -Infinity, element.high));
  }
  for (const [first, second, slack] of rules) {
    const [one, other] = [bodies.of(first), bodies.of(second)];
    if (one === other) continue;
    put(next, one, [other, slack]);
    put(previous, other, [one, slack]);
  }
  // in the order of their places, most bodies are reached by their final shift the first time
  const sorted = [...elements.values()].sort((one, other) => one.low - other.low);
  const order = [...new Set(sorted.map(({ name }) => bodies.of(name)))], waiting = new Set(order);
  for (const [body, shift] of least) shifts.set(body, shift);
  while (waiting.size)
    for (const body of order)
      if (waiting.delete(body))
        for (const [other, slack] of next.get(body) ?? [])
          if (shifts.get(other) < shifts.get(body) - slack - 1e-6) {
            shifts.set(other, shifts.get(body) - slack);
            waiting.add(other);
          }
  const end = Math.max(...order.map(body => high.get(body) + shifts.get(body)));
  const pulled = new Map(), shift = name => shifts.get(bodies.of(name)) ?? 0;
  for (const [name, wanted] of pulls) put(pulled, bodies.of(name), wanted);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const body of round % 2 ? order : [...order].reverse()) {
      const wanted = pulled.get(body)?.map(want => want(shift));
      if (!wanted) continue;
      const low = Math.max(least.get(body), ...(previous.get(body) ?? []).map(([one, slack]) => shifts.get(one) - slack));
      const top = Math.min(end - high.get(body), ...(next.get(body) ?? []).map(([other, slack]) => shifts.get(other) + slack));
      const mean = wanted.reduce((sum, value) => sum + value, 0) / wanted.length;
      shifts.set(body, Math.max(low, Math.min(top, mean)));
    }
  return shifts;
}

/** Return the drawing with each element of one axis shifted. */
function moved(drawing, axis, carriers, shift) {
  const [at, size] = axis ? ["y", "height"] : ["x", "width"];
  const by = (thing, name) => (thing.shown ? { ...thing, [at]: thing[at] + shift(name) } : thing);
  return {
    boxes: drawing.boxes.map((box, i) => by(box, `box ${i}`)),
    words: drawing.words.map((words, i) => by(words, `words ${i}`)),
    frames: drawing.frames.map((frame, i) => (!frame.shown ? frame
      : { ...by(frame, `low ${i}`), [size]: frame[size] + shift(`high ${i}`) - shift(`low ${i}`) })),
    lines: drawing.lines.map((line, i) => (!line.shown ? line : { ...line, runs: line.runs.map((run, j) => {
      const ends = [carriers[i][j][0], carriers[i][j].at(-1)].map(shift), last = Math.max(1, run.length - 1);
      const by = k => (line.free ? ends[0] + ((ends[1] - ends[0]) * k) / last : shift(carriers[i][j][k]));
      return run.map((point, k) => point.map((value, of) => (of === axis ? value + by(k) : value)));
    }) })),
  };
}

/* Drawings with curves: bands of the page in which nothing is left are taken out. */

/** Return a drawing whose lines are curves, `runs` of which hold their control points, without empty bands. */
function squeezed(drawing) {
  const all = [drawing.boxes, drawing.frames, drawing.words, drawing.lines].flat();
  if (all.every(thing => thing.shown)) return drawing;
  const maps = [0, 1].map(axis => bands(drawing, axis));
  const by = thing => (!thing.shown ? thing : { ...thing, x: maps[0](thing.x), y: maps[1](thing.y) });
  const stretched = frame => (!frame.shown ? frame : { ...by(frame),
    width: maps[0](frame.x + frame.width) - maps[0](frame.x), height: maps[1](frame.y + frame.height) - maps[1](frame.y) });
  return {
    boxes: drawing.boxes.map(by),
    words: drawing.words.map(by),
    frames: drawing.frames.map(stretched),
    lines: drawing.lines.map(line => (!line.shown ? line
      : { ...line, runs: line.runs.map(run => run.map(([x, y]) => [maps[0](x), maps[1](y)])) })),
  };
}

/** Return a function from old to new places: between what is left, the room of what is hidden is taken out. */
function bands(drawing, axis) {
  const solid = [...elementsOf({ ...drawing, lines: [] }, axis).values()].sort((one, other) => one.low - other.low);
  const hidden = drawing.boxes.filter(box => !box.shown).map(box => span(box, axis));
  const wall = Math.min(...lows(elementsOf({ ...drawing, lines: [] }, axis, true)));
  const knots = [[wall, wall]]; // old and new places
  for (const { low, high } of solid) {
    const [old, now] = knots.at(-1);
    if (low > old) {
      const within = hidden.filter(([from, to]) => from < low && to > old);
      const room = [Math.min(...within.map(([from]) => from)) - old, low - Math.max(...within.map(([, to]) => to))];
      const distance = within.length ? Math.min(low - old, old > wall || knots.length > 1 ? Math.max(...room, USUAL) : 0) : low - old;
      knots.push([low, now + distance]);
    }
    const [from, to] = knots.at(-1);
    if (high > from) knots.push([high, to + high - from]);
  }
  const parts = knots.slice(1).map(([high, to], i) => [knots[i][0], high, knots[i][1], to]);
  return place => {
    const i = firstAfter(parts, place);
    if (i === parts.length) return knots.at(-1)[1] + place - knots.at(-1)[0];
    const [low, high, from, to] = parts[i];
    return place < low ? from + place - low : from + ((place - low) / (high - low)) * (to - from);
  };
}

return { known, compacted, squeezed };
})();
