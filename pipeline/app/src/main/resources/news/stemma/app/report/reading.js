"use strict";
// Looks things up in the JSON of a trace, or of a check, and says them in words.
const Reading = (() => {
  const { element, isolated, group, plural, shorten } = Elements;
  const WITHHELD = "[withheld]";
  const CUT = "[…]";
  const pairKey = (left, right) => JSON.stringify([left, right]);

  // `words` say what the figures are out of (`among`), what a text is that is not there (`outside`),
  // a relation in a sentence (`claim`), and an article in a sentence (`called`), above its text
  // (`heading`), to choose from (`choice`), and in a box (`brief`; `absent` for an inferred source);
  // `place` is where an article's box leads to, `published` when it came.
  const WORDS = {
    outside: "a text not among these articles",
    claim: descent,
    called: (doc) => doc.id,
    heading: (doc) => doc.id,
    choice: (doc) => (doc.outlet ? `${doc.id} (${doc.outlet})` : doc.id),
    brief: (doc) => doc.id,
    absent: "not in the corpus",
    place: () => undefined,
    published: (doc) => doc.published,
  };
  function of(trace, words) {
    const { among, outside, claim, called, heading, choice, brief, absent, place, published } = { ...WORDS, ...words };
    const everything = [...trace.documents, ...(trace.matched || [])];
    const documents = new Map(everything.map((d) => [d.id, d]));
    const relations = new Map(trace.relations.map((r) => [pairKey(r.left, r.right), r]));
    const passages = group(trace.passages, (p) => pairKey(p.left.document, p.right.document));
    const passagesById = new Map(trace.passages.map((p) => [p.id, p]));
    const ledgers = group(trace.sentences, (s) => s.document);
    const inferred = trace.graph.nodes.filter((n) => n.kind === "inferred-source");
    const inferredById = new Map(inferred.map((n) => [n.id, n]));
    const clusterOf = new Map(trace.clusters.flatMap((c) => c.members.map((m) => [m.document, c])));
    const order = new Map(everything.map((d, i) => [d.id, i]));

    // Offsets are code points; strings here count UTF-16 units.
    const utf16 = new Map();
    function slice(doc, start, end) {
      if (!doc.withheld && doc.pieces) return pieced(doc, start, end);
      if (doc.withheld || doc.text === undefined) return WITHHELD;
      if (!/[\ud800-\udfff]/.test(doc.text)) return doc.text.slice(start, end);
      if (!utf16.has(doc.id)) utf16.set(doc.id, Array.from(doc.text));
      return utf16.get(doc.id).slice(start, end).join("");
    }
    // Of a text that is shown in pieces, each with its start, with a sign for what lies between.
    function pieced(doc, start, end) {
      const parts = [];
      let at = start;
      for (const piece of doc.pieces) {
        const points = (piece.points ||= Array.from(piece.text));
        const [from, to] = [Math.max(start, piece.start), Math.min(end, piece.start + points.length)];
        if (from >= to) continue;
        if (from > at) parts.push(at === start ? `${CUT} ` : ` ${CUT} `);
        parts.push(points.slice(from - piece.start, to - piece.start).join(""));
        at = to;
      }
      if (at < end) parts.push(at === start ? CUT : ` ${CUT}`);
      return parts.join("");
    }
    const isCut = (doc, block) => Boolean(doc.pieces) && pieced(doc, block.start, block.end) === CUT;
    // Blocks of which something is shown, and the first of each row of those of which nothing is.
    const blocks = (doc) => (doc.withheld || (doc.text === undefined && !doc.pieces) ? undefined : doc.blocks.filter((block, i) => i === 0 || !isCut(doc, block) || !isCut(doc, doc.blocks[i - 1])));
    // That of the field, where the text doesn't begin with the same; a title may be cut.
    function headline(doc) {
      const plain = (text) => text.replace(/\s+/g, " ").trim();
      const first = (blocks(doc) || [])[0];
      const [said, cut] = [plain(doc.headline || "").replace(/ ?…$/, ""), /…$/.test(doc.headline || "")];
      const top = first ? plain(slice(doc, first.start, first.end)) : "";
      return said && (cut ? top.startsWith(said) : top === said) ? undefined : doc.headline;
    }
    const turn = (p) => ({ ...p, left: p.right, right: p.left, blocks: p.blocks.map((b) => ({ ...b, left: b.right, right: b.left })) });
    const label = (id) => (documents.has(id) ? called(documents.get(id)) : inferredById.get(id)?.name || outside);
    const name = (id) => isolated(shorten(documents.has(id) ? label(id) : id, 60));
    return {
      trace, documents, inferred, passagesById, ledgers, among, slice, blocks, headline, place, published, label, name, choice, absent,
      heading: (doc) => isolated(shorten(heading(doc), 60)),
      claim: (r) => claim(r, name),
      brief: (id) => (documents.has(id) ? brief(documents.get(id)) : id),
      byOrder: (a, b) => order.get(a) - order.get(b),
      sameCluster: (a, b) => clusterOf.has(a) && clusterOf.get(a) === clusterOf.get(b),
      relation: (a, b) => relations.get(pairKey(a, b)) || relations.get(pairKey(b, a)),
      // Its passages, turned so that `left` is left.
      passages: (left, right) =>
        passages.get(pairKey(left, right)) || (passages.get(pairKey(right, left)) || []).map(turn),
      inferredById,
    };
  }
  function descent(r, name) {
    const [l, right] = [name(r.left), name(r.right)];
    if (r.inherited) return [l, " and ", right, " are siblings: both descend from ", name(r.via[0]), "."];
    if (r.source) {
      const verb = { copy: " copies ", excerpt: " descends from ", extension: " extends " }[r.relation];
      return [name(r.derived), verb, name(r.source), r.relation === "excerpt" ? "; almost all of one lies in the other." : "."];
    }
    return {
      "copy": [l, " and ", right, " are copies of one text; which was made from which is unknown."],
      "excerpt": ["One of ", l, " and ", right, " lies almost wholly in the other; which was made from which is unknown."],
      "extension": ["One of ", l, " and ", right, " extends the other; which one is unknown."],
      "shared-source": [l, " and ", right, " share unquoted prose, each in a report of its own; a common source is likely."],
      "quote-only": [l, " and ", right, " share statements only."],
      "furniture-only": [l, " and ", right, " share site furniture only, or a form filled anew: a formula with other figures."],
    }[r.relation];
  }
  // A text that is not there, by what its witnesses share; `pair` draws a way to compare two.
  function inferredSource(reading, node, beyond, pair) {
    const wording = node.commonWording ?? WITHHELD;
    const { name } = reading;
    const witnesses = [...new Set(node.witnesses.map((w) => w.document))];
    const two = witnesses.flatMap((w, i) => witnesses.slice(i + 1).map((v) => [w, v].sort(reading.byOrder))).find(([l, r]) => reading.relation(l, r));
    return element("li", {},
      element("p", {}, `${plural(witnesses.length, "article")} carry wording that points to ${beyond}`, node.name ? [node.basis === "credit" ? " (credited: " : " (a wire article of it is among them: ", isolated(node.name), ")"] : "", ": ", ...witnesses.slice(0, 20).flatMap((w, i) => [i ? ", " : "", name(w)]), witnesses.length > 20 ? ` and ${witnesses.length - 20} more.` : "."),
      /\p{L}/u.test(wording) ? element("blockquote", { dir: "auto" }, wording) : "",
      element("p", { class: "basis" }, (node.commonWording === undefined ? "What all witnesses share is withheld. " : /\p{L}/u.test(wording) ? "The words that all witnesses share, … where they part; no quotation of any dispatch. " : "Its witnesses have no run of words in common. ") + "It may be one text, its versions, or undetected copying between the witnesses."),
      two ? pair(...two) : "");
  }
  const SPANS = 6;
  // What speaks for a direction, a line a feature: its log-odds, and the words that it stands on.
  function clues(reading, r) {
    const { documents, name, slice } = reading;
    const sign = r.source === r.right ? -1 : 1;
    const weight = (e) => (r.source ? [`${(sign * e.weight).toFixed(1)} `] : [`${Math.abs(e.weight).toFixed(1)}, if `, name(e.weight > 0 ? r.left : r.right), " were the source: "]);
    return element("ul", {}, ...r.evidence.map((e) => element("li", {},
      ...weight(e), `${e.feature}: `, isolated(e.says || WITHHELD),
      ...(e.spans || []).slice(0, SPANS).flatMap((s) => [" · ", name(s.document), ": “", isolated(slice(documents.get(s.document), s.start, s.end)), "”"]))));
  }
  const confidence = (r) => `Confidence ${r.directionConfidence.toFixed(2)}, by what the texts say:`;
  return { of, inferredSource, clues, confidence, WITHHELD };
})();
