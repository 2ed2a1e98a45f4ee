/* Which view is shown, links to views and parts, and what else concerns the whole page. */

/** Return what the part of an address after `#` names. */
function nameIn(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return ""; // not one of our ids
  }
}

for (const view of views) {
  view.section = document.getElementById(view.id);
  view.link = document.querySelector(`#_ways a[href="#${CSS.escape(view.id)}"]`);
  view.names = new Set([view.id, view.root, ...[...view.parts, ...view.frames].map(({ id }) => id)]);
}

/** Show a view: the others keep the state in which the reader leaves them. */
function open(view) {
  shown = view;
  for (const other of views) {
    other.section?.classList.toggle("shown", other === view);
    other.link?.removeAttribute("aria-current");
  }
  view.link?.setAttribute("aria-current", "page");
  view.link?.scrollIntoView({ block: "nearest", inline: "nearest" });
  view.made ??= reader(view);
  view.made.appear();
}

/** Show a view as a new entry of the browser's history. */
function visit(view) {
  try {
    history.pushState(null, "", `#${view.id}`);
  } catch {
    // a page in a frame may be unable to change its address
  }
  open(view);
}

/** Show the view and the part that an address names; at first, the first view. */
function follow(hash) {
  const name = nameIn(hash), at = !shown;
  const view = views.find(({ names }) => names.has(name)) ?? (name ? shown : null) ?? views[0];
  if (view !== shown) {
    common.reading = false;
    open(view);
    if (!at) tell(view.title);
  }
  view.made.lead(name, { smooth: !at });
}
addEventListener("hashchange", () => follow(location.hash));

/** Switch between the map as text and the picture. */
function read(reading) {
  common.reading = reading;
  shown.made.render();
  by(reading ? "words" : "read").focus();
}

/* colours */

const LOOK = "argmap-look";

/** Remember the reader's choice, if allowed. */
function remembered(value) {
  try {
    if (value === undefined) return localStorage.getItem(LOOK);
    localStorage.setItem(LOOK, value);
  } catch {
    // storage is not allowed
  }
  return null;
}

function chooseLook(value) {
  document.documentElement.dataset.look = value;
  for (const choice of document.querySelectorAll("[name=look]")) choice.checked = choice.value === value;
}

document.addEventListener("change", event => {
  if (event.target.name !== "look") return;
  chooseLook(event.target.value);
  remembered(event.target.value);
});
by("read").addEventListener("click", () => read(!common.reading));
by("help").addEventListener("click", () => by("keys").showModal());
by("keys_close").addEventListener("click", () => by("keys").close());

document.documentElement.classList.add("live");
by("tools").hidden = false;
chooseLook(remembered() ?? document.documentElement.dataset.look);
follow(location.hash);
