/* Where everything in the picture is: at the place in the SVG while all is shown, else where `compact.js` puts it. The SVG
   keeps its elements; they get other places. */

/** The whole drawing, for `compact.js`: boxes, then the rings on lines; frames, words and lines. */
const rings = lines.flatMap((line, i) => {
  const ring = document.getElementById(line.junction);
  if (!ring) return [];
  const [x, y, r] = ["cx", "cy", "r"].map(name => Number(ring.getAttribute(name)));
  return [{ element: ring, ends: line.ends, area: { x: x - r, y: y - r, width: 2 * r, height: 2 * r, on: i } }];
});
const worded = lines.flatMap((line, i) => (line.beside ? [{ line, i, element: line.elements[2] }] : []));
const { known, compacted, squeezed } = geometry, { cornersOf, shortened, together, rounded, curved, lengthOf } = curves;
const courses = lines.map(line => (line.course ?? []).map(cornersOf));
/** Whether lines consist of level and upright stretches; single ones may not. */
const right = courses.map(runs => runs.every(Boolean)), angular = right.filter(Boolean).length > 0.8 * lines.length;
const drawing = {
  boxes: [...boxes, ...rings].map(({ area }) => area),
  frames: frames.map(frame => ({ ...place(frame.elements[0]), head: frame.head, least: frame.least })),
  words: [
    ...worded.map(({ line, i }) => ({ ...areaOf(line.beside), line: i })),
    ...frames.map((frame, i) => ({ ...areaOf(frame.title), frame: i, right: frame.right ?? false })),
  ],
  lines: lines.map((line, i) => ({ ...ended(line, i), round: 6, trunk: line.trunk || `of ${i}` })),
};

/** Return an area from its four numbers. */
function areaOf([x, y, width, height]) {
  return { x, y, width, height };
}

/** What is below the picture: the legend, with its place. */
const foot = { element: svg.querySelector(":scope > .foot"), area: facts.foot };
/** What is behind everything; the size of the picture, its lines and their arrowheads, as drawn. */
const page = svg.querySelector(".page");
const full = { x: svg.viewBox.baseVal.width, y: svg.viewBox.baseVal.height };
const paths = lines.map(line => line.elements[0]?.querySelector(":scope > path") ?? null);
const heads = lines.map(line => [...line.elements[0]?.querySelectorAll(":scope > polygon") ?? []]);
const asDrawn = paths.map(path => path?.getAttribute("d"));
/** The indices of the lines of each trunk. */
const trunks = new Map();
lines.forEach(({ trunk = "" }, i) => {
  const name = trunk || `line ${i}`;
  if (trunks.has(name)) trunks.get(name).push(i);
  else trunks.set(name, [i]);
});

/** Return the course of a line up to the points of its arrowheads, or its control points if lines are curves. */
function ended(line, i) {
  const tips = line.tips ?? [], near = (x, y, point) => Math.hypot(point[0] - x, point[1] - y) < 0.1;
  const tip = Math.max(0, ...tips.map(([x, y, tipX, tipY]) => Math.hypot(tipX - x, tipY - y)));
  const pairs = curve => Array.from({ length: curve.length / 2 }, (_, k) => [curve[2 * k], curve[2 * k + 1]]);
  const free = angular && !right[i];
  const runs = angular && !free ? courses[i].filter(run => run.length > 1) : (line.course ?? []).map(pairs);
  for (const [x, y, ...point] of tips)
    for (const run of runs) {
      if (near(x, y, run.at(-1))) run[run.length - 1] = point;
      else if (near(x, y, run[0])) run[0] = point;
    }
  return { tip, runs, free };
}

/** What `compacted` needs to know of the whole drawing; found when it is first needed. */
let memory = null;

/** Return the drawing with what is shown if these boxes are, all in its place. */
function arrangement(shown) {
  const seen = numbers => numbers.every(number => shown.has(parts[number]));
  const held = frames.map(() => false);
  for (const box of shown) if (box.frame >= 0) held[box.frame] = true;
  for (let i = frames.length - 1; i >= 0; i -= 1) if (held[i] && frames[i].parent >= 0) held[frames[i].parent] = true;
  const some = (things, shows) => things.map((thing, i) => ({ ...thing, shown: shows(i) }));
  const now = {
    boxes: some(drawing.boxes, i => (i < boxes.length ? shown.has(boxes[i]) : seen(rings[i - boxes.length].ends))),
    frames: some(drawing.frames, i => held[i]),
    words: some(drawing.words, i => (i < worded.length ? seen(worded[i].line.ends) : held[i - worded.length])),
    lines: some(drawing.lines, i => seen(lines[i].ends)),
  };
  if (shown.size === boxes.length) return now;
  return angular ? compacted(now, (memory ??= known(now))) : squeezed(now);
}

/** Return the area of everything that is shown, lines and words beside them included, without title and legend. */
function extent(now) {
  const areas = [...now.boxes, ...now.frames, ...now.words].filter(thing => thing.shown);
  if (!areas.length) return { x: 0, y: 0, width: full.x, height: full.y };
  const points = now.lines.filter(line => line.shown).flatMap(({ runs }) => runs.flat());
  for (const { x, y, width, height } of areas) points.push([x, y], [x + width, y + height]);
  let [left, top] = points[0], [right, bottom] = points[0];
  for (const [x, y] of points) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Everything as drawn. */
const start = arrangement(new Set(boxes));
/** The place of everything now, and the area of it that fits into the window; the number of moves. */
let arranged = start, whole = extent(start), moves = 0;
let shownBoxes = new Set(boxes), looked = "";

/** Return an area with that of the legend, if there is one and it does not make the picture too small: than readable, if all
    is shown, else by a tenth. */
function withFoot(area) {
  if (!foot.area) return area;
  const [x, , width, height] = foot.area, y = area.y + area.height + footGap();
  const right = Math.max(area.x + area.width, x + width), left = Math.min(area.x, x);
  const both = { x: left, y: area.y, width: right - left, height: y + height - area.y };
  const least = arranged === start ? Math.min(READABLE, fitting(area)) : fitting(area) * 0.9;
  return fitting(both) >= least ? both : area;
}

/** Return the distance of the legend from the picture. */
function footGap() {
  const { y, height } = extent(start);
  return foot.area[1] - y - height;
}

/** Lay out what is shown; `of` tells how each box looks. Returns whether anything moved. */
function arrange(of) {
  const shown = new Set(boxes.filter(box => of.get(box) !== "away"));
  const look = lines.map(line => looks.get(line.elements[0]) ?? "").join();
  const same = shown.size === shownBoxes.size && [...shown].every(box => shownBoxes.has(box));
  if (same && look === looked) return false;
  const from = arranged;
  looked = look;
  if (!same) arranged = shown.size === boxes.length ? start : arrangement(shown);
  shownBoxes = shown;
  whole = withFoot(extent(arranged));
  boxes.forEach((box, i) => {
    const { x, y } = arranged.boxes[i];
    for (const part of box.inside) part.area = { ...part.home, x: part.home.x + x - box.home.x, y: part.home.y + y - box.home.y };
  });
  if (same || !glides()) draw(arranged);
  else glide(from, arranged);
  return !same;
}

/** Return whether things may move visibly: only if the reader has nothing against it, and not too many. */
const glides = () => matchMedia("(prefers-reduced-motion: no-preference)").matches && boxes.length < 400
  && document.documentElement.classList.contains("live");
/** Duration of a move, milliseconds. */
const GLIDE = 280;

/** Move everything from one arrangement to another; what was hidden appears where it belongs. */
function glide(from, to) {
  const began = performance.now(), mine = (moves += 1);
  const between = (one, other, share) => {
    if (typeof other === "number") return one + (other - one) * share;
    if (Array.isArray(other)) return other.map((value, i) => between(one[i], value, share));
    return other;
  };
  const mixed = (one, other, share) => (!one.shown || !other.shown ? other : { ...other,
    ...Object.fromEntries(["x", "y", "width", "height", "runs"].filter(name => name in other).map(name =>
      [name, between(one[name], other[name], share)])) });
  const step = now => {
    if (mine !== moves) return;
    const share = Math.min(1, (now - began) / GLIDE), eased = 1 - (1 - share) ** 2;
    if (share === 1) return draw(to);
    draw(Object.fromEntries(Object.keys(to).map(name => [name, to[name].map((thing, i) => mixed(from[name][i], thing, eased))])));
    requestAnimationFrame(step);
  };
  step(began);
}

/** Put the elements of the picture where an arrangement says. */
function draw(now) {
  if (now === arranged) moves += 1;
  const shift = (element, area, home) => {
    const x = area.x - home.x, y = area.y - home.y;
    if (x || y) element?.setAttribute("transform", `translate(${round(x)} ${round(y)})`);
    else element?.removeAttribute("transform");
  };
  [...boxes, ...rings].forEach((box, i) => {
    for (const element of [box.element, box.button]) if (element) shift(element, now.boxes[i], drawing.boxes[i]);
  });
  worded.forEach(({ element }, i) => shift(element, now.words[i], drawing.words[i]));
  frames.forEach((frame, i) => drawFrame(frame, now.frames[i], now === start ? now.frames[i] : drawing.frames[i], shift));
  for (const numbers of trunks.values()) drawTrunk(numbers, now);
  drawPage(now, shift);
}

const round = value => Math.round(value * 100) / 100;

/** Put a frame with its strip and title where it is; `area` is `home` if all is as drawn. */
function drawFrame(frame, area, home, shift) {
  const [element, caption] = frame.elements, rect = element.querySelector(":scope > rect");
  const strip = element.querySelector(":scope > .strip");
  const across = frame.right ? area.width - home.width : 0; // a title at the right stays there
  shift(caption, { x: area.x + across, y: area.y }, home);
  for (const name of ["x", "y", "width", "height"]) rect.setAttribute(name, round(area[name]));
  if (!strip) return;
  frame.strip ??= strip.getAttribute("d");
  if (area === home) return strip.setAttribute("d", frame.strip);
  // the strip is as far inside the border, and has the same corners, as drawn
  const inner = Number(frame.strip.match(/M([\d.-]+)/)[1]) - home.x, turn = Number(frame.strip.match(/A([\d.]+)/)[1]);
  const [left, top, right, bottom] = [area.x + inner, area.y + inner, area.x + area.width - inner, area.y + area.head].map(round);
  const arc = `A${turn},${turn} 0 0 1`;
  strip.setAttribute("d", `M${left},${bottom} V${top + turn} ${arc} ${left + turn},${top} `
    + `H${right - turn} ${arc} ${right},${top + turn} V${bottom} Z`);
}

/** Draw the lines of one trunk: the most visible one whole and with the arrowhead, of the others what it does not draw. */
function drawTrunk(numbers, now) {
  const visible = i => FROM_WORST.indexOf(looks.get(lines[i].elements[0]) ?? "");
  const order = [...numbers].sort((one, other) => visible(other) - visible(one) || one - other);
  const all = numbers.flatMap(i => heads[i]), drawn = [];
  for (const i of order) {
    const { runs } = now.lines[i], home = drawing.lines[i].runs, path = paths[i];
    if (!path && !runs.length) continue;
    if (i === order[0]) for (const head of all) lines[i].elements[0].append(head);
    const untouched = now === start && order[0] === numbers[0];
    path?.setAttribute("d", untouched ? asDrawn[i] : angular && right[i] ? angularPath(i, runs, drawn) : curvedPath(i, runs, home));
    if (right[i]) drawn.push(runs[0]);
    if (i === order[0]) all.forEach((head, k) => moveHead(head, lines[i].tips?.[k], runs, home));
  }
}

/** Return the path of a line without what others of its trunk draw, and without the places of its arrowheads. */
function angularPath(i, runs, drawn) {
  const tips = lines[i].tips ?? [], length = drawing.lines[i].tip;
  const at = point => tips.some(([, , x, y]) => lengthOf([x, y], point) < 0.1);
  const shared = runs.length === 1 ? Math.max(0, ...drawn.map(other => together(runs[0], other))) : 0;
  return runs.map((run, j) => {
    const home = drawing.lines[i].runs[j];
    let course = shared ? shortened(run, Math.max(0, shared - 7)) : run;
    if (!shared && at(home.at(-1))) course = shortened(course, length);
    if (at(home[0])) course = shortened([...course].reverse(), length).reverse();
    return rounded(course, drawing.lines[i].round);
  }).join(" ");
}

/** Return the path of a line of curves, up to the bases of its arrowheads, which are as far from their tips as before. */
function curvedPath(i, runs, home) {
  const base = (point, old) => {
    const tip = lines[i].tips?.find(([, , x, y]) => lengthOf([x, y], old) < 0.1);
    return tip ? [point[0] + tip[0] - tip[2], point[1] + tip[1] - tip[3]] : point;
  };
  return runs.map((run, j) => curved(run.map((point, k) => (k % (run.length - 1) ? point : base(point, home[j][k]))))).join(" ");
}

/** Move an arrowhead with the end of its line. */
function moveHead(head, tip, runs, home) {
  if (!tip) return;
  const point = tip.slice(2);
  for (const [j, run] of home.entries())
    for (const k of [0, run.length - 1])
      if (lengthOf(run[k], point) < 0.1) {
        const [x, y] = [0, 1].map(axis => round(runs[j][k][axis] - run[k][axis]));
        if (x || y) head.setAttribute("transform", `translate(${x} ${y})`);
        else head.removeAttribute("transform");
      }
}

/** Set the size of the picture, for paper, and the place of the legend. */
function drawPage(now, shift) {
  let width = full.x, height = full.y;
  const before = extent(start), after = extent(now), at = { x: foot.area?.[0] ?? 0, y: foot.area?.[1] ?? 0 };
  const down = after.y + after.height - before.y - before.height;
  if (now !== start) {
    const title = facts.headline ?? 0, margin = full.x - Math.max(before.x + before.width, foot.area ? at.x + foot.area[2] : 0);
    const right = Math.max(after.x + after.width, title, foot.area ? at.x + foot.area[2] : 0);
    [width, height] = [Math.min(full.x, right + Math.max(0, margin)), full.y + down].map(round);
  }
  shift(foot.element, { x: at.x, y: now === start ? at.y : at.y + down }, at);
  for (const [name, value] of [["width", width], ["height", height]]) {
    svg.setAttribute(name, `${value}pt`);
    page.setAttribute(name, value);
  }
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
}
