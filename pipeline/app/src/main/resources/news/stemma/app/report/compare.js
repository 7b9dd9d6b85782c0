"use strict";
// Two texts side by side, with what they share marked in both.
const Compare = (() => {
  const { byId, element, isolated, link, percent, plural, shorten } = Elements;
  const controls = { left: byId("left"), right: byId("right"), statements: byId("statements"), furniture: byId("furniture"), minimum: byId("minimum") };
  let reading;
  let shown = [];
  let current = -1;

  // Takes up a reading; `lefts` and `rights` are the ids to choose from.
  function start(next, lefts, rights, first) {
    reading = next;
    const options = (select, ids) => select.replaceChildren(...ids.map((id) =>
      element("option", { value: id }, shorten(reading.choice(reading.documents.get(id)), 70))));
    options(controls.left, lefts);
    options(controls.right, rights);
    [controls.left.value, controls.right.value] = first;
    draw();
  }
  function listen() {
    for (const control of Object.values(controls)) control.addEventListener("change", () => draw());
    byId("previous").addEventListener("click", () => step(-1));
    byId("next").addEventListener("click", () => step(1));
    document.addEventListener("keydown", (e) => {
      if (e.ctrlKey || e.metaKey || e.altKey || !e.target.closest("#compare") || e.target.matches("select, input[type=number]")) return;
      if (e.key === "n") step(1);
      if (e.key === "p") step(-1);
    });
  }
  // Brings a change of the two into view, by its number.
  function note(number) {
    byId("compare").scrollIntoView();
    byId("compare-title").focus({ preventScroll: true });
    show(`[data-change="${number}"]`);
  }
  const step = (by) => go(by > 0 ? current + 1 : current < 0 ? -1 : current - 1);
  // Brings a pair into view, at a passage where one is given by its id.
  function compare(left, right, passage) {
    controls.left.value = left;
    controls.right.value = right;
    const row = passage && reading.passagesById.get(passage);
    if (row && row.voice === "furniture") controls.furniture.checked = true;
    if (row && row.voice === "statement") controls.statements.checked = true;
    if (row && wordsOf(row) < Number(controls.minimum.value)) controls.minimum.value = "1";
    draw(passage);
    byId("compare").scrollIntoView();
    byId("compare-title").focus({ preventScroll: true });
    const at = shown.findIndex((p) => p.id === passage);
    if (at >= 0) go(at);
  }
  function button(left, right, passage) {
    return Elements.button("Compare", () => compare(left, right, passage), {
      "aria-label": `Compare ${reading.label(left)} and ${reading.label(right)}`,
    });
  }
  function draw(asked) {
    const [left, right] = [controls.left.value, controls.right.value];
    const relation = reading.relation(left, right);
    const minimum = Math.max(1, Math.floor(Number(controls.minimum.value) || 1));
    controls.minimum.value = String(minimum);
    shown = (relation ? reading.passages(left, right) : [])
      .filter((p) => (p.primary || p.id === asked) && wordsOf(p) >= minimum)
      .sort((a, b) => a.left.start - b.left.start);
    current = -1;
    byId("verdict").replaceChildren(...(relation ? reading.claim(relation) : [left === right ? "This is one and the same article." : reading.sameCluster(left, right) ? "Both are near-copies of one text; this pair itself was not aligned. Compare each with the leader of its cluster." : "No relation was found between these two."]));
    byId("totals").replaceChildren(...(relation ? totals(relation, left, right) : []));
    byId("position").textContent = "";
    drawPane(byId("left-pane"), reading.documents.get(left), "left");
    drawPane(byId("right-pane"), reading.documents.get(right), "right");
  }
  const isOn = (voice) => (voice === "statement" ? controls.statements.checked : voice === "furniture" ? controls.furniture.checked : true);
  // Matched words of a passage in the voices that are switched on.
  const wordsOf = (p) => Object.entries(p.voices).reduce((sum, [voice, n]) => sum + (isOn(voice) ? n : 0), 0);
  function totals(relation, left, right) {
    const [leftShare, rightShare] = relation.left === left ? [relation.leftCoverage, relation.rightCoverage] : [relation.rightCoverage, relation.leftCoverage];
    const chrome = controls.furniture.checked ? shown.reduce((sum, p) => sum + (p.voices.furniture || 0), 0) : 0;
    const words = shown.reduce((sum, p) => sum + wordsOf(p), 0) - chrome;
    const share = (id) => percent(Math.min(1, words / Math.max(1, reading.documents.get(id).bodyWords)));
    return [`${plural(shown.length, "passage")} shown, ${plural(words, "matched word")} of body: `, element("strong", {}, share(left)), " of the body of ", reading.name(left), ", ", element("strong", {}, share(right)), " of ", reading.name(right), chrome ? `; and ${plural(chrome, "word")} of furniture` : "", `, ${reading.among}. All passages with the edits inside them span ${percent(leftShare)} and ${percent(rightShare)}.`];
  }
  function drawPane(pane, doc, side) {
    const head = [element("h3", {}, reading.heading(doc))];
    const about = [doc.outlet, reading.published(doc), doc.byline, doc.role].filter(Boolean).join(" · ");
    if (about) head.push(element("p", { class: "meta" }, isolated(about)));
    if (doc.url) head.push(element("p", { class: "meta" }, link(doc.url)));
    const headline = reading.headline(doc);
    if (headline) head.push(element("h4", { dir: "auto" }, headline));
    const pieces = shown.flatMap((p, i) => voiced(p, side).map((part) => ({ number: i, passage: p, ...part }))).sort((a, b) => a.start - b.start);
    const numbered = new Set();
    const blocks = reading.blocks(doc);
    if (doc.withheld) head.push(element("p", { class: "meta" }, "This text is matched, but not shown."));
    pane.replaceChildren(...head, ...(blocks || []).map((block) =>
      element(block.kind === "headline" ? "h4" : "p", { class: `block-${block.kind}`, dir: "auto" }, ...segments(doc, block, pieces, side, numbered))));
    if (!blocks && !doc.withheld) pane.append(...places(side));
    pane.scrollTop = 0;
    pane.setAttribute("aria-label", `${side === "left" ? "Left" : "Right"} article, ${reading.label(doc.id)}`);
  }
  // What is known of a text that the index doesn't hold: where in it the shared wording stands.
  function places(side) {
    return [
      element("p", { class: "meta" }, "This index keeps no text of this article: only where in it the shared wording stands."),
      ...shown.map((p, i) => {
        const mark = element("mark", { class: p.voice, "data-passage": String(i), click: () => go(i) }, key(p, i), `characters ${p[side].start} to ${p[side].end}`);
        return element("p", {}, mark, ` ${plural(wordsOf(p), "matched word")}`);
      }),
    ];
  }
  // A passage cut where the voice of its matched words changes, without what is switched off.
  function voiced(passage, side) {
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
      if (start > at) out.push(...told(doc, at, start));
      out.push(marked(doc, piece, start, end, side, numbered));
      at = end;
    }
    if (at < block.end) out.push(...told(doc, at, block.end));
    return out;
  }
  // Text with the changes in it that a reading has noted.
  function told(doc, start, end) {
    const out = [];
    let at = start;
    for (const change of reading.trace.noted?.get(doc.id) ?? []) {
      const [from, to] = [Math.max(change.start, at), Math.min(change.end, end)];
      if (from >= to) continue;
      if (from > at) out.push(reading.slice(doc, at, from));
      out.push(element("span", { class: "changed", "data-change": String(change.number) }, reading.slice(doc, from, to)));
      at = to;
    }
    if (at < end) out.push(reading.slice(doc, at, end));
    return out;
  }
  function key(passage, number) {
    const sup = element("sup", { tabindex: "0", role: "button", "aria-label": `Passage ${number + 1}, ${plural(wordsOf(passage), "matched word")}` }, String(number + 1));
    sup.addEventListener("keydown", (e) => {
      if (e.key === "Enter" || e.key === " ") { e.preventDefault(); go(number); }
    });
    return sup;
  }
  function marked(doc, piece, start, end, side, numbered) {
    const { passage, number, voice } = piece;
    const mark = element("mark", { class: voice, "data-passage": String(number), click: () => go(number) });
    if (!numbered.has(number)) {
      numbered.add(number);
      mark.append(key(passage, number));
    }
    let at = start;
    for (const block of passage.blocks) {
      const [from, to] = [Math.max(block[side].start, at), Math.min(block[side].end, end)];
      if (from >= to) continue;
      if (from > at) mark.append(...differing(doc, at, from));
      mark.append(reading.slice(doc, from, to));
      at = to;
    }
    if (at < end) mark.append(...differing(doc, at, end));
    return mark;
  }
  // Between two matched stretches there may be blanks and marks only, which is no difference.
  const differing = (doc, start, end) => {
    const parts = told(doc, start, end);
    return /[\p{L}\p{N}]/u.test(reading.slice(doc, start, end)) ? [element("span", { class: "differs" }, ...parts)] : parts;
  };

  function go(number) {
    if (!shown.length) return;
    current = (number + shown.length) % shown.length;
    byId("position").textContent = `Passage ${current + 1} of ${shown.length}`;
    show(`mark[data-passage="${current}"]`);
  }
  // Brings what a selector finds into view in both texts.
  function show(selector) {
    for (const mark of document.querySelectorAll("mark.current, .changed.current")) mark.classList.remove("current");
    for (const id of ["left-pane", "right-pane"]) {
      const pane = byId(id);
      const marks = pane.querySelectorAll(selector);
      marks.forEach((mark) => mark.classList.add("current"));
      if (marks.length) pane.scrollTop += marks[0].getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 4;
    }
  }
  return { start, listen, compare, note, button, draw: () => { if (reading) draw(); } };
})();
