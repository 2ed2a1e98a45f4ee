// One slide at a time. The state is the number of the slide, and whether notes are shown; `show` brings the page in line.
const $ = id => document.getElementById(id);
const slides = [...document.querySelectorAll(".slide")];
const root = document.documentElement;
const state = { at: 0, notes: false };

const place = () => {
  const found = /^#slide-(\d+)$/.exec(location.hash);
  return found ? Math.min(slides.length, Math.max(1, Number(found[1]))) - 1 : 0;
};

function show(at, { focus = true } = {}) {
  state.at = Math.min(slides.length - 1, Math.max(0, at));
  slides.forEach((slide, i) => { slide.closest(".stage").hidden = i !== state.at; });
  root.classList.toggle("noted", state.notes);
  $("_note").setAttribute("aria-pressed", String(state.notes));
  $("_place").textContent = `${state.at + 1} / ${slides.length}`;
  for (const [id, off] of [["_back", state.at === 0], ["_forth", state.at === slides.length - 1]])
    $(id).setAttribute("aria-disabled", String(off));
  document.querySelectorAll("#_contents a").forEach((link, i) => {
    if (i === state.at) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
  });
  const hash = `#slide-${state.at + 1}`;
  if (location.hash !== hash) history.replaceState(null, "", hash);
  $("_status").textContent = $("_status").dataset.said.replace("{n}", state.at + 1).replace("{all}", slides.length);
  if (focus) slides[state.at].querySelector("h1").focus({ preventScroll: true });
}

const go = by => show(state.at + by);
function notes() { state.notes = !state.notes; show(state.at, { focus: false }); }
function open(id) { if (!document.querySelector("dialog[open]")) $(id).showModal(); }
function full() { if (document.fullscreenElement) document.exitFullscreen(); else root.requestFullscreen?.(); }

const KEYS = {
  ArrowRight: () => go(1), ArrowDown: () => go(1), PageDown: () => go(1), " ": () => go(1),
  ArrowLeft: () => go(-1), ArrowUp: () => go(-1), PageUp: () => go(-1), Backspace: () => go(-1),
  Home: () => show(0), End: () => show(slides.length - 1),
};
const LETTERS = { n: notes, o: () => open("_contents"), f: full, "?": () => open("_keys") };

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) return;
  const within = event.target.closest?.("button, a, input");
  // what has the focus keeps its own keys: blanks press buttons, arrows scroll notes
  if (within && (event.key === " " || event.key === "Enter")) return;
  if (event.target.closest?.(".notes") && /^(Arrow(Up|Down)|Page|Home|End| )/.test(event.key)) return;
  const back = event.key === " " && event.shiftKey;
  const act = back ? () => go(-1) : KEYS[event.key] ?? ($("_single").checked ? LETTERS[event.key] : undefined);
  if (act) { event.preventDefault(); act(); }
});

const CLICKS = { _back: () => go(-1), _forth: () => go(1), _list: () => open("_contents"), _note: notes, _help: () => open("_keys"),
  _contents_close: () => $("_contents").close(), _keys_close: () => $("_keys").close() };
for (const [id, act] of Object.entries(CLICKS)) $(id).addEventListener("click", act);

// A slide is turned by a click on it, forwards, or on its left quarter, back; a finger may also wipe it away.
let start = null, wiped = false;
$("_slides").addEventListener("pointerdown", event => { start = { x: event.clientX, y: event.clientY }; wiped = false; });
$("_slides").addEventListener("pointerup", event => {
  if (!start || event.pointerType === "mouse") return;
  const across = event.clientX - start.x, down = event.clientY - start.y;
  if (Math.abs(across) > 50 && Math.abs(across) > 2 * Math.abs(down)) { wiped = true; go(across < 0 ? 1 : -1); }
});
$("_slides").addEventListener("click", event => {
  if (wiped || event.target.closest("a, .notes") || !getSelection().isCollapsed) return;
  const { left, width } = slides[state.at].getBoundingClientRect();
  go(event.clientX < left + width / 4 ? -1 : 1);
});

$("_contents").addEventListener("click", event => {
  if (event.target.closest("a")) $("_contents").close();
});
addEventListener("hashchange", () => show(place()));

root.classList.add("shown");
$("_bar").hidden = false;
show(place(), { focus: false });
