"use strict";
// Browses the clusters of the index: search, facets, pages. What is searched for stands in the
// address.
const Clusters = (() => {
  const { byId, element, isolated, button, plural } = Elements;
  const LIMIT = 20;
  const FACETS = [["outlet", "Outlet"], ["month", "Month"], ["relation", "Relation"], ["status", "Review"]];
  const FIELDS = ["q", "outlet", "relation", "status", "from", "to"];
  let search = {};
  let total = 0;

  const address = (next = search) => `#/clusters?${Api.query(next)}`;
  const go = (next) => { location.hash = address(next); };
  const offset = () => Math.max(0, Math.floor(Number(search.offset) || 0));

  async function open(parameters) {
    search = Object.fromEntries([...FIELDS, "offset"].map((k) => [k, parameters.get(k) || ""]));
    byId("search-q").value = search.q;
    byId("search-from").value = search.from;
    byId("search-to").value = search.to;
    const page = await Api.clusters({ ...search, offset: offset() || "", limit: LIMIT });
    return () => draw(page);
  }
  function draw(page) {
    total = page.total;
    const [from, to] = [offset() + 1, offset() + page.clusters.length];
    byId("found").textContent = total ? `${plural(total, "cluster")}; ${from} to ${to} shown` : "No cluster fits. Take a filter off, or search for fewer words.";
    byId("cluster-list").replaceChildren(...page.clusters.map(row));
    byId("page-previous").disabled = offset() === 0;
    byId("page-next").disabled = to >= total;
    byId("facets").replaceChildren(...FACETS.flatMap(([facet, title]) => values(facet, title, page.facets[facet] || [])));
  }
  function row(cluster) {
    const chips = (counts, say, kind) => Object.entries(counts || {}).map(([value, n]) => element("span", { class: `chip ${kind(value)}`, title: value }, `${n} ${say(value, n)}`));
    const outlets = cluster.outlets || [];
    const since = cluster.firstSeen ? `; in this index since ${cluster.firstSeen.slice(0, 10)}` : "";
    const days = [cluster.first, cluster.last].filter(Boolean).map((t) => t.slice(0, 10));
    return element("li", {},
      element("h2", { dir: "auto" }, element("a", { href: `#/clusters/${encodeURIComponent(cluster.id)}` }, cluster.headline || cluster.leader)),
      element("p", {}, `${plural(cluster.articles, "article")}`, outlets.length ? [" in ", isolated(outlets.slice(0, 4).join(", ")), outlets.length > 4 ? ` and ${plural(outlets.length - 4, "more outlet")}` : ""] : "", days.length ? ` · ${days[0] === days[days.length - 1] ? days[0] : `${days[0]} to ${days[days.length - 1]}`}` : ` · undated${since}`),
      element("p", { class: "chips" }, ...chips(cluster.relations, Words.kind, () => ""), ...chips(cluster.status, Words.status, (v) => v)));
  }
  const isChosen = (facet, value) => (facet === "month" ? search.from === `${value}-01` && search.to === lastDay(value) : search[facet] === value);
  const lastDay = (month) => {
    const [year, number] = month.split("-").map(Number);
    return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, "0")}`;
  };
  function toggled(facet, value) {
    const on = !isChosen(facet, value);
    const set = facet === "month" ? { from: on ? `${value}-01` : "", to: on ? lastDay(value) : "" } : { [facet]: on ? value : "" };
    return { ...search, ...set, offset: "" };
  }
  function values(facet, title, rows) {
    const listed = search[facet] && !rows.some((r) => r.value === search[facet]) ? [{ value: search[facet], count: 0 }, ...rows] : rows;
    if (!listed.length) return [];
    const say = { relation: (v) => `${Words.kind(v)} (${v})`, status: Words.status }[facet] || ((v) => v);
    const shown = listed.slice(0, 12);
    return [element("h2", { id: `facet-${facet}` }, title), element("ul", { "aria-labelledby": `facet-${facet}` }, ...shown.map(({ value, count }) =>
      element("li", {}, button([isolated(say(value)), element("span", { class: "count" }, ` ${count}`)], () => go(toggled(facet, value)), { "aria-pressed": String(isChosen(facet, value)) }))))];
  }
  function listen(tell) {
    byId("facets-fold").open = matchMedia("(min-width: 60rem)").matches;
    byId("search-form").addEventListener("submit", (e) => {
      e.preventDefault();
      go({ ...search, q: byId("search-q").value.trim(), from: byId("search-from").value, to: byId("search-to").value, offset: "" });
    });
    byId("search-clear").addEventListener("click", () => go({}));
    byId("page-previous").addEventListener("click", () => go({ ...search, offset: Math.max(0, offset() - LIMIT) || "" }));
    byId("page-next").addEventListener("click", () => go({ ...search, offset: offset() + LIMIT < total ? offset() + LIMIT : search.offset }));
    byId("export").addEventListener("click", async () => {
      try {
        const url = URL.createObjectURL(await Api.findings(Object.fromEntries(FIELDS.map((k) => [k, search[k]]))));
        element("a", { href: url, download: "findings.jsonl" }).click();
        setTimeout(() => URL.revokeObjectURL(url), 60_000);
      } catch (e) {
        tell(e);
      }
    });
  }
  return { open, listen, address };
})();
