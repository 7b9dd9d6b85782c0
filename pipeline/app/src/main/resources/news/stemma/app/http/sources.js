"use strict";
// Draws the ranked sources of a checked text: a row a family of near-duplicates.
const Sources = (() => {
  const { byId, element, svg, button, link, percent, plural } = Elements;
  let check;
  let reading;
  let own;
  let marked;

  function start(nextCheck, nextReading) {
    [check, reading, own, marked] = [nextCheck, nextReading, nextCheck.documents[0].id, undefined];
    draw();
    drawHashed();
  }
  function draw() {
    // Numbers are those of the marks, also where a row is left out.
    const rows = check.sources.map((source, i) => ({ source, number: i + 1 })).filter(({ source }) => hasVoice(source));
    byId("sources").replaceChildren(...rows.map(row));
    const left = check.sources.length - rows.length;
    const more = check.run.index?.more || 0;
    byId("sources-rest").textContent = [
      check.sources.length ? "" : hashed().length ? "None of which this index keeps words." : "No article of this index shares wording with this text.",
      left ? `${plural(left, "row")} left out, which share only what is switched off above.` : "",
      more ? `${plural(more, "more article")} share${more === 1 ? "s" : ""} wording, but were not compared.`.replace("shares wording, but were", "shares wording, but was") : "",
    ].filter(Boolean).join(" ");
  }
  // Articles of which the index has fingerprints alone.
  const hashed = () => check.hashed || [];
  function drawHashed() {
    byId("hashed-part").hidden = !hashed().length;
    byId("hashed").replaceChildren(...hashed().map((m) => element("li", {},
      element("h4", {}, element("a", { href: `#/articles/${encodeURIComponent(m.document)}` }, Elements.isolated(m.document))),
      element("p", {}, m.outlet ? Elements.isolated(m.outlet) : "outlet not known", `; ${plural(m.words, "word")} of this article (${percent(m.shareOfChecked)}) ${m.words === 1 ? "stands" : "stand"} there in runs of five or more`),
      element("p", { class: "meta" }, ...times(m)))));
  }
  const times = (m) => [
    ...(m.published ? ["published ", Words.time(m.published)] : ["publication time not known"]),
    ...(m.firstSeen ? [" · first seen here ", Words.time(m.firstSeen)] : []),
  ];
  const voices = (id) => reading.passages(own, id).flatMap((p) => Object.keys(p.voices));
  const hasVoice = (source) => source.members.some((m) => {
    const of = voices(m.document);
    return !of.length || of.some(Checked.isOn);
  });

  function row({ source, number }) {
    const best = closest(source);
    const lead = reading.documents.get(source.leader) || reading.documents.get(best.document) || { id: source.leader };
    const outlets = [...new Set(source.members.map((m) => m.outlet).filter(Boolean))];
    const title = lead.headline || lead.id;
    return element("li", { value: String(number), class: source.members.every((m) => m.status === "dismissed") ? "dismissed" : "" },
      element("h4", { dir: "auto" }, title),
      element("p", {}, outlets.length ? [Elements.isolated(outlets.slice(0, 3).join(", ")), outlets.length > 3 ? ` and ${plural(outlets.length - 3, "more outlet")}` : ""] : "outlet not known",
        source.members.length > 1 ? `, ${plural(source.members.length, "article")} with nearly one text` : ""),
      both(source, number),
      ...(source.members.length > 1 ? [...direction(source.members.find((m) => m.source) || best, true), family(source, number)] : about(best)),
      element("p", { class: "acts" },
        ...compare(best.document, `source ${number}`),
        ...(reading.documents.get(own).text === undefined ? [] : [button("Mark only this", (e) => mark(source.leader, e.currentTarget), { class: "only", "aria-pressed": String(marked === source.leader), "aria-label": `Mark only this: source ${number}` })]),
        ...(source.members.length > 1 ? [] : Judgements.of(finding(best), `source ${number}, ${reading.label(best.document)}`))));
  }
  function both(source, number) {
    const [mine, theirs] = Words.shares(source);
    const bar = (share, label) => svg("svg", { class: "bar", viewBox: "0 0 100 4", preserveAspectRatio: "none", role: "img", "aria-label": label },
      svg("rect", { class: "whole", width: 100, height: 4 }), svg("rect", { class: "part", width: 100 * Math.min(1, share), height: 4 }));
    return element("div", { class: "both" },
      element("span", {}, mine), bar(source.shareOfChecked, `Source ${number}: ${mine}`),
      element("span", {}, theirs), bar(source.shareOfThat, `Source ${number}: ${theirs}`));
  }
  // Members come by seniority; the row's figures are those of the one that has most.
  const closest = (source) => source.members.reduce((a, b) => (b.shareOfChecked > a.shareOfChecked || (b.shareOfChecked === a.shareOfChecked && b.words > a.words) ? b : a));
  const compare = (id, called) =>
    reading.relation(own, id) && reading.documents.has(id) ? [button("Compare", () => Compare.compare(own, id), { "aria-label": `Compare this article with ${called}` })] : [];
  const finding = (m) => ({ findingId: m.findingId, status: m.status });
  function direction(m, isNamed) {
    const relation = reading.relation(own, m.document);
    const words = Words.direction(m, relation, own, reading.name);
    return [
      element("p", { class: "basis" }, ...(isNamed ? [reading.name(m.document), ": "] : []), Words.named(m.relation), "; ", ...words, ` · ${plural(m.words, "matched word")}`),
      ...Words.clues(relation),
    ];
  }
  function about(m) {
    const doc = reading.documents.get(m.document) || {};
    const facts = [
      times({ published: m.published || doc.published, firstSeen: m.firstSeen }),
      doc.credit ? [" · credits ", Elements.isolated(doc.credit)] : [],
      doc.withheld ? [" · text withheld"] : doc.id && doc.text === undefined ? [" · this index keeps no text of it"] : [],
    ];
    return [
      ...direction(m, false),
      element("p", { class: "meta" }, ...facts.flat()),
      ...(doc.url ? [element("p", { class: "meta" }, link(doc.url))] : []),
    ];
  }
  function family(source, number) {
    const details = element("details", {}, element("summary", { "aria-label": `The ${source.members.length} articles of source ${number}` }, `The ${source.members.length} articles`));
    details.addEventListener("toggle", () => {
      if (details.open && details.childElementCount === 1) details.append(element("ul", { class: "members" }, ...source.members.map(member)));
    });
    return details;
  }
  function member(m) {
    const [mine, theirs] = Words.shares(m);
    return element("li", {},
      element("p", {}, reading.name(m.document)),
      element("p", { class: "meta" }, `${mine}; ${theirs}`),
      ...about(m),
      element("p", { class: "acts" },
        ...compare(m.document, reading.label(m.document)),
        ...Judgements.of(finding(m), reading.label(m.document))));
  }
  function mark(leader, pressed) {
    marked = marked === leader ? undefined : leader;
    for (const other of document.querySelectorAll("#sources .only")) other.setAttribute("aria-pressed", String(other === pressed && marked === leader));
    Checked.markOnly(marked);
  }
  function redraw() {
    if (check) draw();
  }
  return { start, redraw };
})();
