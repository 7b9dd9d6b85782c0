"use strict";
// Draws the articles of a cluster, and what was found between them.
const Members = (() => {
  const { byId, element, button, list, link, group } = Elements;
  const MOST = 200;

  function start(cluster, reading) {
    const { leader } = cluster;
    const near = new Map(cluster.clusters.flatMap((c) => c.members.map((m) => [m.document, c.leader])));
    const of = group(cluster.relations.flatMap((r) => [r.left, r.right].map((id) => ({ id, r }))), (x) => x.id);
    const time = (doc) => Words.moment(doc).moment ?? Infinity;
    const rows = [...cluster.documents].sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0));
    byId("members").replaceChildren(...rows.slice(0, MOST).map((doc) => row(doc, leader, near, of, reading)),
      rows.length > MOST ? element("li", { class: "meta" }, `and ${rows.length - MOST} more`) : "");
    const kinds = ["copy", "excerpt", "extension", "shared-source", "quote-only", "furniture-only"];
    const pairs = group(cluster.relations, (r) => r.relation);
    byId("pairs").replaceChildren(...kinds.filter((k) => pairs.has(k)).map((k, i) => folded(`${sentence(Words.relation(k))}, ${k}`, pairs.get(k), i === 0, (r) => pair(r, reading))));
  }
  function folded(title, rows, first, draw) {
    const details = element("details", {}, element("summary", {}, `${title} (${rows.length})`));
    const fill = () => { if (details.open && details.childElementCount === 1) details.append(...list(title, rows, draw).slice(1)); };
    details.addEventListener("toggle", fill);
    if (first) details.open = true;
    fill();
    return details;
  }
  const sentence = (text) => text[0].toUpperCase() + text.slice(1);
  function row(doc, leader, near, of, reading) {
    const facts = [
      doc.published ? ["published ", Words.time(doc.published)] : ["publication time not known"],
      doc.firstSeen ? [" · first seen here ", Words.time(doc.firstSeen)] : [],
      doc.credit ? [" · credits ", Elements.isolated(doc.credit)] : [],
      doc.withheld ? [" · text withheld"] : doc.text === undefined ? [" · this index keeps no text of it"] : [],
    ];
    const twin = near.has(doc.id) && near.get(doc.id) !== doc.id ? ["; nearly the text of ", reading.name(near.get(doc.id))] : [];
    const partner = doc.id === leader ? of.get(doc.id)?.[0]?.r : of.get(doc.id)?.map((x) => x.r).find((r) => r.left === leader || r.right === leader) || of.get(doc.id)?.[0]?.r;
    return element("li", {},
      element("h3", { dir: "auto" }, element("a", { href: `#/articles/${encodeURIComponent(doc.id)}` }, doc.headline || doc.id)),
      element("p", {}, doc.outlet ? Elements.isolated(doc.outlet) : "outlet not known", doc.id === leader ? " · stands for this cluster" : "", ...twin),
      element("p", { class: "meta" }, ...facts.flat()),
      ...(doc.url ? [element("p", { class: "meta" }, link(doc.url))] : []),
      partner ? element("p", { class: "acts" }, button("Compare", () => Compare.compare(partner.left, partner.right), { "aria-label": `Compare ${reading.label(partner.left)} and ${reading.label(partner.right)}` })) : "");
  }
  function pair(r, reading) {
    const about = `${reading.label(r.left)} and ${reading.label(r.right)}`;
    return element("li", { class: r.status === "dismissed" ? "dismissed" : "" },
      element("p", {}, ...reading.claim(r)),
      ...Words.clues(r),
      element("p", { class: "basis" }, `${Elements.percent(r.leftCoverage)} of `, reading.name(r.left), ` and ${Elements.percent(r.rightCoverage)} of `, reading.name(r.right), " lie in shared passages."),
      element("p", { class: "acts" }, Compare.button(r.left, r.right), ...Judgements.of(r, about)));
  }
  return { start };
})();
