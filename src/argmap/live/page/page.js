"use strict";
// Shows what the server tells of: the picture, what was found in the text, and what is wrong at the moment.
(() => {
  const part = name => document.querySelector(`.watch-${name}`);
  const picture = part("picture");
  const PIXELS = 4 / 3; // in a point
  const STEP = 1.25;
  const LEAST = 0.05;
  const MOST = 8;
  const KEY = "argmap watch";

  let told = { drawing: true, picture: "", old: false, trouble: "", findings: [], more: 0 };
  let lost = false;
  let shown = ""; // which picture
  let zoom = 0; // 0: as the window has room
  let place = null; // where to scroll to when the first picture is there
  let loading = null;

  // The picture.

  const size = () => {
    const svg = picture.querySelector("svg");
    if (!svg) return;
    const { width, height } = svg.viewBox.baseVal;
    const scale = zoom || Math.min(1, picture.clientWidth / (width * PIXELS));
    svg.style.width = `${width * PIXELS * scale}px`;
    svg.style.height = `${height * PIXELS * scale}px`;
    part("scale").value = `${Math.round(scale * 100)} %`;
    part("fit").setAttribute("aria-pressed", String(!zoom));
    return scale;
  };

  const magnify = factor => {
    const before = size();
    if (!before) return;
    zoom = factor && Math.min(MOST, Math.max(LEAST, before * factor));
    const middle = [picture.scrollLeft + picture.clientWidth / 2, picture.scrollTop + picture.clientHeight / 2];
    const grown = size() / before;
    picture.scrollLeft = middle[0] * grown - picture.clientWidth / 2;
    picture.scrollTop = middle[1] * grown - picture.clientHeight / 2;
  };

  const hang = svg => {
    const { left, top } = place || { left: picture.scrollLeft, top: picture.scrollTop };
    place = null;
    for (const link of svg.querySelectorAll("a")) {
      link.setAttribute("target", "_blank"); // this page stays
      link.setAttribute("rel", "noopener noreferrer");
    }
    picture.replaceChildren(svg);
    size();
    picture.scrollLeft = left;
    picture.scrollTop = top;
  };

  // Style elements are forbidden here (the policy has no “unsafe-inline”), so the picture's rules become a style sheet
  // of the page; they reach no further than the picture.
  const parsed = text => {
    const xml = text.replace(/<(\/?)style\b/g, "<$1metadata");
    const svg = new DOMParser().parseFromString(xml, "image/svg+xml").documentElement;
    document.adoptedStyleSheets = [...svg.querySelectorAll("metadata")].map(rules => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules.textContent);
      rules.remove();
      return sheet;
    });
    return document.adoptNode(svg);
  };

  const fetchPicture = async which => {
    loading?.abort();
    loading = new AbortController();
    try {
      const found = await fetch("/picture.svg", { signal: loading.signal });
      if (!found.ok) return;
      hang(parsed(await found.text()));
      shown = which;
      notice();
    } catch { /* a newer one is on its way, or the server has gone */ }
  };

  // The words.

  const notice = () => {
    const past = told.old && shown ? "\nThe picture below is the last one that could be drawn." : "";
    const text = lost
      ? "argmap watch is not running. This page reconnects when it starts again."
      : told.trouble
        ? `${told.trouble}${past}`
        : told.drawing ? "Drawing…" : "";
    if (part("notice").textContent !== text) part("notice").textContent = text;
    picture.classList.toggle("watch-old", lost || told.old);
  };

  const item = finding => {
    const found = document.createElement("li");
    const add = (kind, words, name) => {
      const child = document.createElement(kind);
      child.textContent = words;
      if (name) child.className = name;
      found.append(child, " ");
    };
    add("span", finding.place, "watch-place");
    add("strong", finding.severity);
    add("code", finding.code);
    found.append(finding.message);
    return found;
  };

  const list = () => {
    const count = told.findings.length + told.more;
    const found = part("findings");
    found.querySelector("h2").textContent =
      told.drawing ? "" : count === 0 ? "No findings" : count === 1 ? "1 finding" : `${count} findings`;
    const items = told.findings.map(item);
    if (told.more) {
      const rest = document.createElement("li");
      rest.textContent = `and ${told.more} more; argmap check lists them all`;
      items.push(rest);
    }
    found.querySelector("ol").replaceChildren(...items);
  };

  // The server. A page that nobody sees lets go of it, for a browser has few connections to one server.

  let source = null;
  let again = 0;
  const listen = () => {
    source?.close();
    clearTimeout(again);
    if (document.hidden) return;
    source = new EventSource("/events");
    source.onmessage = event => {
      lost = false;
      told = JSON.parse(event.data);
      list();
      notice();
      if (told.picture && told.picture !== shown) fetchPicture(told.picture);
    };
    source.onerror = event => {
      if (event.target !== source) return;
      lost = true;
      notice();
      if (source.readyState === EventSource.CLOSED) again = setTimeout(listen, 1000);
    };
  };

  // What the reader chose stays when the page itself is loaded anew.

  const keep = () => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify({ zoom, left: picture.scrollLeft, top: picture.scrollTop }));
    } catch { /* then it does not stay */ }
  };
  try {
    place = JSON.parse(sessionStorage.getItem(KEY));
    zoom = place?.zoom || 0;
  } catch { /* nothing was kept */ }

  part("smaller").addEventListener("click", () => magnify(1 / STEP));
  part("larger").addEventListener("click", () => magnify(STEP));
  part("fit").addEventListener("click", () => magnify(0));
  new ResizeObserver(size).observe(picture);
  addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", listen);
  notice();
  listen();
})();
