"use strict";
// Starts the report: the summary and tables, and what an address names behind its `#`.
(() => {
  const { byId, element, isolated, switchTheme } = Elements;
  const { table, counted, digits, share, to, from, link } = Lists;
  const { start } = Store;
  const { measure, run } = start;
  const number = true;

  // Summary

  const pairs = Object.values(start.relations).reduce((sum, n) => sum + n, 0);
  const interval = (row, key) => (row[`${key}Low`] === undefined || row[`${key}Low`] === null ? "" : `${share(row[`${key}Low`])} to ${share(row[`${key}High`])}`);
  function tile(label, figure, href, also = []) {
    const value = href ? element("a", { href }, figure) : figure;
    return element("div", {}, element("dt", {}, label), element("dd", {}, element("div", { class: "figure" }, value), ...also));
  }
  const also = (text) => element("div", { class: "also" }, text);
  function summary() {
    const audit = run.audit;
    byId("composition").textContent = [counted(measure.articles, "article"), measure.outlets ? counted(measure.outlets, "outlet") : "outlets not known", measure.days ? `${counted(measure.days, "day")} (dates of ${digits(measure.dated)} articles known)` : "no dates", counted(run.counts.rejected, "input") + " rejected"].join(" · ");
    const unmatched = measure.unmatchedShare;
    const before = measure.dated ? "an earlier article" : "an article named as their source";
    byId("who-before").textContent = before;
    byId("lead").append(...(unmatched === undefined || unmatched === null ? [] : [
      "Of the words in these articles, furniture left out, ", element("strong", {}, share(unmatched)), interval(measure, "unmatchedShare") ? ` (${interval(measure, "unmatchedShare")})` : "",
      ` have no counterpart in ${before} or in a source that articles point to: an upper bound on originality, given this corpus. `, undecided(),
    ]), measure.dated ? "" : "No article has a date, so times can’t tell who was first; give them as the field published. ", `${counted(start.stories, "story", "stories")} of two articles or more ${start.stories === 1 ? "shares" : "share"} text that is neither a statement nor furniture.`);
    const kinds = element("ul", {}, ...Object.entries(start.relations).filter(([, n]) => n).map(([kind, n]) => element("li", {}, link(Views.RELATIONS[kind][0], "relation", kind), ` ${digits(n)}`)));
    byId("tiles").append(
      tile("Articles", digits(measure.articles), "#articles=all", [also(`${digits(measure.words)} words`)]),
      tile("Outlets", measure.outlets ? digits(measure.outlets) : "not known", "#outlets", measure.outlets ? [] : [also("give the field outlet")]),
      tile("Stories of two or more", digits(start.stories), "#stories"),
      tile("Edges of descent", digits(Store.count("edges")), "#descents=all", [also("between two articles")]),
      tile("Inferred sources", digits(Store.count("inferred")), "#inferred", [also("texts not in the corpus")]),
      tile("Pairs that share text", digits(pairs), undefined, [kinds]),
      tile("Unmatched share", share(unmatched) || "not measured", byId("plot-outlet") ? "#plot-outlet" : undefined, [
        also(interval(measure, "unmatchedShare") ? `95 %: ${interval(measure, "unmatchedShare")}` : ""),
        ...(measure.undecidedWords && measure.proseWords ? [also(`undecided, counted in: ${share(measure.undecidedWords / measure.proseWords)}`), also(`shared with nobody: ${share(measure.unsharedShare)}`)] : []),
      ]),
      tile("Recall", audit && audit.recall !== null && audit.recall !== undefined ? share(audit.recall) : "not measured", "#plot-recall", audit && audit.recall !== null && audit.recall !== undefined ? [also(`of alike pairs, ${audit.interval ? bounds(audit.interval) : ""}`), also("A pair counts as found when it has a row, furniture-only included.")] : [also("stated by construction below; trace --audit N measures it")]));
    byId("shown-texts").append(...texts());
    byId("made-by").textContent = `Stemma ${start.stemma}, run ${measure.run.slice(0, 12)} (SHA-256 of its run.json), seed ${run.seed}; 95 % intervals by story and day.`;
  }
  // What neither a direction nor times settle, as shares of prose.
  function undecided() {
    const { undecidedWords: words, proseWords: prose, unsharedShare: unshared } = measure;
    if (!words || !prose) return "";
    return `${share(words / prose)} of the words are undecided, and count as unmatched: they lie in passages with articles of which neither a direction nor times tell who was first. ${share(unshared)} are shared with nobody. `;
  }
  const bounds = (i) => (i.method === "census" ? "all were compared" : i.method === "one-sided" ? (i.low > 0 ? `${share(i.low)} or more` : `${share(i.high)} or less`) : `${share(i.low)} to ${share(i.high)}`);
  function texts() {
    const withheld = start.withheld ? ` ${counted(start.withheld, "article is", "articles are")} withheld: of them nothing is shown.` : "";
    return start.texts === "full"
      ? [element("strong", {}, "This report holds whole texts."), ` Share it only where you may share these.${withheld}`]
      : [element("strong", {}, "Texts are cut."), ` Shown is what articles share and what versions changed, with ${start.aroundWords} words around it, and headlines as titles; […] stands for the rest.${withheld}`];
  }

  // Tables

  function outlets() {
    const with95 = (key) => (row) => [share(row[key]), element("span", { class: "meta" }, interval(row, key))];
    const columns = [
      { name: "Outlet", cell: (o) => link(o.outlet, "outlet", o.outlet), key: (o) => o.outlet.toLowerCase() },
      { name: "Articles", cell: (o) => digits(o.articles), key: (o) => o.articles, number },
      { name: "Stories", cell: (o) => digits(o.stories), key: (o) => o.stories, number },
      { name: "Words of prose", cell: (o) => digits(o.proseWords), key: (o) => o.proseWords, number },
      { name: "Unmatched share", cell: with95("unmatchedShare"), key: (o) => o.unmatchedShare, number },
      { name: "of narrative", cell: with95("unmatchedNarrative"), key: (o) => o.unmatchedNarrative, number },
      { name: "Shared with nobody", cell: with95("unsharedShare"), key: (o) => o.unsharedShare, number },
      { name: "Hangs most on", cell: (o) => (o.withoutOutlet ? [link(o.withoutOutlet === o.outlet ? "its own earlier articles" : o.withoutOutlet, "outlet", o.withoutOutlet), element("span", { class: "meta" }, `without ${o.withoutOutlet === o.outlet ? "them" : "it"} ${share(o.unmatchedShareWithout)}`)] : ""), key: (o) => o.withoutOutlet },
    ];
    return Store.all("outlets").then((rows) => byId("outlet-table").append(...(rows.length ? table(columns, rows).nodes : [element("p", {}, "No article has an outlet; give it as the field outlet, or name yours by trace --map outlet=NAME.")])));
  }
  const STORY = [
    { name: "Story", cell: (s) => [link(s.title, "story", s.id), s.headlined ? element("span", { class: "meta" }, isolated(s.headlined)) : ""], key: (s) => s.title.toLowerCase() },
    { name: "Articles", cell: (s) => digits(s.articles), key: (s) => s.articles, number },
    { name: "Outlets", cell: (s) => digits(s.outlets.length), key: (s) => s.outlets.length, number },
    { name: "First", cell: (s) => s.first, key: (s) => s.first },
    { name: "Last", cell: (s) => s.last, key: (s) => s.last },
    { name: "Edges", cell: (s) => digits(s.edges), key: (s) => s.edges, number },
  ].filter(({ name }) => (name === "Outlets" ? measure.outlets : ["First", "Last"].includes(name) ? measure.dated : true));
  async function stories() {
    if (!Store.count("stories")) {
      byId("story-filter").hidden = true;
      byId("story-count").textContent = "No two articles share text.";
      return;
    }
    const value = (id) => byId(id).value.trim();
    await Lists.browse("stories", {
      form: byId("story-filter"), table: byId("story-table"), count: byId("story-count"), noun: "story", nouns: "stories", none: "No story is like that.",
      columns: () => STORY, row: Store.storyRow,
      keep() {
        const [search, outlet, from, until, size] = [value("story-search").toLowerCase(), value("story-outlet").toLowerCase(), value("story-from"), value("story-to"), Number(value("story-size")) || 2];
        const numbers = new Set(start.outlets.flatMap((name, i) => (outlet && name.toLowerCase().includes(outlet) ? [i] : [])));
        return (s) => s.articles >= size
          && (!search || s.title.toLowerCase().includes(search) || s.id.toLowerCase().includes(search) || s.headlined.toLowerCase().includes(search))
          && (!outlet || s.outlets.some((o) => numbers.has(o)))
          && (!from || s.last >= from) && (!until || (s.first && s.first <= until));
      },
    });
    for (const [id, known] of [["story-outlet", measure.outlets], ["story-from", measure.dated], ["story-to", measure.dated]]) byId(id).parentElement.hidden = !known;
  }
  async function reused() {
    const rows = await Store.all("reused");
    if (!rows.length) return;
    byId("reused").hidden = false;
    byId("reused-table").append(...table([
      { name: "Rank", cell: (r) => String(r.rank), key: (r) => r.rank, number },
      { name: "Passage", cell: (r) => link(r.text || (r.withheld ? Reading.WITHHELD : r.document), "article", r.document) },
      { name: "In", cell: (r) => [isolated(r.title || r.document), element("span", { class: "meta" }, isolated(Store.outlet(r.outlet) || "outlet not known"))], key: (r) => r.title || r.document },
      { name: "Words", cell: (r) => (r.withheld ? "" : digits(r.words)), key: (r) => r.words, number },
      { name: "Articles", cell: (r) => digits(r.articles), key: (r) => r.articles, number },
      { name: "Outlets", cell: (r) => digits(r.outlets), key: (r) => r.outlets, number },
    ], rows).nodes);
  }

  // Addresses

  let asked = 0;
  let scrolled = 0;
  function show(detail) {
    if (detail && !byId("overview").hidden) scrolled = scrollY;
    byId("overview").hidden = detail;
    byId("detail").hidden = !detail;
  }
  async function go() {
    const [, kind, keys] = /^#([\w-]+)(?:=(.*))?$/.exec(location.hash) || [];
    const turn = ++asked;
    const view = kind && Object.hasOwn(Views.of, kind) ? Views.of[kind] : undefined;
    if (!view || (keys === undefined && kind !== "inferred")) {
      const back = !byId("detail").hidden;
      show(false);
      document.title = "Stemma: reuse measured";
      const target = kind && byId(kind);
      if (target && !back) target.scrollIntoView();
      else if (back) scrollTo(0, kind === "summary" || !kind ? scrolled : scrolled);
      return;
    }
    show(true);
    for (const id of ["descent", "compare", "trouble"]) byId(id).hidden = true;
    byId("detail-title").textContent = "Reading";
    byId("detail-about").textContent = "";
    byId("detail-body").replaceChildren();
    document.documentElement.setAttribute("aria-busy", "true");
    scrollTo(0, 0);
    try {
      const shown = await view(...from(keys ?? ""));
      if (turn !== asked) return;
      byId("detail-title").textContent = shown.title;
      byId("detail-about").textContent = shown.about;
      byId("detail-body").replaceChildren(...shown.nodes);
      document.title = `${shown.title} · Stemma`;
      if (shown.after) shown.after();
    } catch (e) {
      if (turn !== asked) return;
      byId("detail-title").textContent = "Not found";
      byId("trouble").textContent = e.message;
      byId("trouble").hidden = false;
    } finally {
      if (turn === asked) {
        document.documentElement.removeAttribute("aria-busy");
        document.documentElement.dataset.place = location.hash;
        byId("detail-title").focus({ preventScroll: true });
      }
    }
  }

  byId("theme").addEventListener("click", switchTheme);
  summary();
  addEventListener("hashchange", go);
  byId("outlet-names").append(...start.outlets.slice(0, 2000).map((name) => element("option", { value: name })));
  Promise.all([outlets(), Agencies.overview(), stories(), Updates.overview(), reused()]).then(go, (e) => {
    byId("lead").textContent = e.message;
  }).finally(() => { document.documentElement.dataset.drawn = String(Math.round(performance.now())); });
})();
