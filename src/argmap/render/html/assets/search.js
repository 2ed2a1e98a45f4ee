/* Search in all views. It ignores case and accents. */

const simple = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Return the searchable text of a part, without case and accents; made on first use. */
function hay(part) {
  part.hay ??= simple([part.title, ...(part.text ?? []).map(run => run[0]), part.by, ...(part.tags ?? []),
    ...(part.how ?? [])].filter(Boolean).join(" "));
  return part.hay;
}

/** Return those of *parts* that contain every word of the query. */
function matching(parts) {
  const needles = simple(common.query).split(/\s+/).filter(Boolean);
  return needles.length ? parts.filter(part => needles.every(needle => hay(part).includes(needle))) : [];
}

/** The view of each part that several views show: the first that is not the overview. */
const homes = new Map();
const bare = (view, part) => part.id.slice(view.root.length);
for (const view of [...views.slice(1), views[0]])
  for (const part of view.parts) if (!homes.has(bare(view, part))) homes.set(bare(view, part), view);

/** Return all matches with their views, each part once. */
function hits() {
  return views.flatMap(view => (view === shown ? view.made.matches() : matching(view.parts))
    .filter(part => views.length === 1 || homes.get(bare(view, part)) === view)
    .map(part => ({ view, part })));
}

function search(query) {
  Object.assign(common, { query, hit: -1, reading: false });
  shown.made.render();
  const all = hits().length;
  tell(query.trim() ? (all ? say("found", { all }) : say("no_match")) : "");
}

/** Go to the next or previous match; first, to one in this view. */
function seek(way) {
  const all = hits(), n = all.length;
  if (!n) return;
  const first = way < 0 ? n - 1 : Math.max(0, all.findIndex(({ view }) => view === shown));
  const hit = common.hit = common.hit < 0 ? first : (common.hit + way + n) % n, { view, part } = all[hit];
  if (view !== shown) visit(view);
  view.made.go(part, { focus: false, near: true });
  tell(`${say("matches", { n: hit + 1, all: n })}: ${part.name}`);
}

function clearSearch() {
  by("query").value = "";
  search("");
}

/** Show what is found, and whether the map is read as text. */
function showSearch() {
  const { query, hit, reading } = common, all = hits().length;
  document.documentElement.classList.toggle("reading", reading);
  by("read").setAttribute("aria-pressed", String(reading));
  by("hits").hidden = !query.trim();
  by("search").classList.toggle("busy", Boolean(query));
  by("hit").textContent = !all ? say("no_match") : hit < 0 ? say("found", { all }) : say("matches", { n: hit + 1, all });
  by("previous").disabled = by("next").disabled = !all;
}

by("query").addEventListener("input", () => search(by("query").value));
by("query").addEventListener("keydown", event => {
  if (event.key === "Enter") seek(event.shiftKey ? -1 : 1);
  else if (event.key === "Escape" && by("query").value) clearSearch();
  else if (event.key === "Escape") by("query").blur();
  else return;
  event.preventDefault();
  event.stopPropagation();
});
by("next").addEventListener("click", () => seek(1));
by("previous").addEventListener("click", () => seek(-1));
