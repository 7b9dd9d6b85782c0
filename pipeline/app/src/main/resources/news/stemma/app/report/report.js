"use strict";
// Draws the report from the JSON of a trace that stands in the page.
(() => {
  const { byId, element, isolated, button, percent, plural, shorten, group, list, switchTheme } = Elements;
  const trace = JSON.parse(byId("trace").textContent);
  const among = trace.documents.length === 1 ? "with one article only" : `among these ${trace.documents.length} articles`;
  const reading = Reading.of(trace, { among });
  const { documents, ledgers, inferred, name } = reading;

  // What the corpus holds, to be said beside every figure

  const known = (field) => trace.documents.filter((d) => d[field]).length;
  const outlets = new Set(trace.documents.map((d) => d.outlet).filter(Boolean));
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

  function shares(r) {
    return [`In shared passages lie ${percent(r.leftCoverage)} of the body of `, name(r.left), ` and ${percent(r.rightCoverage)} of `, name(r.right), `, ${among}.`];
  }
  function finding(r) {
    const item = element("li", {}, element("p", {}, ...reading.claim(r)));
    if (r.source) {
      item.append(element("p", { class: "basis" }, Reading.confidence(r)));
      item.append(element("ul", { class: "basis" }, ...r.evidence.map((e) => element("li", {}, (e.weight > 0) === (r.source === r.left) ? "" : "against it, taken the other way round: ", isolated(e.says || Reading.WITHHELD)))));
    }
    item.append(element("p", { class: "basis" }, ...shares(r)), Compare.button(r.left, r.right));
    return item;
  }
  const inferredFinding = (node) => Reading.inferredSource(reading, node, "a text not among these", Compare.button);
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
      ...folded("Site furniture or a form only", of((r) => r.relation === "furniture-only")),
    ];
    byId("finding-list").append(...(blocks.length ? blocks : [element("p", {}, trace.documents.length < 2 ? "Nothing to compare." : "No wording is shared between these articles.")]));
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
      element("td", { dir: "auto" }, reading.slice(doc, r.start, r.end)),
      element("td", {}, ...partners(doc.id, r.sources)),
      element("td", {}, ...partners(doc.id, r.reusedBy)))));
    byId("ledger").replaceChildren(head, body);
  }
  function partners(own, others) {
    const rest = others.length > 20 ? [` … and ${others.length - 20} more`] : [];
    return [...others.slice(0, 20).map((other) => partner(own, other)), ...rest];
  }
  function partner(own, other) {
    return button([name(other.document), ` ${other.score.toFixed(1)}`], () => Compare.compare(own, other.document, other.passage), {
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
    return element("li", {}, element("p", {}, ...reading.claim(r)), Reading.clues(reading, r), Compare.button(r.left, r.right));
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
      element("p", {}, name(p.left), " and ", name(p.right), `: Jaccard ${p.jaccard.toFixed(2)}; ${percent(p.leftContainment)} of the first in the second, ${percent(p.rightContainment)} of the second in the first.`), Compare.button(p.left, p.right))));
  }

  // Start

  byId("composition").textContent = composition();
  byId("made-by").textContent = `Stemma ${trace.run.stemma}, run ${trace.run.fingerprint.slice(0, 12)}, seed ${trace.run.seed}.`;
  byId("theme").addEventListener("click", switchTheme);
  if (trace.documents.length) {
    const ids = trace.documents.map((d) => d.id);
    ledgerArticle.append(...trace.documents.map((d) => element("option", { value: d.id }, shorten(reading.choice(d), 70))));
    ledgerArticle.addEventListener("change", drawLedger);
    byId("only-matched").addEventListener("change", drawLedger);
    Compare.listen();
    const first = trace.relations.find((r) => r.source) || trace.relations.find((r) => r.relation === "shared-source") || trace.relations[0];
    Compare.start(reading, ids, ids, first ? [first.left, first.right] : [ids[0], ids[Math.min(1, ids.length - 1)]]);
    const matched = [...ledgers].map(([id, rows]) => [id, rows.filter((r) => ["wire-copy", "shared-statement"].includes(r.verdict)).length]);
    ledgerArticle.value = matched.reduce((best, next) => (next[1] > best[1] ? next : best), [trace.documents[0].id, -1])[0];
    drawLedger();
  }
  findings();
  Descent.start(reading);
  evidence();
  recall();
  // For whoever measures: milliseconds from opening the file to here.
  document.documentElement.dataset.drawn = String(Math.round(performance.now()));
})();
