"use strict";
// What stands behind each number: lists of edges, pairs and articles, stories, texts.
const Views = (() => {
  const { byId, element, button, isolated, shorten } = Elements;
  const { table, counted, share, to, link, date, lag, article } = Lists;
  const { start } = Store;
  const RELATIONS = {
    "copy": ["Copies", "One text, or nearly."],
    "excerpt": ["Excerpts", "Almost all of one lies in the other."],
    "extension": ["Extensions", "One takes up the other and adds to it."],
    "shared-source": ["Shared sources", "Both share unquoted prose, each in a report of its own; a common source is likely."],
    "quote-only": ["Statements only", "Both share what somebody said, and nothing else."],
    "furniture-only": ["Furniture or a form only", "Both share what a site says under all its articles, or a form filled anew: a formula with other figures."],
  };
  const named = (id, outlet) => [outlet ? isolated(outlet) : element("span", { class: "meta" }, "outlet not known"), element("span", { class: "meta" }, article(id))];
  const pair = (left, right, text = "Compare") => element("a", { href: to("pair", left, right), "aria-label": `${text} ${left} and ${right}` }, text);
  const number = true;

  const EDGES = [
    { name: "Article", cell: (e) => named(e.derived, e.follower), key: (e) => e.follower },
    { name: "made from", cell: (e) => named(e.source, e.followed), key: (e) => e.followed },
    { name: "Relation", cell: (e) => e.kind, key: (e) => e.kind },
    { name: "After", cell: (e) => lag(e.lag), key: (e) => e.lag, number },
    { name: "Confidence", cell: (e) => (e.confidence ? e.confidence.toFixed(2) : ""), key: (e) => e.confidence, number },
    { name: "Matching words", cell: (e) => String(e.words), key: (e) => e.words, number },
    { name: "Texts", cell: (e) => pair(e.source, e.derived) },
  ];
  const LATER = [
    { name: "Article", cell: (l) => named(l.later, l.laterOutlet), key: (l) => l.laterOutlet },
    { name: "came later than", cell: (l) => named(l.earlier, l.earlierOutlet), key: (l) => l.earlierOutlet },
    { name: "Relation", cell: (l) => l.kind, key: (l) => l.kind },
    { name: "After", cell: (l) => lag(l.lag), key: (l) => l.lag, number },
    { name: "Matching words", cell: (l) => String(l.words), key: (l) => l.words, number },
    { name: "Texts", cell: (l) => pair(l.earlier, l.later) },
  ];
  const ARTICLES = [
    { name: "Article", cell: (a) => [link(a.title || a.id, "article", a.id), a.title ? element("span", { class: "meta" }, isolated(a.id)) : ""], key: (a) => a.title || a.id },
    { name: "Outlet", cell: (a) => (a.outlet ? link(a.outlet, "outlet", a.outlet) : ""), key: (a) => a.outlet },
    { name: "Published", cell: (a) => date(a.published), key: (a) => a.day || a.published },
    { name: "Words of prose", cell: (a) => (a.withheld ? "" : String(a.words)), key: (a) => (a.withheld ? undefined : a.words), number },
    { name: "Unmatched share", cell: (a) => share(a.unmatched) || element("span", { class: "meta" }, a.withheld ? "withheld" : "no prose"), key: (a) => a.unmatched, number },
  ];
  const edgeList = (edges) => (edges.length ? table(EDGES, edges).nodes : [element("p", {}, "No edge of descent.")]);
  const laterList = (laters) => (laters.length ? [element("h3", {}, `Came later, direction not told (${Lists.digits(laters.length)})`), element("p", { class: "meta" }, "Copies, excerpts and extensions of an article that came earlier, where the texts don’t tell which was made from which. They are no edges, and no share or lag counts them."), ...table(LATER, laters).nodes] : []);
  const unmeasured = () => (start.unmeasured?.includes("later") ? [element("p", { class: "note" }, Lists.UNMEASURED)] : []);
  const articleList = (articles) => (articles.length ? table(ARTICLES, articles).nodes : [element("p", {}, "No article.")]);

  async function lagBin(kind, name) {
    const bin = start.lagBins.find((b) => b.name === name);
    if (!bin) throw new Error("This report holds nothing of that name.");
    const edges = (await Store.allEdges()).filter((e) => e.kind === kind && e.lag !== null && e.lag >= (bin.from ?? -Infinity) && e.lag < (bin.to ?? Infinity));
    return { title: `${RELATIONS[kind]?.[0] ?? kind} that came ${name === "earlier" ? "before their source" : `${name} after their source`}`, about: counted(edges.length, "edge of descent", "edges of descent"), nodes: edgeList(edges) };
  }
  async function follows(follower, followed) {
    if (!Store.hasOutlet(follower) || !Store.hasOutlet(followed)) throw new Error("This report holds nothing of that name.");
    const edges = await Store.edgesBetween(follower, followed);
    const laters = await Store.latersBetween(follower, followed);
    const came = start.unmeasured?.includes("later") ? "" : `; came later, direction not told: ${Lists.digits(laters.length)}`;
    return { title: edges.length ? `${follower} follows ${followed}` : `${follower}, later than ${followed}`, about: `${counted(edges.length, "edge of descent", "edges of descent")}${came}`, nodes: [...edgeList(edges), ...laterList(laters), ...unmeasured()] };
  }
  async function days(from, until) {
    const articles = (await Store.allArticles()).filter((a) => a.day && a.day >= from && a.day <= until);
    return { title: from === until ? `Articles of ${from}` : `Articles from ${from} to ${until}`, about: `${counted(articles.length, "article")}, by day of publication, UTC`, nodes: articleList(articles) };
  }
  async function outlet(name) {
    if (name && !Store.hasOutlet(name)) throw new Error("This report holds nothing of that name.");
    const articles = await Store.articlesOf(name);
    const edges = Store.count("edges") < 50000 ? (await Store.allEdges()).filter((e) => e.follower === name || e.followed === name) : [];
    const laters = Store.count("later") < 50000 ? (await Store.allLaters()).filter((l) => l.laterOutlet === name) : [];
    const [from, by] = [edges.filter((e) => e.follower === name), edges.filter((e) => e.followed === name)];
    const part = (title, rows) => (rows.length ? [element("h3", {}, `${title} (${Lists.digits(rows.length)})`), ...edgeList(rows)] : []);
    return { title: name || "Outlet not known", about: `${counted(articles.length, "article")}; unmatched share is an upper bound on originality, given this corpus`, nodes: [...articleList(articles), ...part("What it made from others’ articles, or its own", from), ...part("What was made from its articles", by), ...laterList(laters)] };
  }
  async function relation(kind) {
    let at = 0;
    const name = `pairs-${kind}`;
    const next = async () => (at < Store.chunkCount(name) ? Store.part(name, at++) : undefined);
    const columns = [
      { name: "Left", cell: ([left]) => article(left) },
      { name: "Right", cell: ([, right]) => article(right) },
      { name: "Source", cell: ([left, right, source]) => (source ? article(source === 1 ? left : right) : "not known") },
      { name: "Confidence", cell: (row) => (row[3] ? row[3].toFixed(2) : ""), number },
      { name: "Share of left", cell: (row) => share(row[4]), number },
      { name: "Share of right", cell: (row) => share(row[5]), number },
      { name: "Texts", cell: ([left, right]) => pair(left, right) },
    ];
    const list = table(columns, [], { next });
    await list.ready;
    return { title: RELATIONS[kind]?.[0] ?? kind, about: `${counted(Store.count(name), "pair")}. ${RELATIONS[kind]?.[1] ?? ""}`, nodes: list.nodes };
  }
  const stub = { name: article, relation: () => true, byOrder: Store.compareIds };
  const inferredItem = (node) => Reading.inferredSource(stub, node, "a text not in the corpus", (l, r) => pair(l, r, "Compare two of them"));
  async function inferred(id) {
    const rows = id ? [await Store.inferred(id)] : await Store.all("inferred");
    return { title: id ? "An inferred source" : "Inferred sources", about: "Texts that are not in the corpus, inferred from what articles share.", nodes: Elements.list(id ? "Source" : "Sources", rows, inferredItem) };
  }
  async function recall(likeness) {
    const missed = (start.run.audit?.missedPairs ?? []).filter((p) => likeness === "all" || p.likeness === likeness);
    const columns = [
      { name: "Left", cell: (p) => article(p.left) }, { name: "Right", cell: (p) => article(p.right) },
      { name: "Likeness", cell: (p) => p.likeness },
      { name: "Jaccard", cell: (p) => p.jaccard.toFixed(2), key: (p) => p.jaccard, number },
      { name: "Texts", cell: (p) => pair(p.left, p.right) },
    ];
    return { title: "Pairs that the audit found missed", about: `${counted(missed.length, "pair")} of the audit’s sample. A pair counts as found where it has a row among the relations, furniture-only included`, nodes: missed.length ? table(columns, missed).nodes : [element("p", {}, "None was missed in the sample.")] };
  }

  // One article

  const DESCENT = ["copy", "excerpt", "extension"];
  const STANDINGS = { derived: "descends from it", source: "source of it", sibling: "sibling: both descend from a third" };
  const about = (doc) => [doc.outlet, date(doc.published), doc.byline, doc.credit && `credit ${doc.credit}`, doc.role, doc.id].filter(Boolean).join(" · ");
  const words = { called: (doc) => doc.id, published: (doc) => date(doc.published), brief: (doc) => doc.headline || doc.id, place: (id) => to("article", id), among: "in this corpus" };
  const small = (parts) => Reading.of({ documents: [], relations: [], passages: [], sentences: [], clusters: [], graph: { nodes: [], edges: [] }, ...parts }, words);
  async function articleView(id) {
    const doc = await Store.article(id);
    const reading = small({ documents: [doc] });
    const numbers = [doc.withheld ? "Its text is withheld: it is matched, but not shown" : `${counted(doc.words, "word")} of body`, doc.unmatchedShare === undefined ? "" : `unmatched share ${share(doc.unmatchedShare)}, an upper bound on originality, given this corpus`].filter(Boolean).join("; ");
    const facts = element("p", {}, `${numbers}. `, link("Its story", "story", doc.story), doc.outletListed ? [" · ", link(`All of ${doc.outletListed}`, "outlet", doc.outletListed)] : "");
    const list = element("ol");
    const blocks = reading.blocks(doc);
    const marks = [];
    const text = element("article", { class: "text", "aria-label": "The article" }, ...(blocks ? blocks.map((block) => element(block.kind === "headline" ? "h4" : "p", { class: `block-${block.kind}`, dir: "auto" }, ...marked(doc, block, reading, marks)))
      : [element("p", { class: "meta" }, doc.withheld ? "This text is withheld: it is matched, but not shown." : "No text.")]));
    doc.sentences.forEach((row, i) => list.append(counterpart(doc, row, () => marks[i]?.[0])));
    const side = element("section", { "aria-label": "Counterparts" }, element("h3", {}, `Counterparts (${doc.sentences.length})`), doc.sentences.length ? list : element("p", {}, "No sentence has a counterpart."));
    const related = doc.relatedCount ? [element("h3", {}, `Related articles (${Lists.digits(doc.relatedCount)})`), ...table([
      { name: "Article", cell: ([other]) => article(other), key: ([other]) => other },
      { name: "Outlet", cell: ([, , , outlet]) => (Store.outlet(outlet) ? link(Store.outlet(outlet), "outlet", Store.outlet(outlet)) : ""), key: ([, , , outlet]) => Store.outlet(outlet) },
      { name: "Relation", cell: ([, kind]) => kind, key: ([, kind]) => kind },
      { name: "This article", cell: ([, kind, standing]) => STANDINGS[standing] || (DESCENT.includes(kind) ? "unknown which was first" : ""), key: ([, , standing]) => standing },
      { name: "Texts", cell: ([other]) => pair(id, other) },
    ], doc.related).nodes, doc.relatedCount > doc.related.length ? element("p", { class: "meta" }, `The first ${doc.related.length} are listed.`) : ""] : [];
    return { title: doc.headline || doc.id, about: about(doc), nodes: [facts, element("div", { class: "split" }, text, side), ...await Updates.history(doc), ...await Agencies.ofArticle(doc), ...related] };
  }
  function marked(doc, block, reading, marks) {
    const out = [];
    let at = block.start;
    doc.sentences.forEach((row, i) => {
      const [from, until] = [Math.max(row.start, at), Math.min(row.end, block.end)];
      if (from >= until) return;
      if (from > at) out.push(reading.slice(doc, at, from));
      const mark = element("mark", { class: row.voice }, element("sup", {}, String(i + 1)), reading.slice(doc, from, until));
      (marks[i] ||= []).push(mark);
      out.push(mark);
      at = until;
    });
    if (at < block.end) out.push(reading.slice(doc, at, block.end));
    return out;
  }
  function counterpart(doc, row, mark) {
    const partners = (title, rows, all) => (rows.length ? [element("span", { class: "meta" }, `${title} `), ...rows.flatMap(([other, passage], i) => [i ? ", " : "", element("a", { href: to("pair", doc.id, other, passage) }, isolated(shorten(other, 40)))]), all ? ` and ${all - rows.length} more` : ""] : []);
    const show = button(row.verdict === "no-match" ? "reused" : row.verdict, () => {
      document.querySelectorAll("mark.current").forEach((m) => m.classList.remove("current"));
      const target = mark();
      if (target) { target.classList.add("current"); target.scrollIntoView({ block: "center" }); }
    }, { title: "Show it in the text" });
    return element("li", {}, show, " ", ...partners("also in", row.sources, row.sourcesCount), row.sources.length && row.reusedBy.length ? "; " : "", ...partners("reused by", row.reusedBy, row.reusedByCount));
  }

  // Two articles

  // How sure the direction is and why, in the words of the page of a trace.
  function evidence(reading, r) {
    if (!r.evidence.length) return DESCENT.includes(r.relation) && !r.inherited ? [element("p", { class: "basis" }, "The texts say nothing of a direction.")] : [];
    const odds = "Log-odds of each feature that spoke";
    return [element("p", { class: "basis" }, r.source ? Reading.confidence(r) : "No direction is named. What the texts say of one:"), Reading.clues(reading, r),
      element("p", { class: "meta" }, r.source ? `${odds}, positive where it speaks for the source named, negative where against.` : `${odds}. Below odds of 4 to 1 no direction is named.`)];
  }
  let listening = false;
  async function pairView(left, right, passage) {
    const relation = await Store.relation(left, right);
    const documents = [await Store.article(left), await Store.article(right)];
    const changes = await Updates.ofPair(...documents);
    const reading = small({ documents, relations: relation ? [relation] : [], passages: relation?.passages ?? [], noted: changes?.noted });
    const nodes = [element("p", {}, ...documents.flatMap((doc, i) => [i ? " · " : "", element("a", { href: to("article", doc.id) }, "All matches of ", isolated(doc.headline || doc.id))]), " · ", link("The story", "story", documents[0].story))];
    if (!relation) nodes.push(element("p", { class: "note" }, left === right ? "This is one and the same article." : `The run found nothing that these two share.${documents[0].story === documents[1].story ? " They are of one story all the same, by way of others: where many articles have the same text, not each two are compared." : ""}`));
    const list = changes && Updates.list(changes, reading, passage);
    if (list) nodes.push(...list.nodes);
    const isChange = list?.first !== undefined && !reading.passagesById.has(passage);
    const after = () => {
      byId("compare").hidden = false;
      if (!listening) Compare.listen();
      listening = true;
      Compare.start(reading, [left], [right], [left, right]);
      byId("changed-legend").hidden = !list;
      if (isChange) Compare.note(list.first);
      else if (passage) Compare.compare(left, right, passage);
      byId("evidence").replaceChildren(...(relation ? evidence(reading, relation) : []));
    };
    return { title: "Two texts compared", about: `${left} and ${right}`, nodes, after };
  }

  // A story

  const GRAPH = 150;
  const laterThan = (m) => (m.earlierCount ? [element("span", { class: "meta" }, "later than ", ...m.earlier.flatMap((id, i) => [i ? ", " : "", pair(id, m.id, shorten(id, 30))]), m.earlierCount > m.earlier.length ? ` and ${Lists.digits(m.earlierCount - m.earlier.length)} more` : "", ", direction unknown")] : []);
  async function story(id) {
    const stories = await Store.stories();
    const named = stories.find((s) => s.id === id);
    const row = named || await Store.article(id).then((doc) => stories.find((s) => s.id === doc.story));
    if (!row) {
      return { title: "A story of one article", about: "It shares no text with any other but statements or furniture.", nodes: [element("p", {}, article(id))] };
    }
    const { members, edges } = await Store.members(row.number);
    const known = new Set(members.map((m) => m.id));
    const absent = [...new Set(edges.map(([, source]) => source).filter((source) => !known.has(source)))];
    const columns = [
      { name: "Article", cell: (m) => [link(m.headline || m.id, "article", m.id), m.headline ? element("span", { class: "meta" }, isolated(m.id)) : ""], key: (m) => m.headline || m.id },
      { name: "Outlet", cell: (m) => (m.outlet ? link(m.outlet, "outlet", m.outlet) : ""), key: (m) => m.outlet },
      { name: "Published", cell: (m) => date(m.published), key: (m) => m.published },
      { name: "Made from", cell: (m) => [...edges.filter(([derived]) => derived === m.id).slice(0, 5).flatMap(([, source], i) => [i ? ", " : "", known.has(source) ? pair(source, m.id, shorten(source, 30)) : link("a text not in the corpus", "inferred", source)]), ...laterThan(m)] },
    ];
    const picture = Moments.draw(members, edges, (m) => to("article", m));
    const nodes = [...(picture ? [element("h3", {}, "By outlet and time"), picture] : []), element("h3", {}, "Articles"), ...table(columns, members).nodes];
    const drawn = edges.length > 0 && members.length <= GRAPH;
    const between = edges.filter(([, source]) => known.has(source)).length;
    const outside = edges.length - between;
    const nodesOf = drawn ? await Promise.all(absent.map((source) => Store.inferred(source))) : [];
    const after = () => {
      byId("descent").hidden = !drawn;
      if (!drawn) return;
      Descent.start(small({ documents: members, graph: { nodes: nodesOf, edges: edges.map(([derived, source]) => ({ derived, source })) } }));
    };
    return { title: row.title, about: `${counted(members.length, "article")}${row.outlets.length ? ` of ${counted(row.outlets.length, "outlet")}` : ""}${row.first ? `, ${row.first === row.last ? row.first : `${row.first} to ${row.last}`}` : ""}; ${counted(between, "edge of descent", "edges of descent")} between articles${outside ? `, and ${Lists.digits(outside)} from texts that are not in the corpus` : ""}${members.length > GRAPH ? ". The graph of so many is not drawn" : ""}`, nodes, after };
  }
  async function descents() {
    return { title: "Edges of descent between articles", about: counted(Store.count("edges"), "edge"), nodes: edgeList(await Store.allEdges()) };
  }
  async function articles() {
    return { title: "Articles", about: counted(Store.count("articles"), "article"), nodes: articleList(await Store.allArticles()) };
  }
  return { RELATIONS, of: { lag: lagBin, follows, days, outlet, relation, inferred, recall, agency: Agencies.view, article: articleView, pair: pairView, story, descents, articles } };
})();
