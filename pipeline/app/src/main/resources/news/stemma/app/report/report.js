"use strict";
// Draws the report from the JSON of a trace. What comes from an article enters the page as text
// only: nothing here writes markup.
(() => {
  const trace = JSON.parse(document.getElementById("trace").textContent);
  const byId = (id) => document.getElementById(id);
  const documents = new Map(trace.documents.map((d) => [d.id, d]));
  const SHOWN = 50;
  const WITHHELD = "[withheld]";

  // Elements

  const SVG = "http://www.w3.org/2000/svg";
  function fill(node, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "click") node.addEventListener("click", value);
      else node.setAttribute(name, value);
    }
    node.append(...children);
    return node;
  }
  const element = (name, attributes = {}, ...children) =>
    fill(document.createElement(name), attributes, children.flat());
  const svg = (name, attributes = {}, ...children) =>
    fill(document.createElementNS(SVG, name), attributes, children);
  const isolated = (text) => element("bdi", {}, text);
  const button = (label, click, attributes = {}) =>
    element("button", { type: "button", click, ...attributes }, ...[label].flat());
  const percent = (share) =>
    share > 0 && share < 0.005 ? "under 1 %" : share >= 0.995 && share < 1 ? "over 99 %" : `${Math.round(100 * share)} %`;
  const plural = (n, noun) => `${n} ${noun}${n === 1 ? "" : "s"}`;
  const shorten = (text, length) => {
    const points = Array.from(text);
    return points.length > length ? points.slice(0, length - 1).join("") + "…" : text;
  };
  function group(rows, key) {
    const groups = new Map();
    for (const row of rows) {
      const k = key(row);
      if (!groups.has(k)) groups.set(k, []);
      groups.get(k).push(row);
    }
    return groups;
  }

  // Offsets are code points; strings here count UTF-16 units.
  const utf16 = new Map();
  function slice(doc, start, end) {
    if (doc.withheld) return WITHHELD;
    if (!/[\ud800-\udfff]/.test(doc.text)) return doc.text.slice(start, end);
    if (!utf16.has(doc.id)) utf16.set(doc.id, Array.from(doc.text));
    return utf16.get(doc.id).slice(start, end).join("");
  }

  const pairKey = (left, right) => JSON.stringify([left, right]);
  const relations = new Map(trace.relations.map((r) => [pairKey(r.left, r.right), r]));
  const passages = group(trace.passages, (p) => pairKey(p.left.document, p.right.document));
  const passagesById = new Map(trace.passages.map((p) => [p.id, p]));
  const ledgers = group(trace.sentences, (s) => s.document);
  const inferred = trace.graph.nodes.filter((n) => n.kind === "inferred-source");

  // What the corpus holds, to be said beside every figure

  const known = (field) => trace.documents.filter((d) => d[field]).length;
  const outlets = new Set(trace.documents.map((d) => d.outlet).filter(Boolean));
  const among = trace.documents.length === 1 ? "with one article only" : `among these ${trace.documents.length} articles`;
  const clusterOf = new Map(trace.clusters.flatMap((c) => c.members.map((m) => [m.document, c])));
  const sameCluster = (a, b) => clusterOf.has(a) && clusterOf.get(a) === clusterOf.get(b);
  function composition() {
    const dates = trace.documents.map((d) => d.published).filter(Boolean).sort();
    const wires = trace.documents.filter((d) => d.role === "wire").length;
    return [
      plural(trace.documents.length, "article"),
      outlets.size ? `${plural(outlets.size, "outlet")} (known for ${known("outlet")})` : "outlets not known",
      dates.length ? `${dates[0].slice(0, 10)} to ${dates[dates.length - 1].slice(0, 10)} (known for ${dates.length})` : "no dates",
      wires ? `${wires} of role wire` : "none of role wire",
      plural(trace.rejected.length, "input") + " rejected",
    ].join(" · ");
  }

  // Findings

  const name = (id) => isolated(shorten(id, 60));
  function compareButton(left, right, passage) {
    return button("Compare", () => compare(left, right, passage), {
      "aria-label": `Compare ${left} and ${right}`,
    });
  }
  function shares(r) {
    return [`In shared passages lie ${percent(r.leftCoverage)} of the body of `, name(r.left), ` and ${percent(r.rightCoverage)} of `, name(r.right), `, ${among}.`];
  }
  function claim(r) {
    const [l, right] = [name(r.left), name(r.right)];
    if (r.inherited) return [l, " and ", right, " are siblings: both descend from ", name(r.via[0]), "."];
    if (r.source) {
      const verb = { copy: " copies ", excerpt: " descends from ", extension: " extends " }[r.relation];
      return [name(r.derived), verb, name(r.source), r.relation === "excerpt" ? "; almost all of one lies in the other." : "."];
    }
    return {
      "copy": [l, " and ", right, " are copies of one text; which came first is unknown."],
      "excerpt": ["One of ", l, " and ", right, " lies almost wholly in the other; which was made from which is unknown."],
      "extension": ["One of ", l, " and ", right, " extends the other; which one is unknown."],
      "shared-source": [l, " and ", right, " share unquoted prose, each in a report of its own; a common source is likely."],
      "quote-only": [l, " and ", right, " share statements only."],
      "furniture-only": [l, " and ", right, " share site furniture only."],
    }[r.relation];
  }
  function finding(r) {
    const item = element("li", {}, element("p", {}, ...claim(r)));
    if (r.source) {
      item.append(element("p", { class: "basis" }, `Confidence ${r.directionConfidence.toFixed(2)}, by what the texts say:`));
      item.append(element("ul", { class: "basis" }, ...r.evidence.map((e) => element("li", {}, (e.weight > 0) === (r.source === r.left) ? "" : "against it, taken the other way round: ", isolated(e.says || WITHHELD)))));
    }
    item.append(element("p", { class: "basis" }, ...shares(r)), compareButton(r.left, r.right));
    return item;
  }
  function inferredFinding(node) {
    const wording = node.commonWording || WITHHELD;
    const witnesses = [...new Set(node.witnesses.map((w) => w.document))];
    const pair = witnesses.flatMap((w, i) => witnesses.slice(i + 1).map((v) => [w, v].sort(byOrder))).find(([l, r]) => relations.has(pairKey(l, r)));
    return element("li", {},
      element("p", {}, `${plural(witnesses.length, "article")} carry wording that points to a text not among these`, node.name ? [node.basis === "credit" ? " (credited: " : " (a wire article of it is among them: ", isolated(node.name), ")"] : "", ": ", ...witnesses.slice(0, 20).flatMap((w, i) => [i ? ", " : "", name(w)]), witnesses.length > 20 ? ` and ${witnesses.length - 20} more.` : "."),
      /\p{L}/u.test(wording) ? element("blockquote", { dir: "auto" }, wording) : "",
      element("p", { class: "basis" }, (/\p{L}/u.test(wording) ? "The words that all witnesses share, … where they part; no quotation of any dispatch. " : "No run of words is common to all of them. ") + "It may be one text, its versions, or undetected copying between the witnesses."),
      pair ? compareButton(...pair) : "");
  }
  const order = new Map(trace.documents.map((d, i) => [d.id, i]));
  const byOrder = (a, b) => order.get(a) - order.get(b);

  function list(title, rows, draw) {
    if (!rows.length) return [];
    const items = element("ul", { class: "findings" });
    const heading = element("h3", {}, `${title} (${rows.length})`);
    let shown = 0;
    const more = button("", grow);
    function grow() {
      items.append(...rows.slice(shown, shown + SHOWN).map(draw));
      shown = Math.min(rows.length, shown + SHOWN);
      more.textContent = `Show more of ${rows.length - shown}`;
      more.hidden = shown === rows.length;
    }
    grow();
    return [heading, items, more];
  }
  function folded(title, rows) {
    if (!rows.length) return [];
    const details = element("details", {}, element("summary", {}, `${title} (${rows.length})`));
    details.addEventListener("toggle", () => {
      if (details.open && details.childElementCount === 1) details.append(...list(title, rows, finding).slice(1));
    });
    return [details];
  }
  function findings() {
    const of = (test) => trace.relations.filter(test);
    const descent = ["copy", "excerpt", "extension"];
    const blocks = [
      ...list("Who was made from whom", of((r) => r.source), finding),
      ...list("Not in the corpus, inferred", inferred, inferredFinding),
      ...list("The same text, direction unknown", of((r) => descent.includes(r.relation) && !r.source && !r.inherited), finding),
      ...list("Shared unquoted prose", of((r) => r.relation === "shared-source"), finding),
      ...folded("Siblings", of((r) => r.inherited)),
      ...folded("Statements only", of((r) => r.relation === "quote-only")),
      ...folded("Site furniture only", of((r) => r.relation === "furniture-only")),
    ];
    byId("finding-list").append(...(blocks.length ? blocks : [element("p", {}, trace.documents.length < 2 ? "Nothing to compare." : "No wording is shared between these articles.")]));
  }

  // Descent

  const NODE = { width: 170, height: 44, across: 24, down: 56 };
  function components() {
    const parent = new Map();
    const root = (x) => { while (parent.get(x) !== x) x = parent.get(x); return x; };
    for (const e of trace.graph.edges) {
      for (const x of [e.derived, e.source]) if (!parent.has(x)) parent.set(x, x);
      parent.set(root(e.derived), root(e.source));
    }
    const groups = group([...parent.keys()], root);
    return [...groups.values()].sort((a, b) => b.length - a.length);
  }
  // Layers by the longest way from a node without source (a cycle, which evidence can't rule out,
  // is cut where it closes), then two sweeps that put each node below the middle of its sources.
  function layered(nodes, edges) {
    const sources = group(edges, (e) => e.derived);
    const layer = new Map();
    const visit = (n, path) => {
      if (layer.has(n)) return layer.get(n);
      if (path.has(n)) return -1;
      path.add(n);
      const depth = 1 + Math.max(-1, ...(sources.get(n) || []).map((e) => visit(e.source, path)));
      path.delete(n);
      layer.set(n, depth);
      return depth;
    };
    nodes.forEach((n) => visit(n, new Set()));
    const layers = [];
    nodes.forEach((n) => (layers[layer.get(n)] ||= []).push(n));
    const place = new Map();
    layers.forEach((row) => row.forEach((n, i) => place.set(n, i)));
    const middle = (n) => {
      const above = (sources.get(n) || []).map((e) => place.get(e.source));
      return above.length ? above.reduce((a, b) => a + b, 0) / above.length : place.get(n);
    };
    for (let sweep = 0; sweep < 2; sweep++) {
      layers.forEach((row) => {
        row.sort((a, b) => middle(a) - middle(b));
        row.forEach((n, i) => place.set(n, i));
      });
    }
    return layers;
  }
  function drawGraph(nodes) {
    const inside = new Set(nodes);
    const edges = trace.graph.edges.filter((e) => inside.has(e.derived));
    const layers = layered(nodes, edges);
    const widest = Math.max(...layers.map((row) => row.length));
    const width = widest * (NODE.width + NODE.across) + NODE.across;
    const height = layers.length * (NODE.height + NODE.down);
    const at = new Map();
    layers.forEach((row, y) => row.forEach((n, x) => at.set(n, {
      x: (width - row.length * (NODE.width + NODE.across)) / 2 + (x + 0.5) * (NODE.width + NODE.across),
      y: NODE.down / 2 + y * (NODE.height + NODE.down) + NODE.height / 2,
    })));
    const arrows = edges.map((e) => {
      const [s, d] = [at.get(e.source), at.get(e.derived)];
      const [from, to] = [s.y + NODE.height / 2, d.y - NODE.height / 2 - 2];
      return svg("path", { d: `M${s.x} ${from} C${s.x} ${from + 28} ${d.x} ${to - 28} ${d.x} ${to}`, "marker-end": "url(#arrow)" });
    });
    const boxes = nodes.map((n) => node(n, at.get(n)));
    const picture = svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `Graph of ${plural(nodes.length, "text")} and ${plural(edges.length, "arrow")}; listed below` },
      svg("defs", {}, svg("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto" }, svg("path", { d: "M0 0 L8 4 L0 8 z" }))),
      ...arrows, ...boxes);
    const rows = edges.map((e) => element("li", {}, isolated(label(e.derived)), " from ", isolated(label(e.source))));
    byId("graph").replaceChildren(picture);
    byId("graph").scrollLeft = (byId("graph").scrollWidth - byId("graph").clientWidth) / 2;
    byId("arrows").replaceChildren(element("summary", {}, `The ${plural(edges.length, "arrow")} as a list`), element("ul", {}, ...rows));
  }
  const label = (id) => (documents.has(id) ? id : inferred.find((n) => n.id === id)?.name || "a text not among these articles");
  function node(id, { x, y }) {
    const doc = documents.get(id);
    const [w, h] = [NODE.width, NODE.height];
    if (!doc) {
      const source = inferred.find((n) => n.id === id);
      return svg("g", {}, svg("title", {}, source.commonWording || WITHHELD), svg("ellipse", { class: "inferred", cx: x, cy: y, rx: w / 2, ry: h / 2 }), svg("text", { x, y: y + 4 }, source.name ? shorten(source.name, 20) : "not in the corpus"));
    }
    const lines = [svg("text", { x, y: y + (doc.outlet ? -3 : 4) }, shorten(id, 22))];
    if (doc.outlet) lines.push(svg("text", { class: "quiet", x, y: y + 14 }, shorten(doc.outlet, 26)));
    return svg("g", {}, svg("title", {}, doc.headline ? `${id}: ${doc.headline}` : id), svg("rect", { x: x - w / 2, y: y - h / 2, width: w, height: h, rx: 6 }), ...lines);
  }
  function graph() {
    const groups = components();
    if (!groups.length) {
      byId("graph").replaceChildren(element("p", {}, "No article was shown to descend from another."));
      return;
    }
    const all = groups.flat();
    if (all.length <= 16) {
      drawGraph(all);
      return;
    }
    const choice = element("select", { id: "component" }, ...groups.slice(0, 500).map((g, i) => element("option", { value: String(i) }, `${plural(g.length, "text")}: ${shorten(label(g.find((n) => documents.has(n))), 50)}`)));
    choice.addEventListener("change", () => drawGraph(groups[Number(choice.value)]));
    byId("component-choice").append(element("label", {}, "Family ", choice));
    drawGraph(groups[0]);
  }

  // Compare

  const controls = { left: byId("left"), right: byId("right"), statements: byId("statements"), furniture: byId("furniture"), minimum: byId("minimum") };
  let shown = [];
  let current = -1;

  function options(select) {
    select.append(...trace.documents.map((d) => element("option", { value: d.id }, shorten(d.outlet ? `${d.id} (${d.outlet})` : d.id, 70))));
  }
  // The relation of two articles in either order, and its passages turned so that `left` is left.
  function oriented(left, right) {
    const straight = relations.get(pairKey(left, right));
    if (straight) return { relation: straight, passages: passages.get(pairKey(left, right)) || [] };
    const turned = relations.get(pairKey(right, left));
    const turn = (p) => ({ ...p, left: p.right, right: p.left, blocks: p.blocks.map((b) => ({ ...b, left: b.right, right: b.left })) });
    return { relation: turned, passages: turned ? (passages.get(pairKey(right, left)) || []).map(turn) : [] };
  }
  function compare(left, right, passage) {
    controls.left.value = left;
    controls.right.value = right;
    const row = passage && passagesById.get(passage);
    if (row && row.voice === "furniture") controls.furniture.checked = true;
    if (row && row.voice === "statement") controls.statements.checked = true;
    if (row && wordsOf(row) < Number(controls.minimum.value)) controls.minimum.value = "1";
    drawPair(passage);
    byId("compare").scrollIntoView();
    byId("compare-title").focus({ preventScroll: true });
    const at = shown.findIndex((p) => p.id === passage);
    if (at >= 0) go(at);
  }
  function drawPair(asked) {
    const [left, right] = [controls.left.value, controls.right.value];
    const { relation, passages: all } = oriented(left, right);
    const minimum = Math.max(1, Math.floor(Number(controls.minimum.value) || 1));
    controls.minimum.value = String(minimum);
    shown = all
      .filter((p) => (p.primary || p.id === asked) && wordsOf(p) >= minimum)
      .sort((a, b) => a.left.start - b.left.start);
    current = -1;
    byId("verdict").replaceChildren(...(relation ? claim(relation) : [left === right ? "This is one and the same article." : sameCluster(left, right) ? "Both are near-copies of one text; this pair itself was not aligned. Compare each with the leader of its cluster." : "No relation was found between these two."]));
    byId("totals").replaceChildren(...(relation ? totals(left, right) : []));
    byId("position").textContent = "";
    drawPane(byId("left-pane"), documents.get(left), "left");
    drawPane(byId("right-pane"), documents.get(right), "right");
  }
  const isOn = (voice) => (voice === "statement" ? controls.statements.checked : voice === "furniture" ? controls.furniture.checked : true);
  // Matched words of a passage in the voices that are switched on.
  const wordsOf = (p) => Object.entries(p.voices).reduce((sum, [voice, n]) => sum + (isOn(voice) ? n : 0), 0);
  function totals(left, right) {
    const { relation } = oriented(left, right);
    const [leftShare, rightShare] = relation.left === left ? [relation.leftCoverage, relation.rightCoverage] : [relation.rightCoverage, relation.leftCoverage];
    const chrome = controls.furniture.checked ? shown.reduce((sum, p) => sum + (p.voices.furniture || 0), 0) : 0;
    const words = shown.reduce((sum, p) => sum + wordsOf(p), 0) - chrome;
    const share = (id) => percent(Math.min(1, words / Math.max(1, documents.get(id).bodyWords)));
    return [`${plural(shown.length, "passage")} shown, ${plural(words, "matched word")} of body: `, element("strong", {}, share(left)), " of the body of ", name(left), ", ", element("strong", {}, share(right)), " of ", name(right), chrome ? `; and ${plural(chrome, "word")} of furniture` : "", `, ${among}. All passages with the edits inside them span ${percent(leftShare)} and ${percent(rightShare)}.`];
  }
  function drawPane(pane, doc, side) {
    const head = [element("h3", {}, name(doc.id))];
    const about = [doc.outlet, doc.published, doc.byline, doc.role].filter(Boolean).join(" · ");
    if (about) head.push(element("p", { class: "meta" }, isolated(about)));
    if (doc.url) head.push(element("p", { class: "meta" }, /^https?:\/\//i.test(doc.url) ? element("a", { href: doc.url, rel: "noopener noreferrer" }, isolated(doc.url)) : isolated(doc.url)));
    if (doc.headline) head.push(element("h4", { dir: "auto" }, doc.headline));
    const pieces = shown.flatMap((p, i) => voiced(doc, p, side).map((part) => ({ number: i, passage: p, ...part }))).sort((a, b) => a.start - b.start);
    const numbered = new Set();
    const blocks = doc.withheld ? [] : doc.blocks;
    if (doc.withheld) head.push(element("p", { class: "meta" }, "This text is matched, but not shown."));
    pane.replaceChildren(...head, ...blocks.map((block) =>
      element(block.kind === "headline" ? "h4" : "p", { class: `block-${block.kind}`, dir: "auto" }, ...segments(doc, block, pieces, side, numbered))));
    pane.scrollTop = 0;
    pane.setAttribute("aria-label", `${side === "left" ? "Left" : "Right"} article, ${doc.id}`);
  }
  // A passage cut where the voice of its matched words changes, without what is switched off.
  function voiced(doc, passage, side) {
    const parts = [];
    for (const block of passage.blocks) {
      const last = parts[parts.length - 1];
      if (last && last.voice === block.voice) last.end = block[side].end;
      else parts.push({ voice: block.voice, start: block[side].start, end: block[side].end });
    }
    if (parts.length === 0) return [];
    parts[0].start = passage[side].start;
    parts[parts.length - 1].end = passage[side].end;
    return parts.filter((part) => isOn(part.voice));
  }
  function segments(doc, block, pieces, side, numbered) {
    const out = [];
    let at = block.start;
    for (const piece of pieces) {
      const [start, end] = [Math.max(piece.start, at), Math.min(piece.end, block.end)];
      if (start >= end) continue;
      if (start > at) out.push(slice(doc, at, start));
      out.push(marked(doc, piece, start, end, side, numbered));
      at = end;
    }
    if (at < block.end) out.push(slice(doc, at, block.end));
    return out;
  }
  function marked(doc, piece, start, end, side, numbered) {
    const { passage, number, voice } = piece;
    const mark = element("mark", { class: voice, "data-passage": String(number), click: () => go(number) });
    if (!numbered.has(number)) {
      numbered.add(number);
      const key = element("sup", { tabindex: "0", role: "button", "aria-label": `Passage ${number + 1}, ${plural(wordsOf(passage), "matched word")}` }, String(number + 1));
      key.addEventListener("keydown", (e) => {
        if (e.key === "Enter" || e.key === " ") { e.preventDefault(); go(number); }
      });
      mark.append(key);
    }
    let at = start;
    for (const block of passage.blocks) {
      const [from, to] = [Math.max(block[side].start, at), Math.min(block[side].end, end)];
      if (from >= to) continue;
      if (from > at) mark.append(differing(slice(doc, at, from)));
      mark.append(slice(doc, from, to));
      at = to;
    }
    if (at < end) mark.append(differing(slice(doc, at, end)));
    return mark;
  }
  // Between two matched stretches there may be blanks and marks only, which is no difference.
  const differing = (text) => (/[\p{L}\p{N}]/u.test(text) ? element("span", { class: "differs" }, text) : text);

  function go(number) {
    if (!shown.length) return;
    current = (number + shown.length) % shown.length;
    byId("position").textContent = `Passage ${current + 1} of ${shown.length}`;
    for (const mark of document.querySelectorAll("mark.current")) mark.classList.remove("current");
    for (const id of ["left-pane", "right-pane"]) {
      const pane = byId(id);
      const marks = pane.querySelectorAll(`mark[data-passage="${current}"]`);
      marks.forEach((mark) => mark.classList.add("current"));
      if (marks.length) pane.scrollTop += marks[0].getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 4;
    }
  }

  // Sentences

  const ledgerArticle = byId("ledger-article");
  function drawLedger() {
    const doc = documents.get(ledgerArticle.value);
    const rows = ledgers.get(doc.id) || [];
    // "No match" would be said of a sentence that others took from here: for a reader it is reused.
    const verdict = (r) => (r.verdict === "no-match" && r.reusedBy.length ? "reused" : r.verdict);
    const counts = group(rows.filter((r) => r.verdict !== "furniture"), verdict);
    byId("ledger-sum").textContent = `${doc.id}: ${[...counts].map(([verdict, of]) => `${of.length} ${verdict}`).join(", ")} — ${among}. No match is not original.`;
    const listed = byId("only-matched").checked ? rows.filter((r) => r.sources.length || r.reusedBy.length) : rows;
    const head = element("thead", {}, element("tr", {}, ...["No.", "Verdict", "Voice", "Sentence", "Also in", "Reused by"].map((t) => element("th", { scope: "col" }, t))));
    const body = element("tbody", {}, ...listed.map((r) => element("tr", {},
      element("td", { class: "number" }, String(r.ordinal + 1)),
      element("td", {}, verdict(r), r.basis ? element("span", { class: "meta" }, ` (${r.basis})`) : ""),
      element("td", {}, r.voice),
      element("td", { dir: "auto" }, slice(doc, r.start, r.end)),
      element("td", {}, ...partners(doc.id, r.sources)),
      element("td", {}, ...partners(doc.id, r.reusedBy)))));
    byId("ledger").replaceChildren(head, body);
  }
  function partners(own, others) {
    const rest = others.length > 20 ? [` … and ${others.length - 20} more`] : [];
    return [...others.slice(0, 20).map((other) => partner(own, other)), ...rest];
  }
  function partner(own, other) {
    return button([name(other.document), ` ${other.score.toFixed(1)}`], () => compare(own, other.document, other.passage), {
      "class": "partner", title: `score ${other.score.toFixed(1)}, ${plural(other.changed, "word")} changed, found by ${other.foundBy.join(", ")}`,
    });
  }

  // Evidence

  function evidence() {
    const spoken = trace.relations.filter((r) => r.evidence.length);
    if (!spoken.length) {
      byId("evidence-list").append(element("p", {}, "No pair has evidence for a direction."));
      return;
    }
    const features = new Map();
    for (const r of spoken) {
      for (const e of r.evidence) {
        const row = features.get(e.feature) || { for: 0, against: 0, silent: 0 };
        const left = e.weight > 0;
        if (!r.source) row.silent++;
        else if (left === (r.source === r.left)) row.for++;
        else row.against++;
        features.set(e.feature, row);
      }
    }
    byId("feature-table").append(
      element("caption", {}, `Which features spoke, in ${plural(spoken.length, "pair")} with evidence, ${among}`),
      element("thead", {}, element("tr", {}, ...["Feature", "For the source named", "Against it", "Where none is named"].map((t) => element("th", { scope: "col" }, t)))),
      element("tbody", {}, ...[...features].sort(([a], [b]) => (a < b ? -1 : 1)).map(([feature, n]) => element("tr", {},
        element("td", {}, feature), element("td", { class: "number" }, String(n.for)), element("td", { class: "number" }, String(n.against)), element("td", { class: "number" }, String(n.silent))))));
    byId("evidence-list").append(...list("Pairs with evidence", spoken, pairEvidence));
  }
  function pairEvidence(r) {
    const sign = r.source === r.right ? -1 : 1;
    const rows = r.evidence.map((e) => element("li", {},
      ...(r.source ? [`${(sign * e.weight).toFixed(1)} `] : [`${Math.abs(e.weight).toFixed(1)}, if `, name(e.weight > 0 ? r.left : r.right), " were the source: "]), `${e.feature}: `, isolated(e.says || WITHHELD),
      ...e.spans.slice(0, 6).flatMap((s) => [" · ", name(s.document), ": “", isolated(slice(documents.get(s.document), s.start, s.end)), "”"])));
    return element("li", {}, element("p", {}, ...claim(r)), element("ul", {}, ...rows), compareButton(r.left, r.right));
  }

  // Recall

  const tenths = (share) => (share < 1 && share >= 0.9995 ? "over 99.9 %" : `${(100 * share).toFixed(1)} %`);
  const bounds = (interval) => {
    const [low, high] = [tenths(interval.low), tenths(interval.high)];
    if (interval.method === "census") return "all were compared";
    if (interval.method === "one-sided") return interval.low > 0 ? `${low} or more` : `${high} or less`;
    return `${low} to ${high}`;
  };
  // Four decimals round to 1 what is certain to no one.
  const chance = (probability) => percent(Math.min(probability, 0.9999));
  function recall() {
    const stated = trace.run.statedRecall;
    const words = stated.stages.find((s) => s.words).words;
    byId("guarantee").textContent = `Two articles are compared where they share ${words} words in a row, of which stop words count half, unless more than ${stated.articlesAtMost} articles have five of them. Beside that, bodies and paragraphs that are alike are compared by chance, the likelier the more alike they are; where more than ${stated.articlesAtMost} agree, each only with the earliest and with a neighbour.`;
    const curves = stated.stages.filter((s) => s.curve);
    const title = { "body-minhash": "Bodies", "paragraph-minhash": "Paragraphs" };
    byId("curve").append(
      element("caption", {}, `Chance of being compared, by ${[...new Set(curves.map((s) => `${s.bands} bands of ${s.rows} rows`))].join(" and ")}`),
      element("thead", {}, element("tr", {}, ...["Jaccard", ...curves.map((s) => title[s.stage])].map((t) => element("th", { scope: "col" }, t)))),
      element("tbody", {}, ...curves[0].curve.map((point, i) => element("tr", {},
        element("td", { class: "number" }, point.jaccard.toFixed(1)), ...curves.map((s) => element("td", { class: "number" }, chance(s.curve[i].probability)))))));
    audit(trace.run.audit);
  }
  function audit(measured) {
    if (!measured) {
      byId("audit").textContent = "This run was not audited. trace --audit N compares N articles with all others, exactly, and counts what was missed.";
      byId("audit-table").parentElement.remove();
      return;
    }
    const { corpus } = measured;
    const range = corpus.interval && corpus.interval.low < corpus.interval.high ? ` (${corpus.interval.low} to ${corpus.interval.high})` : "";
    const missed = corpus.missed === null ? "" : ` In the whole corpus some ${corpus.missed}${range} are missed beside ${corpus.found} that were found.`;
    byId("audit").textContent = `${measured.sampled} of ${plural(measured.population, "article")} were compared with all others, exactly (${measured.tooShort} more are too short). ` +
      (measured.says ? `${measured.says[0].toUpperCase()}${measured.says.slice(1)}.` : `Of ${plural(measured.pairs, "pair")} with a Jaccard similarity or containment from .5 on, ${measured.found} were found.${missed}`);
    const kinds = { "near-duplicate": "Jaccard .8 or more", "similar": "Jaccard .5 to .8", "contained": "Half of one in the other" };
    const rows = [...measured.likenesses.map((l) => [kinds[l.likeness], l]), ["All", measured]];
    byId("audit-table").append(
      element("caption", {}, "Recall, with intervals of 95 % confidence"),
      element("thead", {}, element("tr", {}, ...["Alike", "Pairs", "Found", "Recall"].map((t) => element("th", { scope: "col" }, t)))),
      element("tbody", {}, ...rows.map(([kind, of]) => element("tr", {},
        element("td", {}, kind), ...[of.pairs, of.found].map((n) => element("td", { class: "number" }, String(n))),
        element("td", {}, of.recall === null ? "no pair" : tenths(of.recall), " ", of.interval ? element("span", { class: "meta" }, bounds(of.interval)) : "")))));
    byId("missed-list").append(...list("Missed pairs of the sample", measured.missedPairs, (p) => element("li", {},
      element("p", {}, name(p.left), " and ", name(p.right), `: Jaccard ${p.jaccard.toFixed(2)}; ${percent(p.leftContainment)} of the first in the second, ${percent(p.rightContainment)} of the second in the first.`), compareButton(p.left, p.right))));
  }

  // Start

  byId("composition").textContent = composition();
  byId("made-by").textContent = `Stemma ${trace.run.stemma}, run ${trace.run.fingerprint.slice(0, 12)}, seed ${trace.run.seed}.`;
  byId("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  findings();
  graph();
  evidence();
  recall();
  if (trace.documents.length) {
    options(controls.left);
    options(controls.right);
    options(ledgerArticle);
    for (const control of Object.values(controls)) control.addEventListener("change", () => drawPair());
    byId("previous").addEventListener("click", () => go(current < 0 ? -1 : current - 1));
    byId("next").addEventListener("click", () => go(current + 1));
    ledgerArticle.addEventListener("change", drawLedger);
    byId("only-matched").addEventListener("change", drawLedger);
    document.addEventListener("keydown", (e) => {
      if (e.ctrlKey || e.metaKey || e.altKey || !e.target.closest("#compare") || e.target.matches("select, input[type=number]")) return;
      if (e.key === "n") go(current + 1);
      if (e.key === "p") go(current < 0 ? -1 : current - 1);
    });
    const first = trace.relations.find((r) => r.source) || trace.relations.find((r) => r.relation === "shared-source") || trace.relations[0];
    controls.left.value = first ? first.left : trace.documents[0].id;
    controls.right.value = first ? first.right : trace.documents[Math.min(1, trace.documents.length - 1)].id;
    const matched = [...ledgers].map(([id, rows]) => [id, rows.filter((r) => ["wire-copy", "shared-statement"].includes(r.verdict)).length]);
    ledgerArticle.value = matched.reduce((best, next) => (next[1] > best[1] ? next : best), [trace.documents[0].id, -1])[0];
    drawPair();
    drawLedger();
  }
  // For whoever measures: milliseconds from opening the file to here.
  document.documentElement.dataset.drawn = String(Math.round(performance.now()));
})();
