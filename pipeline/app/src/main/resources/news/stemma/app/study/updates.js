"use strict";
// What articles changed from version to version: a table, the history of an article, the changes of a pair.
const Updates = (() => {
  const { byId, element, button, isolated, shorten } = Elements;
  const { table, counted, digits, to, link, date, lag } = Lists;
  const { start } = Store;
  const { measure } = start;
  const number = true;
  const KINDS = { number: ["Numbers", "numbers"], name: ["Names", "names"], quotation: ["Quotations", "quotations"] };
  const CHANGES = 3;

  // What stood there and what stands there now; one of them may be nothing.
  function change(before, after) {
    const old = before ? [element("del", {}, isolated(before))] : [];
    const now = after ? [element("ins", {}, isolated(after))] : [];
    return before && after ? [...old, " → ", ...now] : before ? ["dropped ", ...old] : ["added ", ...now];
  }
  const isTold = (u) => u.numbers !== undefined;
  const total = (u) => (isTold(u) ? u.numbers + u.names + u.quotations : undefined);
  // The first changes, or those of a kind.
  function changes(u, kind) {
    if (!isTold(u)) return element("span", { class: "meta" }, "not told: a text is withheld");
    const own = u.changes.map((row, i) => [...row, i + 1]).filter(([of]) => !kind || of === kind);
    const all = kind ? u[KINDS[kind][1]] : total(u);
    const shown = own.slice(0, CHANGES);
    if (!all) return element("span", { class: "meta" }, "no number, name or quotation");
    return [...shown.map(([of, before, after, n]) => element("div", { class: "change" }, element("span", { class: "kind" }, `${of} `), element("a", { href: to("pair", u.source, u.derived, `change-${n}`) }, ...change(before, after)))),
      ...(all > shown.length ? [element("div", { class: "meta" }, element("a", { href: to("pair", u.source, u.derived, kind ? KINDS[kind][1] : "changes") }, `and ${digits(all - shown.length)} more`))] : [])];
  }
  function paragraphs(u) {
    if (!u.paragraphs) return "";
    const [, ...rest] = u.paragraphs;
    const said = ["edited", "merged", "dropped", "added"].flatMap((word, i) => (rest[i] ? [`${digits(rest[i])} ${word}`] : []));
    return element("a", { href: to("pair", u.source, u.derived) }, said.join(", ") || "all kept");
  }
  const compare = (u) => element("a", { class: "whole", href: to("pair", u.source, u.derived), "aria-label": `Compare ${u.source} and ${u.derived}` }, "Compare");
  const count = (kind) => ({
    name: KINDS[kind][0],
    cell: (u) => { const n = u[KINDS[kind][1]]; return n ? element("a", { href: to("pair", u.source, u.derived, KINDS[kind][1]) }, digits(n)) : n === 0 ? "0" : ""; },
    key: (u) => u[KINDS[kind][1]], number,
  });
  const columns = (asked, kind = Object.hasOwn(KINDS, asked) ? asked : undefined) => [
    { name: "Version", cell: (u) => [link(u.title || u.derived, "article", u.derived), element("span", { class: "meta" }, isolated([u.title ? u.derived : "", Store.outlet(u.outlet)].filter(Boolean).join(", ")), " after ", link(shorten(u.source, 40), "article", u.source))], key: (u) => u.title.toLowerCase() || u.derived },
    { name: "Published", cell: (u) => date(u.published), key: (u) => u.day },
    { name: "After", cell: (u) => lag(u.lagHours), key: (u) => u.lagHours, number },
    count("number"), count("name"), count("quotation"),
    { name: "What changed", cell: (u) => changes(u, kind) },
    { name: "Paragraphs", cell: (u) => paragraphs(u) },
    { name: "Texts", cell: compare },
  ].filter(({ name }) => measure.dated || !["Published", "After"].includes(name));

  async function overview() {
    const form = byId("update-filter");
    const rows = Store.count("updates");
    form.hidden = !rows;
    byId("update-about").hidden = !rows;
    if (start.unmeasured?.includes("updates")) {
      byId("update-table").append(element("p", { class: "note" }, Lists.UNMEASURED));
      return;
    }
    if (!rows) {
      byId("update-count").textContent = "No article is a later version of another one of its outlet.";
      return;
    }
    const value = (id) => byId(id).value.trim();
    await Lists.browse("updates", {
      form, table: byId("update-table"), count: byId("update-count"), noun: "version", none: "No version is like that.",
      columns: () => columns(value("update-kind")),
      keep() {
        const [search, outlet, from, until, kind] = [value("update-search").toLowerCase(), value("update-outlet").toLowerCase(), value("update-from"), value("update-to"), value("update-kind")];
        return (u) => (!kind || (kind === "any" ? total(u) > 0 : u[KINDS[kind][1]] > 0))
          && (!search || [u.title, u.derived, u.source, ...u.changes.flatMap(([, before, after]) => [before, after])].some((text) => text.toLowerCase().includes(search)))
          && (!outlet || Store.outlet(u.outlet).toLowerCase().includes(outlet))
          && (!from || u.day >= from) && (!until || (u.day && u.day <= until));
      },
    });
    for (const [id, known] of [["update-outlet", measure.outlets], ["update-from", measure.dated], ["update-to", measure.dated]]) byId(id).parentElement.hidden = !known;
  }

  // All versions of an article, the first one first.
  async function history(doc) {
    if (doc.history === undefined) return [];
    const { versions, updates } = await Store.history(doc.history);
    const rows = versions.flatMap(([id, outlet, published, title]) => {
      const made = updates.filter((u) => u.derived === id);
      return (made.length ? made : [undefined]).map((u) => ({ id, outlet, published, title, u }));
    });
    const here = (row) => (row.id === doc.id ? [element("strong", {}, isolated(row.title || row.id)), element("span", { class: "meta" }, isolated(row.title ? row.id : ""), " this article")] : [link(row.title || row.id, "article", row.id), element("span", { class: "meta" }, isolated(row.title ? row.id : ""))]);
    return [element("section", { id: "history", "aria-label": "History" }, element("h3", {}, `History (${counted(versions.length, "version")})`), ...table([
      { name: "Version", cell: here },
      { name: "Published", cell: (row) => date(row.published) },
      { name: "After", cell: (row) => (row.u ? [lag(row.u.lagHours), versions.length > 2 ? element("span", { class: "meta" }, isolated(shorten(row.u.source, 30))) : ""] : ""), number },
      { name: "What changed", cell: (row) => (row.u ? changes(row.u) : element("span", { class: "meta" }, "the first that is known")) },
      { name: "Paragraphs", cell: (row) => (row.u ? paragraphs(row.u) : "") },
      { name: "Texts", cell: (row) => (row.u ? compare(row.u) : "") },
    ].filter(({ name }) => measure.dated || !["Published", "After"].includes(name)), rows).nodes)];
  }

  // The changes of two versions, which their texts are marked with; nothing where they are none.
  async function ofPair(one, other) {
    if (one.history === undefined || one.history !== other.history) return undefined;
    const row = await Store.changes(one.id, other.id);
    if (!row) return undefined;
    const noted = new Map([[row.source, []], [row.derived, []]]);
    row.changes.forEach(([, before, after], i) => {
      if (before) noted.get(row.source).push({ start: before[0], end: before[1], number: i });
      if (after) noted.get(row.derived).push({ start: after[0], end: after[1], number: i });
    });
    for (const spans of noted.values()) spans.sort((a, b) => a.start - b.start || a.end - b.end);
    return { ...row, noted };
  }
  // A list of them, each showing its place in both texts; `asked` may name a kind.
  function list(row, reading, asked) {
    const slice = (id, span) => (span ? shorten(reading.slice(reading.documents.get(id), ...span).replace(/\s+/g, " "), 160) : "");
    const kind = Object.keys(KINDS).find((of) => KINDS[of][1] === asked);
    const own = row.changes.map(([of, before, after], i) => ({ of, before, after, i })).filter(({ of }) => !kind || of === kind);
    const items = own.map(({ of, before, after, i }) => element("li", {}, button(of, () => Compare.note(i), { "aria-label": `Show change ${i + 1} in the texts` }), " ", ...change(slice(row.source, before), slice(row.derived, after))));
    const first = /^change-\d+$/.test(asked ?? "") ? Number(asked.slice(7)) - 1 : own[0]?.i;
    const all = kind && own.length < row.changes.length ? [element("p", { class: "meta" }, element("a", { href: to("pair", row.source, row.derived, "changes") }, `All ${counted(row.changes.length, "change")}`))] : [];
    return {
      nodes: [element("h3", {}, `What the version changed (${kind ? counted(own.length, kind) : digits(own.length)})`), element("p", { class: "meta" }, "From ", isolated(row.source), " to ", isolated(row.derived), ". A kind shows its place in both texts."), element("ol", { class: "changes", tabindex: "0" }, ...items), ...all],
      first: asked === undefined ? undefined : first,
    };
  }
  return { overview, history, ofPair, list };
})();
