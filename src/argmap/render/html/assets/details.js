/* The panel with the details of the current part. */

let told = null; // the part and step that the panel shows

/** Return a link to the web that opens in a new tab. */
const outwards = (text, url) => made("a", text, { href: url, target: "_blank", rel: "noopener noreferrer" });

function showDetails(now) {
  const panel = by("details"), part = state.current, shown = state.open && part !== null;
  if (panel.hidden === shown) {
    panel.hidden = !shown;
    measure();
    if (canvas.fitted) fit(true); // beside the panel, or in its place
  }
  if (!shown) told = null;
  else {
    if (told !== `${part.number} ${state.step}`) describe(part);
    showActs(part, now);
  }
}

function describe(part) {
  told = `${part.number} ${state.step}`;
  const kind = by("kind");
  kind.textContent = say(`kind_${part.kind}`);
  Object.assign(kind.dataset, { stance: parts[part.box].stance, kind: part.kind });
  by("name").textContent = part.title || part.name;
  by("said").replaceChildren(...sentences(part), factsOf(part));
  by("related").replaceChildren(...relations(part), ...elsewhere(part));
  by("details").scrollTop = 0;
}

function sentences(part) {
  const runs = part.text ?? [];
  const whole = runs.map(run => run[0]).join("");
  if (!whole) return [];
  if (!part.title && runs.length === 1) {
    by("name").textContent = whole; // without a title: its full text is its name
    return [];
  }
  const text = made("p", "", { dir: "auto" });
  text.append(...runs.map(([said, url]) => (url ? outwards(said, url) : said)));
  return [text];
}

/** Return speaker, sources and other facts as a list. */
function factsOf(part) {
  const list = made("dl");
  const add = (name, ...values) => {
    const value = made("dd", "", { dir: "auto" });
    value.append(...values);
    list.append(made("dt", say(name), { lang: tongue }), value);
  };
  if (part.by) add("by", part.by);
  if (part.how) add("how", part.how.join(", "));
  if (part.places) add("places", ...part.places.map(stands));
  if (part.tags) add("tags", part.tags.map(tag => `#${tag}`).join(" "));
  if (part.group) add("group", part.group);
  return list;
}

/** Return a source: title, paragraph, address, quotation. */
function stands({ title, paragraph, url, quote }) {
  const said = [title, paragraph && say("paragraph", { n: paragraph })].filter(Boolean).join(", ");
  const line = made("p");
  line.append(url ? outwards(said || url, url) : said, ...(quote ? [made("q", quote)] : []));
  return line;
}

/** Return links to related parts; step by step, only to those that are shown. */
function relations(part) {
  return (part.related ?? []).flatMap(([word, numbers]) => {
    const others = numbers.map(number => parts[number]).filter(other => !later(parts[other.box]));
    const list = made("ul");
    for (const other of others) {
      const item = made("li");
      const text = (other.text ?? []).map(run => run[0]).join("");
      item.append(made("a", other.name, { href: `#${other.id}`, dir: "auto", lang }));
      if (text && text !== other.name) item.append(made("p", text, { dir: "auto", lang }));
      list.append(item);
    }
    return others.length ? [made("h3", word), list] : [];
  });
}

/** Return links to parts in other views. */
function elsewhere(part) {
  const list = made("ul");
  for (const [text, id] of part.elsewhere ?? []) {
    const item = made("li");
    item.append(made("a", text, { href: `#${id}`, dir: "auto", lang }));
    list.append(item);
  }
  return part.elsewhere ? [made("h3", say("elsewhere")), list] : [];
}

/** Update the buttons of the panel: show nearby boxes, fold the branch. */
function showActs(part, now) {
  const box = parts[part.box], branch = by("branch"), around = by("around");
  const near = state.near?.start === box;
  around.textContent = say(near ? "far" : "near");
  branch.hidden = !box.button || state.step > 0 || state.near !== null;
  if (branch.hidden) return;
  const closed = state.folded.has(box);
  const count = closed ? hiddenBelow(box, now.shown) : now.shown.size - reached(roots, new Set([...state.folded, box])).size;
  branch.textContent = say(closed ? "unfold_n" : "fold_n", { n: count });
}

function closeDetails() {
  change({ open: false });
  if (state.current && !common.reading) focusOn(state.current);
}

on(by("close"), "click", closeDetails);
on(by("around"), "click", () => surround(parts[state.current.box]));
on(by("branch"), "click", () => fold(parts[state.current.box]));
