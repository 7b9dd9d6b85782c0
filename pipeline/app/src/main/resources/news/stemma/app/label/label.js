"use strict";
// Lets a coder label pairs, one by one. Nothing leaves the page but by its download.
(() => {
  const { byId, element, isolated, plural } = Elements;
  const data = JSON.parse(byId("pairs").textContent);
  const RELATIONS = [
    ["copy", "the same text, up to light edits: a few words, a headline, furniture, a sentence or two; less than a tenth of either body"],
    ["excerpt", "one body is nearly all in the other, and the shorter adds almost nothing of its own: under about 15 % of it"],
    ["extension", "a common text, mostly narrative, of three sentences or more and about a third of one body or more, and its backbone; at least one adds or rewrites much"],
    ["shared-source", "a sentence of narrative or more in common, word for word or lightly edited, in two reports that are otherwise their own"],
    ["quote-only", "only statements in common, besides names, facts and common phrases"],
    ["furniture-only", "only furniture in common"],
    ["unrelated", "no wording in common but names, facts and common phrases"],
  ];
  const DIRECTIONS = [
    ["left-to-right", "Left is the source", "l"],
    ["right-to-left", "Right is the source", "r"],
    ["unknown", "Unknown", "u"],
  ];
  const DIRECTED = ["copy", "excerpt", "extension"];
  let coder = "";
  let order = [];
  let labels = new Map();
  let at = 0;
  let highlighted = false;
  let unsaved = false;

  const article = (pair, side) => data.articles[data.pairs[pair][side]];
  const clean = (name) => name.normalize("NFC").trim().replace(/\s+/g, " ");
  const place = () => `stemma-labels/${data.sample}/${coder.toLowerCase()}`;

  // FNV-1a of the name seeds mulberry32, which shuffles (Fisher and Yates).
  function ordered(name) {
    let seed = 0x811c9dc5;
    for (const unit of new TextEncoder().encode(name.toLowerCase())) seed = Math.imul(seed ^ unit, 0x01000193);
    const random = () => {
      seed = (seed + 0x6d2b79f5) | 0;
      let t = Math.imul(seed ^ (seed >>> 15), seed | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
    const pairs = data.pairs.map((_, i) => i);
    for (let i = pairs.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [pairs[i], pairs[j]] = [pairs[j], pairs[i]];
    }
    return pairs;
  }

  // What a browser kept; it may keep nothing, or not allow to ask.
  function stored() {
    try {
      return new Map(JSON.parse(localStorage.getItem(place()) || "[]"));
    } catch {
      return new Map();
    }
  }
  function store() {
    try {
      localStorage.setItem(place(), JSON.stringify([...labels]));
      unsaved = false;
      byId("storage").textContent = "This browser keeps your labels, as you give them, until you come back.";
    } catch {
      unsaved = labels.size > 0;
      byId("storage").textContent = "This browser keeps nothing for this page: download your labels before you close it.";
    }
  }

  function begin(name) {
    coder = name;
    order = ordered(coder);
    labels = new Map([...stored(), ...labels]);
    store();
    byId("start").hidden = true;
    byId("download").disabled = false;
    byId("guide").open = labels.size === 0;
    show(firstUnlabelled());
  }
  function firstUnlabelled() {
    const first = order.findIndex((pair) => !labels.has(pair));
    return first < 0 ? order.length - 1 : first;
  }

  function show(position) {
    at = Math.max(0, Math.min(order.length - 1, position));
    highlighted = false;
    byId("work").hidden = false;
    byId("done").hidden = true;
    byId("work-title").textContent = `Pair ${at + 1} of ${order.length}`;
    draw();
    const label = labels.get(order[at]) || {};
    check("relation", label.relation);
    check("direction", label.direction || "unknown");
    byId("unsure").checked = Boolean(label.unsure);
    byId("note").value = label.note || "";
    allowDirection();
    tell();
    byId("back").disabled = at === 0;
    byId("work-title").focus({ preventScroll: true });
    scrollTo(0, 0);
  }
  function check(name, value) {
    for (const input of document.querySelectorAll(`input[name="${name}"]`)) input.checked = input.value === value;
  }
  const chosen = (name) => document.querySelector(`input[name="${name}"]:checked`)?.value;
  function tell() {
    byId("bar").max = order.length;
    byId("bar").value = labels.size;
    byId("progress").textContent = `${plural(labels.size, "label")} of ${order.length}`;
    byId("unlabelled").disabled = labels.size === order.length;
  }
  function allowDirection() {
    const relation = chosen("relation");
    const directed = relation === undefined || DIRECTED.includes(relation);
    byId("directions-field").disabled = !directed;
    if (!directed) check("direction", "unknown");
  }

  function draw() {
    const [left, right] = [article(order[at], 0), article(order[at], 1)];
    drawPane(byId("left-pane"), "Left", left, right);
    drawPane(byId("right-pane"), "Right", right, left);
    byId("shared").setAttribute("aria-pressed", String(highlighted));
  }
  function drawPane(pane, side, doc, other) {
    const about = [doc.outlet, doc.published, doc.byline, doc.credit].filter(Boolean).join(" · ");
    const marks = highlighted ? Wording.shared(doc.text, other.text) : [];
    pane.replaceChildren(
      element("h3", {}, side),
      ...(about ? [element("p", { class: "meta" }, isolated(about))] : []),
      ...(doc.headline ? [element("h4", { dir: "auto" }, doc.headline)] : []),
      ...paragraphs(doc.text, marks));
    pane.scrollTop = 0;
  }
  function paragraphs(text, marks) {
    return Array.from(text.matchAll(/[^\r\n]+/g)).filter((line) => line[0].trim()).map((line) =>
      element("p", { dir: "auto" }, ...marked(text, line.index, line.index + line[0].length, marks)));
  }
  function marked(text, from, to, marks) {
    const pieces = [];
    let done = from;
    for (const { start, end } of marks) {
      const [first, last] = [Math.max(start, done), Math.min(end, to)];
      if (first >= last) continue;
      pieces.push(text.slice(done, first), element("mark", { class: "shared" }, text.slice(first, last)));
      done = last;
    }
    return [...pieces, text.slice(done, to)];
  }

  // Takes over what the form says of the pair that is shown.
  function take() {
    allowDirection();
    const relation = chosen("relation");
    if (relation === undefined) return;
    const before = labels.get(order[at]);
    labels.set(order[at], {
      relation,
      direction: chosen("direction") || "unknown",
      unsure: byId("unsure").checked,
      note: byId("note").value,
      highlighted: highlighted || Boolean(before && before.highlighted),
    });
    store();
    tell();
  }
  function next() {
    take();
    if (labels.size === 1) byId("guide").open = false;
    if (at + 1 < order.length) show(at + 1);
    else finish();
  }
  function finish() {
    const left = order.length - labels.size;
    byId("work").hidden = true;
    byId("done").hidden = false;
    byId("done-says").textContent = left ? `${plural(left, "pair")} still without a label.` : "Every pair has a label. Download them and hand in the file.";
    byId("done-title").focus();
  }
  function toggleShared() {
    highlighted = !highlighted;
    const tops = ["left-pane", "right-pane"].map((id) => byId(id).scrollTop);
    draw();
    ["left-pane", "right-pane"].forEach((id, i) => { byId(id).scrollTop = tops[i]; });
    take();
  }

  function rows() {
    return data.pairs.flatMap((_, pair) => {
      if (!labels.has(pair)) return [];
      const { relation, direction, unsure, note, highlighted: seen } = labels.get(pair);
      const row = { left: article(pair, 0).id, right: article(pair, 1).id, relation, direction, coder, note: note || "" };
      if (unsure) row.unsure = true;
      if (seen) row.highlighted = true;
      return [JSON.stringify(row) + "\n"];
    });
  }
  function download() {
    const url = URL.createObjectURL(new Blob(rows(), { type: "application/x-ndjson" }));
    const name = coder.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "labels";
    element("a", { href: url, download: `${name}.jsonl` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    unsaved = false;
  }

  // Takes up labels from a file that was downloaded here before.
  function takeUp(text) {
    const pairs = new Map(data.pairs.map((_, i) => [JSON.stringify([article(i, 0).id, article(i, 1).id]), i]));
    const found = new Map();
    let name = "";
    let broken = 0;
    for (const line of text.split(/[\r\n]+/).filter((l) => l.trim())) {
      const row = parsed(line);
      if (!row) {
        broken++;
        continue;
      }
      const pair = pairs.get(JSON.stringify([row.left, row.right]));
      if (pair === undefined || !RELATIONS.some(([relation]) => relation === row.relation)) continue;
      name = row.coder || name;
      const { relation, direction, unsure, note, highlighted: seen } = row;
      found.set(pair, { relation, direction: DIRECTIONS.some(([known]) => known === direction) ? direction : "unknown", unsure: Boolean(unsure), note: note || "", highlighted: Boolean(seen) });
    }
    if (!found.size) throw new Error("no label of these pairs");
    labels = found;
    byId("coder").value = byId("coder").value || name;
    byId("refused").textContent = broken ? `${plural(broken, "line")} of this file can't be read, so what stood there is to be labelled again; ${plural(found.size, "label")} taken up. Begin to go on.` : "";
    if (!broken && clean(byId("coder").value)) begin(clean(byId("coder").value));
  }
  // The object of a line; a file may have been cut short.
  function parsed(line) {
    try {
      const row = JSON.parse(line);
      return row && typeof row === "object" ? row : undefined;
    } catch {
      return undefined;
    }
  }

  function choices(into, name, options) {
    byId(into).append(...options.map(([value, says, key]) =>
      element("label", { class: "choice" }, element("input", { type: "radio", name, value }), ` ${says} `, element("kbd", {}, key))));
  }
  function listen() {
    byId("begin").addEventListener("submit", (e) => {
      e.preventDefault();
      const name = clean(byId("coder").value);
      if (name) begin(name);
    });
    byId("earlier").addEventListener("change", async () => {
      const file = byId("earlier").files[0];
      if (!file) return;
      try {
        takeUp(await file.text());
      } catch {
        byId("refused").textContent = "This file holds no labels of these pairs; choose one that was downloaded here.";
      }
    });
    byId("label").addEventListener("change", take);
    byId("note").addEventListener("input", take);
    byId("label").addEventListener("submit", (e) => { e.preventDefault(); next(); });
    byId("back").addEventListener("click", () => show(at - 1));
    byId("unlabelled").addEventListener("click", () => show(firstUnlabelled()));
    byId("return").addEventListener("click", () => show(firstUnlabelled()));
    byId("shared").addEventListener("click", toggleShared);
    byId("download").addEventListener("click", download);
    byId("done-download").addEventListener("click", download);
    byId("theme").addEventListener("click", Elements.switchTheme);
    document.addEventListener("keydown", keys);
    addEventListener("beforeunload", (e) => { if (unsaved) e.preventDefault(); });
  }
  function choose(name, value) {
    check(name, value);
    take();
  }
  function keys(e) {
    if (byId("work").hidden || e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.target === byId("note")) {
      if (e.key === "Escape") byId("work-title").focus({ preventScroll: true });
      return;
    }
    const relation = RELATIONS[Number(e.key) - 1];
    const direction = DIRECTIONS.find(([, , key]) => key === e.key);
    const acts = { s: () => byId("unsure").click(), b: () => show(at - 1), h: toggleShared, n: () => byId("note").focus(), PageDown: () => scroll(1), PageUp: () => scroll(-1) };
    if (relation) choose("relation", relation[0]);
    else if (direction && !byId("directions-field").disabled) choose("direction", direction[0]);
    else if (acts[e.key]) acts[e.key]();
    else if (e.key === "Enter" && !e.target.closest("button, summary, input, a")) next();
    else return;
    e.preventDefault();
  }
  function scroll(by) {
    for (const id of ["left-pane", "right-pane"]) byId(id).scrollTop += by * 0.8 * byId(id).clientHeight;
  }

  byId("size").textContent = `${plural(data.pairs.length, "pair")} of articles, two texts side by side. For each: one relation, a direction where the texts give evidence of one, and a note if you like.`;
  choices("relations", "relation", RELATIONS.map(([name], i) => [name, name, String(i + 1)]));
  choices("directions", "direction", DIRECTIONS);
  byId("meanings").append(...RELATIONS.flatMap(([name, says]) => [element("dt", {}, name), element("dd", {}, says)]),
    element("dt", {}, "direction"), element("dd", {}, "of a copy, an excerpt or an extension: which text the other was made from. Say it only where they show it: credit to the other, what is left of one, a person first mentioned without introduction, a correction, a later word of time. Name the evidence in the note."));
  listen();
  document.documentElement.dataset.drawn = "true";
})();
