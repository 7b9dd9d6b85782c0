"use strict";
// Draws a checked text with the wording marked that others have, and how much of it that is.
const Checked = (() => {
  const { byId, element, svg, percent, plural } = Elements;
  const VOICES = ["narrative", "statement", "furniture", "unknown"];
  let check;
  let reading;
  let own;
  let rank;
  let only; // leader of the one family that is marked, where one was chosen

  const isOn = (voice) => (voice === "statement" ? byId("with-statements").checked : voice === "furniture" ? byId("with-furniture").checked : true);

  function start(nextCheck, nextReading) {
    [check, reading, own, only] = [nextCheck, nextReading, nextCheck.documents[0].id, undefined];
    rank = new Map(check.sources.flatMap((s, i) => s.members.map((m) => [m.document, i])));
    drawText();
    drawFigures();
  }

  // Marks

  // Stretches of the checked text that match, cut where another source has more of them: the first
  // in rank of those that hold a stretch stands for all.
  function stretches() {
    const pieces = [];
    for (const [other, place] of rank) {
      if (only !== undefined && check.sources[place].leader !== only) continue;
      for (const passage of reading.passages(own, other)) {
        if (!passage.primary) continue;
        for (const { left, voice } of passage.blocks) if (isOn(voice)) pieces.push({ start: left.start, end: left.end, voice, other, place, passage: passage.id });
      }
    }
    pieces.sort((a, b) => a.start - b.start || a.place - b.place);
    const cuts = [...new Set(pieces.flatMap((p) => [p.start, p.end]))].sort((a, b) => a - b);
    const out = [];
    let open = [];
    let next = 0;
    for (let i = 0; i + 1 < cuts.length; i++) {
      const [start, end] = [cuts[i], cuts[i + 1]];
      while (next < pieces.length && pieces[next].start <= start) open.push(pieces[next++]);
      open = open.filter((p) => p.end > start);
      if (!open.length) continue;
      const best = open.reduce((a, b) => (b.place < a.place ? b : a));
      const last = out[out.length - 1];
      if (last && last.end === start && last.passage === best.passage && last.voice === best.voice) last.end = end;
      else out.push({ ...best, start, end });
    }
    return out;
  }
  function drawText() {
    const doc = reading.documents.get(own);
    const pane = byId("checked-text");
    const marks = stretches();
    const sentences = reading.ledgers.get(own) || [];
    const head = doc.headline && !doc.blocks?.some((b) => b.kind === "headline") ? [element("h3", { dir: "auto" }, doc.headline)] : [];
    if (doc.text === undefined) {
      pane.replaceChildren(...head, element("p", { class: "meta" }, doc.withheld ? Results.isCanceled(doc) ? "Cancelled by its publisher; its text is not shown." : "This text is matched, but not shown." : "This index keeps no text of this article: only where its wording is shared is known."));
      return;
    }
    let numbered;
    const mark = (from, to, stretch) => {
      const node = element("mark", { class: stretch.voice, "data-source": String(stretch.place + 1), click: () => Compare.compare(own, stretch.other, stretch.passage) });
      if (numbered !== stretch.place) node.append(number(stretch));
      numbered = stretch.place;
      node.append(reading.slice(doc, from, to));
      return node;
    };
    const cut = (start, end) => {
      const out = [];
      let at = start;
      for (const m of marks) {
        const [from, to] = [Math.max(m.start, at), Math.min(m.end, end)];
        if (from >= to) continue;
        if (from > at) out.push(reading.slice(doc, at, from));
        out.push(mark(from, to, m));
        at = to;
      }
      if (at < end) out.push(reading.slice(doc, at, end));
      return out;
    };
    const drawn = doc.blocks.map((block) => {
      numbered = undefined;
      const out = [];
      let at = block.start;
      for (const s of sentences) {
        const [from, to] = [Math.max(s.start, at), Math.min(s.end, block.end)];
        if (from >= to) continue;
        if (from > at) out.push(...cut(at, from));
        out.push(element("span", { class: `sentence ${s.verdict}`, title: verdict(s) }, ...cut(from, to)));
        at = to;
      }
      if (at < block.end) out.push(...cut(at, block.end));
      return element(block.kind === "headline" ? "h3" : "p", { class: `block-${block.kind}`, dir: "auto" }, ...out);
    });
    pane.replaceChildren(...head, ...drawn);
  }
  function number(stretch) {
    const sup = element("sup", { tabindex: "0", role: "button", "aria-label": `Same wording as source ${stretch.place + 1}, ${reading.label(stretch.other)}: compare` }, String(stretch.place + 1));
    sup.addEventListener("keydown", (e) => {
      if (e.key !== "Enter" && e.key !== " ") return;
      e.preventDefault();
      Compare.compare(own, stretch.other, stretch.passage);
    });
    return sup;
  }
  // "No match" would be said of a sentence that others took from here: for a reader it is reused.
  const verdict = (s) => ({
    "furniture": "site furniture", "copied": "same wording as another article", "edited": "nearly the same wording as another article",
    "shared-statement": "statement that others carry, too", "wire-copy": "same wording in an independent article",
    "no-match": s.reusedBy.length ? "carried on by others" : "no counterpart in this index",
  })[s.verdict] || s.verdict;

  // Figures

  function chosen() {
    const [statements, furniture] = [byId("with-statements").checked, byId("with-furniture").checked];
    const { totals } = check;
    if (statements && furniture) return [totals, "of this text, with statements and furniture"];
    if (statements) return [totals.withoutFurniture, "of this text without furniture"];
    if (furniture) return [totals.withoutStatements, "of this text without statements"];
    return [totals.withoutBoth, "of this text without statements and furniture"];
  }
  function drawFigures() {
    const [total, what] = chosen();
    const share = total.words ? total.share : 0;
    const voices = VOICES.filter((v) => isOn(v) && check.totals.byVoice[v]?.words);
    const bar = svg("svg", { class: "bar", viewBox: "0 0 100 4", preserveAspectRatio: "none", role: "img", "aria-label": `${percent(share)} matched` }, svg("rect", { class: "whole", width: 100, height: 4 }));
    let at = 0;
    for (const voice of voices) {
      const width = (100 * check.totals.byVoice[voice].matched) / Math.max(1, total.words);
      bar.append(svg("rect", { class: voice, x: at, width, height: 4 }));
      at += width;
    }
    byId("figures").replaceChildren(
      element("p", { class: "share" }, element("strong", {}, percent(share)), ` ${what}: ${total.matched} of ${plural(total.words, "word")} stand in other articles, too.`),
      bar,
      check.hashed?.length ? element("p", { class: "meta" }, `Not counted here: what ${plural(check.hashed.length, "article")} known by fingerprints only may have.`) : "",
      element("p", { class: "meta" }, voices.map((v) => `${v === "unknown" ? "voice unknown" : v}: ${check.totals.byVoice[v].matched} of ${check.totals.byVoice[v].words}`).join(" · ")));
  }

  // Sentences

  function drawLedger() {
    const rows = reading.ledgers.get(own) || [];
    byId("ledger-part").hidden = !rows.length;
    const doc = reading.documents.get(own);
    const partners = (others) => others.slice(0, 10).map((o) => partner(o)).concat(others.length > 10 ? [` and ${others.length - 10} more`] : []);
    const partner = (o) => Elements.button([reading.name(o.document)], () => Compare.compare(own, o.document, o.passage), { class: "partner", title: `${plural(o.changed, "word")} changed` });
    byId("ledger").replaceChildren(
      element("thead", {}, element("tr", {}, ...["No.", "Verdict", "Voice", "Sentence", "Also in", "Carried on by"].map((t) => element("th", { scope: "col" }, t)))),
      element("tbody", {}, ...rows.map((s) => element("tr", {},
        element("td", { class: "number" }, String(s.ordinal + 1)), element("td", {}, verdict(s)), element("td", {}, s.voice),
        element("td", { dir: "auto" }, reading.slice(doc, s.start, s.end)), element("td", {}, ...partners(s.sources)), element("td", {}, ...partners(s.reusedBy))))));
  }

  function markOnly(leader) {
    only = leader;
    drawText();
  }
  function redraw() {
    if (!check) return;
    drawText();
    drawFigures();
  }
  return { start, drawLedger, markOnly, redraw, isOn };
})();
