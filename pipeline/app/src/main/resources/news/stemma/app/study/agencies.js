"use strict";
// Who supplies copy: a table of outlets, the articles behind each of its numbers, and the texts behind these.
const Agencies = (() => {
  const { byId, element, isolated, shorten } = Elements;
  const { table, counted, digits, share, to, link, date } = Lists;
  const { start } = Store;
  const number = true;
  const ORIGINS = {
    "agency": ["From agencies", "from agencies"],
    "wire": ["Wire copy", "in wire copy"],
    "inferred": ["Texts not in the corpus", "from texts that are not in the corpus"],
    "credited": ["Credited", "of articles that credit an agency"],
    "press-release": ["Press releases", "from press releases"],
  };
  const interval = (figures) => (figures[3] === undefined ? "" : `${share(figures[3])} to ${share(figures[4])}`);
  const NONE = "No article of an outlet has narrative of an agency or a press release.";
  // Of an outlet and an origin: articles, words, share, and the bounds of its interval.
  const figures = (row, origin) => row[origin] ?? [0, 0, 0];
  function cell(row, origin) {
    const [articles, words, part] = figures(row, origin);
    const about = [interval(figures(row, origin)), words ? `${counted(words, "word")} in ${counted(articles, "article")}` : ""].filter(Boolean);
    return [words ? link(share(part), "agency", row.name, origin) : share(part), ...about.map((text) => element("span", { class: "meta" }, text))];
  }
  const column = (origin) => ({ name: ORIGINS[origin][0], cell: (row) => cell(row, origin), key: (row) => figures(row, origin)[2], number });
  const OUTLETS = [
    { name: "Outlet", cell: (row) => link(row.name, "outlet", row.name), key: (row) => row.name.toLowerCase() },
    column("agency"), column("wire"), column("inferred"), column("credited"),
    { name: "Most from", cell: (row) => (row.most ? [link(row.most[1], "agency", row.name, row.most[0], row.most[1]), element("span", { class: "meta" }, `${share(row.most[3])}, ${ORIGINS[row.most[0]][0].toLowerCase()}`)] : ""), key: (row) => row.most?.[1].toLowerCase() },
    column("press-release"),
  ];
  async function overview() {
    const place = byId("agency-table");
    if (start.unmeasured?.includes("agencies")) {
      place.append(element("p", { class: "note" }, Lists.UNMEASURED));
      return;
    }
    const rows = (await Store.all("agencies")).map((row) => ({ ...row, name: Store.outlet(row.outlet) }));
    const any = rows.some((row) => figures(row, "agency")[1] || figures(row, "press-release")[1]);
    byId("agency-about").hidden = !any;
    place.append(...(any ? table(OUTLETS, rows).nodes : [element("p", {}, start.measure.outlets ? NONE : "What agencies carry is told by outlet, and no article has one; give it as the field outlet, or name yours by trace --map outlet=NAME.")]));
  }

  // The words that an article has by an origin and perhaps a name.
  const wordsOf = (row, origin, name) => (name === undefined ? row.words[origin] : row.names.find(([o, n]) => o === origin && n === name)?.[2]) ?? 0;
  const isOf = (origin) => (one) => (origin === "agency" ? one !== "press-release" : one === origin);
  // Where an article's words come from, each leading to the text or to what names it.
  function texts(row, origin, name) {
    const has = ([o, n]) => isOf(origin)(o) && (name === undefined || n === name);
    const words = (n) => ` ${counted(n, "word")}`;
    const carriers = row.carriers.filter(([o, , n]) => has([o, n])).map(([o, id, n, count]) => [
      o === "inferred" ? link(n ? `a text of ${n} not in the corpus` : "a text not in the corpus", "inferred", id)
        : element("a", { href: to("pair", id, row.id), "aria-label": `Compare ${id} and ${row.id}` }, isolated(shorten(id, 40)), n ? ` of ${n}` : ""), words(count)]);
    const credits = row.names.filter(([o, n]) => o === "credited" && has([o, n])).map(([, n, count]) => [link(`credits ${n}`, "article", row.id), words(count)]);
    const told = (o, n) => row.carriers.filter((c) => c[0] === o && c[2] === n).length;
    const counts = Object.entries(row.counts).flatMap(([o, names]) => Object.entries(names).map(([n, count]) => [o, n, count]));
    const more = counts.filter(([o, n, count]) => has([o, n]) && count > told(o, n)).map(([o, n, count]) => [`the most of ${digits(count)} texts${n ? ` of ${n}` : ""}, ${ORIGINS[o][0].toLowerCase()}`]);
    return [...carriers, ...credits, ...more].map((parts) => element("div", {}, ...parts));
  }
  async function view(outlet, origin = "agency", name) {
    if (!Store.hasOutlet(outlet) || !Object.hasOwn(ORIGINS, origin)) throw new Error("This report holds nothing of that name.");
    const rows = (await Store.carriedOf(outlet)).map((row) => ({ ...row, count: wordsOf(row, origin, name) })).filter((row) => row.count > 0).sort((a, b) => b.count - a.count);
    const known = await Store.suppliersOf(outlet);
    const suppliers = known.filter((row) => isOf(origin)(row.origin) && name === undefined);
    const part = name === undefined ? figures((await Store.all("agencies")).find((row) => Store.outlet(row.outlet) === outlet) ?? {}, origin)[2] : known.find((row) => row.origin === origin && row.name === name)?.share;
    const total = rows.reduce((sum, row) => sum + row.count, 0);
    const articles = [
      { name: "Article", cell: (row) => [link(row.title || row.id, "article", row.id), row.title ? element("span", { class: "meta" }, isolated(row.id)) : ""], key: (row) => row.title || row.id },
      { name: "Published", cell: (row) => date(row.published), key: (row) => row.published },
      { name: "Narrative words", cell: (row) => digits(row.count), key: (row) => row.count, number },
      { name: "Texts", cell: (row) => texts(row, origin, name) },
    ];
    const names = [
      { name: "Name", cell: (row) => link(row.name, "agency", outlet, row.origin, row.name), key: (row) => row.name.toLowerCase() },
      { name: "Known by", cell: (row) => ORIGINS[row.origin][0], key: (row) => row.origin },
      { name: "Articles", cell: (row) => digits(row.articles), key: (row) => row.articles, number },
      { name: "Narrative words", cell: (row) => digits(row.words), key: (row) => row.words, number },
      { name: "Share of narrative", cell: (row) => share(row.share), key: (row) => row.share, number },
    ];
    const others = Object.keys(ORIGINS).flatMap((o, i) => [i ? " · " : "", o === origin && name === undefined ? element("strong", {}, ORIGINS[o][0]) : link(ORIGINS[o][0], "agency", outlet, o)]);
    return {
      title: `${outlet}: narrative ${ORIGINS[origin][1]}${name === undefined ? "" : `, ${name}`}`,
      about: `${counted(total, "narrative word")} in ${counted(rows.length, "article")}${part ? `, ${share(part)} of all its narrative` : ""}. A passage counts with the edits in it, a word once, however many texts have it.`,
      nodes: [element("p", {}, ...others), ...(suppliers.length ? [element("h3", {}, `Names that are known (${digits(suppliers.length)})`), ...table(names, suppliers).nodes] : []),
        element("h3", {}, `Articles (${digits(rows.length)})`), ...(rows.length ? table(articles, rows).nodes : [element("p", {}, "No article.")])],
    };
  }
  // What an article has from agencies and releases, each with its texts.
  async function ofArticle(doc) {
    const row = await Store.carried(doc.outletListed, doc.id);
    if (!row) return [];
    const item = (origin) => (row.words[origin] ? [element("li", {}, `${ORIGINS[origin][0]}: ${counted(row.words[origin], "narrative word")}`, ...texts(row, origin))] : []);
    return [element("h3", {}, "Narrative that others supplied"), element("ul", { id: "supplied" }, ...["wire", "inferred", "credited", "press-release"].flatMap(item))];
  }
  return { overview, view, ofArticle };
})();
