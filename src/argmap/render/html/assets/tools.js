/* Buttons and fields: how they change the state of a view and show it. */

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

/* filter */

/** Fill a list with the values and their numbers of boxes, most frequent first. */
function choices(list, chosen, of) {
  const counts = new Map();
  for (const old of list.querySelectorAll("label")) old.remove(); // another view's
  for (const box of boxes)
    for (const value of new Set(box.inside.flatMap(of))) counts.set(value, (counts.get(value) ?? 0) + 1);
  list.hidden = !counts.size;
  for (const [value, count] of [...counts].sort((one, other) => other[1] - one[1])) {
    const box = made("input", "", { type: "checkbox", ...(chosen.has(value) && { checked: "" }) }), name = made("span", value, { dir: "auto" });
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

/** List the speakers and tags of this view. */
function listChoices() {
  const speakers = choices(by("speakers"), state.speakers, part => part.by ?? []);
  by("filter").hidden = speakers + choices(by("tags"), state.tags, part => part.tags ?? []) === 0;
}

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

/* update the tools from the state */

function showTools(now) {
  const { near, step } = state;
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
  by("unfolded").hidden = !hidden || Boolean(near) || common.reading;
  by("unfolded").title = say("folded_now", { n: hidden });
  by("fold").disabled = state.folded.size === byButton.size;
  by("unfold").disabled = !state.folded.size;
}

on(by("clear"), "click", clearFilter);
on(by("unfilter"), "click", clearFilter);
on(by("fold"), "click", foldAll);
on(by("unfold"), "click", unfoldAll);
on(by("unfolded"), "click", unfoldAll);
on(by("nearer"), "click", () => deepen(-1));
on(by("farther"), "click", () => deepen(1));
on(by("far"), "click", () => surround(state.near.start));
on(by("back"), "click", () => goToStep(state.step - 1));
on(by("forth"), "click", () => goToStep(state.step + 1));
on(by("all"), "click", toggleSteps);
on(by("in"), "click", () => zoom(1.4, undefined, true));
on(by("out"), "click", () => zoom(1 / 1.4, undefined, true));
on(by("fit"), "click", () => fit(true));
