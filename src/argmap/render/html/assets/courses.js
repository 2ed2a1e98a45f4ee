/* Geometry alone: courses of lines, from curves to corners and back. Points are [x, y]; the axes are 0, x, and 1, y. */

const curves = (() => {

/** Return the axis along which a stretch runs. */
const alongOf = (one, other) => (Math.abs(one[0] - other[0]) > Math.abs(one[1] - other[1]) ? 0 : 1);

/** Share of a radius at which control points lie, for a quarter of a circle. */
const ROUND = 0.551915;

/** Return the corners of a curve [x, y, …] of control points; null if it is more than level and upright stretches that
    are joined by quarters of circles. */
function cornersOf(curve) {
  const points = Array.from({ length: curve.length / 2 }, (_, i) => [curve[2 * i], curve[2 * i + 1]]);
  const same = (one, other) => Math.abs(one[0] - other[0]) < 0.02 && Math.abs(one[1] - other[1]) < 0.02;
  const level = (one, other) => [0, 1].some(axis => Math.abs(one[axis] - other[axis]) < 0.02);
  const found = [points[0]];
  for (let i = 0; i + 3 < points.length; i += 3) {
    const [start, one, two, end] = points.slice(i, i + 4);
    if (same(start, one) && same(two, end)) {
      if (!level(start, end)) return null;
    } else {
      const way = alongOf(start, one), corner = way ? [start[0], end[1]] : [end[0], start[1]];
      if (!level(start, one) || !level(two, end) || alongOf(two, end) === way) return null;
      found.push(corner);
    }
    found.push(end);
  }
  return straightened(found);
}

/** Return a course without points on the way. */
function straightened(course) {
  const found = [];
  for (const point of course) {
    const [one, two] = found.slice(-2), last = two ?? one;
    if (last && Math.hypot(last[0] - point[0], last[1] - point[1]) < 0.02) continue;
    if (two && [0, 1].some(axis => [one, two].every(other => Math.abs(other[axis] - point[axis]) < 0.02))) found.pop();
    found.push(point);
  }
  return found;
}

const lengthOf = (one, other) => Math.hypot(other[0] - one[0], other[1] - one[1]);

/** Return the point on the way from one to the other. */
function towards(one, other, distance) {
  const share = distance / (lengthOf(one, other) || 1);
  return [one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share];
}

/** Return a course without its last points of the way. */
function shortened(course, distance) {
  const found = [...course];
  for (let rest = distance; found.length > 1 && rest > 0;) {
    const [before, last] = found.slice(-2), length = lengthOf(before, last);
    if (length > rest || found.length === 2) found[found.length - 1] = towards(last, before, Math.min(rest, length));
    else found.pop();
    rest -= length;
  }
  return found;
}

/** Return how far back from their end two courses run together. */
function together(one, other) {
  let length = 0;
  for (let i = one.length - 1, j = other.length - 1; i > 0 && j > 0; i -= 1, j -= 1) {
    if (lengthOf(one[i], other[j]) > 0.1) break;
    const [first, second] = [lengthOf(one[i], one[i - 1]), lengthOf(other[j], other[j - 1])], least = Math.min(first, second);
    if (lengthOf(towards(one[i], one[i - 1], least), towards(other[j], other[j - 1], least)) > 0.1) break;
    length += least;
    if (Math.abs(first - second) > 0.1) break;
  }
  return length;
}

/** Return a course with rounded corners as the text of a path. */
function rounded(corners, radius) {
  const course = straightened(corners), said = ([x, y]) => `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`;
  let path = `M${said(course[0])}`;
  for (let i = 1; i < course.length - 1; i += 1) {
    const [before, corner, after] = course.slice(i - 1, i + 2);
    const size = Math.min(radius, lengthOf(before, corner) / 2, lengthOf(corner, after) / 2);
    const start = towards(corner, before, size), end = towards(corner, after, size);
    const [one, two] = [towards(start, corner, size * ROUND), towards(end, corner, size * ROUND)];
    path += ` L${said(start)} C${said(one)} ${said(two)} ${said(end)}`;
  }
  return `${path} L${said(course.at(-1))}`;
}

/** Return a curve [[x, y], …] of control points as the text of a path. */
function curved(points) {
  const [first, ...rest] = points.map(([x, y]) => `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`);
  return `M${first} C${rest.join(" ")}`;
}

return { alongOf, cornersOf, shortened, together, rounded, curved, lengthOf };
})();
