"use strict";
// Finds rows in chunks: elements of this page, or files beside it, each read when first asked for.
const Store = (() => {
  const { byId, element } = Elements;
  const start = JSON.parse(byId("start").textContent);
  const chunks = new Map();
  const waiting = new Map();

  // Called by the files beside the page.
  function take(name, rows) {
    const resolve = waiting.get(name);
    waiting.delete(name);
    if (resolve) resolve(rows);
  }
  function chunk(name) {
    if (!chunks.has(name)) chunks.set(name, read(name));
    return chunks.get(name);
  }
  function read(name) {
    const inside = byId(`chunk-${name}`);
    if (inside) return Promise.resolve(JSON.parse(inside.textContent));
    return new Promise((resolve, reject) => {
      waiting.set(name, resolve);
      const script = element("script", { src: `${encodeURIComponent(start.folder)}/${name}.js` });
      script.addEventListener("load", () => script.remove());
      script.addEventListener("error", () => {
        script.remove();
        chunks.delete(name);
        reject(new Error(`${start.folder}/${name}.js can't be read. Keep the folder ${start.folder} beside this page.`));
      });
      document.head.append(script);
    });
  }

  // Ids are in the order of their code points, of which a surrogate that stands alone is one;
  // strings here compare by UTF-16 units.
  function compareIds(a, b) {
    let at = 0;
    while (at < a.length && at < b.length && a[at] === b[at]) at++;
    if (at === a.length || at === b.length) return a.length - b.length;
    const from = at > 0 && a.charCodeAt(at - 1) >> 10 === 0x36 ? at - 1 : at;
    return a.codePointAt(from) - b.codePointAt(from) || a.codePointAt(at) - b.codePointAt(at);
  }
  const comparePairs = (a, b) => compareIds(a[0], b[0]) || compareIds(a[1], b[1]);
  const compareNumbers = (a, b) => a - b;
  const compareCells = (a, b) => a[0] - b[0] || a[1] - b[1];

  const series = (name) => start.chunks[name] || { rows: 0, firsts: [] };
  const count = (name) => series(name).rows;
  const chunkCount = (name) => series(name).firsts.length;
  const part = (name, number) => chunk(`${name}-${number}`);
  async function all(name) {
    const parts = [];
    for (let i = 0; i < chunkCount(name); i++) parts.push(await part(name, i));
    return parts.flat();
  }
  // Rows that may have a key: those of the chunks that begin with it, and of the one before these.
  async function around(name, key, compare) {
    const { firsts } = series(name);
    let from = 0;
    while (from + 1 < firsts.length && compare(firsts[from + 1], key) < 0) from++;
    const parts = [];
    for (let i = from; i < firsts.length && (i === from || compare(firsts[i], key) <= 0); i++) parts.push(await part(name, i));
    return parts.flat();
  }
  async function one(name, key, compare, has) {
    const row = (await around(name, key, compare)).find(has);
    if (row === undefined) throw new Error("This report holds nothing of that name.");
    return row;
  }

  const outlet = (number) => start.outlets[number] ?? "";
  const numbers = new Map(start.outlets.map((name, i) => [name, i]));
  const article = (id) => one("texts", id, compareIds, (row) => row.id === id);
  async function relation(a, b) {
    const [left, right] = compareIds(a, b) < 0 ? [a, b] : [b, a];
    const row = (await around("relations", [left, right], comparePairs)).find((r) => r.left === left && r.right === right);
    if (!row) return undefined;
    const span = (document, [from, to]) => ({ document, start: from, end: to });
    const stands = ([side, ...places]) => span(side === 1 ? left : right, places);
    return {
      ...row,
      passages: row.passages.map((p) => ({ ...p, left: span(left, p.left), right: span(right, p.right) })),
      evidence: row.evidence.map((e) => (e.spans ? { ...e, spans: e.spans.map(stands) } : e)),
    };
  }
  const articleRow = ([id, number, published, title, words, unmatched, day, withheld]) => ({ id, outlet: outlet(number), number, published, title, words, unmatched, day, withheld });
  const edgeRow = ([source, derived, followed, follower, kind, lag, confidence, words]) => ({ source, derived, followed: outlet(followed), follower: outlet(follower), kind, lag, confidence, words });
  async function articlesOf(name) {
    const number = numbers.has(name) ? numbers.get(name) : start.outlets.length;
    return (await around("articles", number, compareNumbers)).filter((row) => row[1] === number).map(articleRow);
  }
  const laterRow = ([earlier, later, earlierOutlet, laterOutlet, kind, lag, words]) => ({ earlier, later, earlierOutlet: outlet(earlierOutlet), laterOutlet: outlet(laterOutlet), kind, lag, words });
  async function between(name, follower, followed) {
    const key = [numbers.get(follower), numbers.get(followed)];
    return (await around(name, key, compareCells)).filter((row) => row[3] === key[0] && row[2] === key[1]);
  }
  const edgesBetween = async (follower, followed) => (await between("edges", follower, followed)).map(edgeRow);
  const latersBetween = async (follower, followed) => (await between("later", follower, followed)).map(laterRow);
  const compareNamed = (a, b) => a[0] - b[0] || compareIds(a[1], b[1]);
  const numberOf = (name) => (numbers.has(name) ? numbers.get(name) : start.outlets.length);
  const carriedRow = ([id, , published, title, words, names, carriers, counts]) => ({ id, published, title, words, names, carriers, counts });
  async function carriedOf(name) {
    const first = ([n]) => n;
    return (await around("carried", [numberOf(name)], (a, b) => first(a) - first(b))).filter((row) => row[1] === numberOf(name)).map(carriedRow);
  }
  async function carried(name, id) {
    const row = (await around("carried", [numberOf(name), id], compareNamed)).find((r) => r[0] === id);
    return row && carriedRow(row);
  }
  async function suppliersOf(name) {
    return (await around("suppliers", numberOf(name), compareNumbers)).filter((row) => row[0] === numberOf(name))
      .map(([, origin, called, articles, words, part]) => ({ origin, name: called, articles, words, share: part }));
  }
  async function changes(one, other) {
    for (const pair of [[one, other], [other, one]]) {
      const row = (await around("changes", pair, comparePairs)).find((r) => r.source === pair[0] && r.derived === pair[1]);
      if (row) return row;
    }
    return undefined;
  }
  const storyRow = ([id, title, articles, outlets, first, last, edges, headlined], number) => ({ id, title, articles, outlets, first, last, edges, headlined, number });
  const stories = async () => (await all("stories")).map(storyRow);
  async function members(number) {
    const { firsts } = series("members");
    let at = 0;
    while (at + 1 < firsts.length && firsts[at + 1] <= number) at++;
    const row = (await part("members", at))[number - firsts[at]];
    return { ...row, members: row.members.map(([id, outletNumber, published, title, undecided, earlier, earlierCount]) => ({ id, outlet: outlet(outletNumber), published, headline: title, undecided: Boolean(undecided), earlier, earlierCount })) };
  }
  return {
    start, take, part, all, count, chunkCount, compareIds, outlet, article, relation, articlesOf, carriedOf, carried, suppliersOf, changes, edgesBetween, latersBetween, stories, storyRow, members,
    hasOutlet: (name) => numbers.has(name),
    allArticles: async () => (await all("articles")).map(articleRow),
    allEdges: async () => (await all("edges")).map(edgeRow),
    allLaters: async () => (await all("later")).map(laterRow),
    history: (number) => one("histories", number, compareNumbers, (row) => row.history === number),
    inferred: (id) => one("inferred", id, compareIds, (row) => row.id === id),
  };
})();
