/* The script of an interactive argument map. It loads nothing, and stores only the choice of colours. A page has a view for
   each picture of the map: one for a whole map, several for a map in parts. Its files, in this order:

   page.js     what all views share: the facts, the words, what is chosen for all of them
   courses.js  geometry alone: courses of lines
   compact.js  geometry alone: how the rest of a drawing moves together when some of it is hidden

   These files run once for each view, in a function of their own:

   graph.js    the parts of the picture, and which depend on which
   state.js    everything that the reader has chosen, in one object
   canvas.js   position and scale of the picture
   arrange.js  where everything in the picture is
   mini.js     the mini-map
   show.js     updates the page from the state; nothing else does
   details.js  the panel with the details of one part
   tools.js    buttons and fields: filter, folding, steps
   keys.js     keys
   start.js    how a view appears

   Then, for all views:

   search.js   search in all views
   views.js    which view is shown, links to views and parts, colours

   A part is a box, or a premise in a box. Parts are numbered in reading order. Text from the map is always set as text,
   never as markup. */

const { words, tongue, lang, views } = JSON.parse(document.getElementById("_facts").textContent);

/** What the reader has chosen for all views: what to search for, the index of the current match, whether to read the map as text. */
const common = { query: "", hit: -1, reading: false };
/** The view that is shown. */
let shown = null;

/** Return the element of the page with this id; ids of the page begin with an underscore. */
const by = name => document.getElementById(`_${name}`);
const SVG = "http://www.w3.org/2000/svg";

/** Return an SVG element with attributes. */
function drawn(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Return an element with this text and these attributes. */
function made(name, text = "", attributes = {}) {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Return the words of this name, with values for `{n}` and such. */
const say = (name, values = {}) => words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);

/** Announce a message to screen readers. */
function tell(text) {
  by("status").textContent = text;
}
