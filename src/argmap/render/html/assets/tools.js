/* Buttons and fields: how they change the state and show it. */

/* folding */

function fold(box) {
  const before = unfolded().size;
  lay(box, () => {
    if (!state.folded.delete(box)) state.folded.add(box);
    change({ opening: false });
  });
  const difference = unfolded().size - before;
  tell(say(difference < 0 ? "folded_n" : "unfolded_n", { n: Math.abs(difference) }));
}

function foldAll() {
  const before = unfolded().size;
  change({ folded: foldedAt(0), opening: false });
  fit(true);
  tell(say("folded_n", { n: before - unfolded().size }));
}

function unfoldAll() {
  const before = unfolded().size;
  change({ folded: new Set(), opening: false });
  fit(true);
  tell(say("unfolded_n", { n: unfolded().size - before }));
}

/** Change what is shown, and leave *box* in view. */
function lay(box, alter) {
  const before = box.area;
  alter();
  measure();
  settle(box, before);
  reveal(box);
}

/* nearby boxes */

/** Show the surroundings of a box alone, or everything again. */
function surround(box) {
  const near = state.near?.start === box ? null : { start: box, depth: 1 };
  lay(box, () => change({ near }));
  if (near) lookAround();
  tellNear();
}

/** Show all surroundings if they can be read as a whole, else their box. */
function lookAround() {
  measure();
  if (fitting() >= READABLE * 0.8) fit(true);
  else approach(state.near.start);
}

function deepen(more) {
  change({ near: { ...state.near, depth: Math.max(1, state.near.depth + more) } });
  lookAround();
  tellNear();
}

function tellNear() {
  const { near } = state;
  if (near) tell(say("near_boxes", { n: surroundings(near.start, near.depth).size, all: boxes.length }));
  else tell(say("all_shown"));
}

/* search */

function search(query) {
  change({ query, hit: -1, reading: false });
  const all = matches().length;
  tell(query.trim() ? (all ? say("found", { all }) : say("no_match")) : "");
}

/** Go to the next or previous match. */
function seek(way) {
  const found = matches();
  if (!found.length) return;
  const hit = state.hit < 0 && way < 0 ? found.length - 1 : (state.hit + way + found.length) % found.length;
  state.hit = hit;
  go(found[hit], { focus: false, near: true });
  tell(`${say("matches", { n: hit + 1, all: found.length })}: ${found[hit].name}`);
}

/* filter */

/** Fill a list with the values and their numbers of boxes, most frequent first. */
function choices(list, chosen, of) {
  const counts = new Map();
  for (const box of boxes)
    for (const value of new Set(box.inside.flatMap(of))) counts.set(value, (counts.get(value) ?? 0) + 1);
  list.hidden = !counts.size;
  for (const [value, count] of [...counts].sort((one, other) => other[1] - one[1])) {
    const box = made("input", "", { type: "checkbox" }), name = made("span", value, { dir: "auto" });
    const label = made("label");
    label.append(box, name, made("small", count));
    list.append(label);
    box.addEventListener("change", () => {
      chosen[box.checked ? "add" : "delete"](value);
      change({});
      tellFilter();
    });
  }
  return counts.size;
}

function clearFilter() {
  state.tags.clear();
  state.speakers.clear();
  for (const box of by("filters").querySelectorAll("input")) box.checked = false;
  change({});
  tellFilter();
}

function tellFilter() {
  tell(filtering() ? by("fitting").textContent : say("all_shown"));
}

by("filter").hidden =
  choices(by("speakers"), state.speakers, part => part.by ?? []) +
  choices(by("tags"), state.tags, part => part.tags ?? []) === 0;

/* steps */

function goToStep(step) {
  const wanted = Math.min(steps.length, Math.max(1, step));
  if (wanted === state.step) return;
  change({ step: wanted });
  const fresh = steps[wanted - 1].map(number => parts[number]);
  const names = fresh.filter(box => !box.bridge).map(box => box.name).join("; ");
  tell(say("step_new", { n: wanted, all: steps.length, names }));
  if (fresh[0]) reveal(fresh[0]);
}

function toggleSteps() {
  if (state.step) {
    change({ step: 0 });
    tell(say("all_shown"));
  } else goToStep(1);
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

/* update the tools from the state */

function showTools(now) {
  const { near, query, hit, step, reading } = state;
  document.documentElement.classList.toggle("reading", reading);
  by("read").setAttribute("aria-pressed", String(reading));
  by("hits").hidden = !query.trim();
  by("search").classList.toggle("busy", Boolean(query));
  const all = now.found.size;
  by("hit").textContent = !all ? say("no_match") : hit < 0 ? say("found", { all }) : say("matches", { n: hit + 1, all });
  by("previous").disabled = by("next").disabled = !all;
  by("near").hidden = !near;
  if (near) by("near_name").textContent = say("near_now", { name: near.start.name });
  by("depth").textContent = near?.depth ?? "";
  by("nearer").disabled = near?.depth === 1;
  by("filtered").hidden = !filtering();
  by("fitting").textContent = say("filtered", { n: now.fitting.size, all: boxes.length });
  by("filter").classList.toggle("on", filtering());
  by("steps").hidden = !steps.length;
  by("step").textContent = say("step", { n: step || steps.length, all: steps.length });
  by("back").disabled = step < 2;
  by("forth").disabled = !step || step === steps.length;
  by("all").textContent = say(step ? "step_all" : "step_some");
  by("branches").hidden = !byButton.size || step > 0 || Boolean(near);
  const hidden = boxes.filter(box => !box.bridge && !now.shown.has(box)).length;
  by("unfolded").hidden = !hidden || Boolean(near) || reading;
  by("unfolded").title = say("folded_now", { n: hidden });
  by("fold").disabled = state.folded.size === byButton.size;
  by("unfold").disabled = !state.folded.size;
}

const query = by("query");
query.addEventListener("input", () => search(query.value));
by("next").addEventListener("click", () => seek(1));
by("previous").addEventListener("click", () => seek(-1));
by("clear").addEventListener("click", clearFilter);
by("unfilter").addEventListener("click", clearFilter);
by("fold").addEventListener("click", foldAll);
by("unfold").addEventListener("click", unfoldAll);
by("unfolded").addEventListener("click", unfoldAll);
by("nearer").addEventListener("click", () => deepen(-1));
by("farther").addEventListener("click", () => deepen(1));
by("far").addEventListener("click", () => surround(state.near.start));
by("back").addEventListener("click", () => goToStep(state.step - 1));
by("forth").addEventListener("click", () => goToStep(state.step + 1));
by("all").addEventListener("click", toggleSteps);
by("in").addEventListener("click", () => zoom(1.4, undefined, true));
by("out").addEventListener("click", () => zoom(1 / 1.4, undefined, true));
by("fit").addEventListener("click", () => fit(true));
by("read").addEventListener("click", () => read(!state.reading));
by("help").addEventListener("click", () => by("keys").showModal());
by("keys_close").addEventListener("click", () => by("keys").close());
document.addEventListener("change", event => {
  if (event.target.name !== "look") return;
  chooseLook(event.target.value);
  remembered(event.target.value);
});

/** Switch between the map as text and the picture. */
function read(reading) {
  change({ reading });
  by(reading ? "words" : "read").focus();
}
