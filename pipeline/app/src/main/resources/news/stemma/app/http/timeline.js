"use strict";
// Draws who carried a text when.
const Timeline = (() => {
  const { byId, element, svg, group, plural } = Elements;
  const DOT = 5;
  const MOST = 500;
  let rows = [];

  // Takes articles, and how one is drawn; `own` is the checked one, `outside` one that is not in
  // the index.
  function start(articles, { own, outside }, draw) {
    const placed = articles.map((doc) => ({ doc, ...Words.moment(doc), own: doc.id === own }));
    rows = placed.filter((r) => r.moment !== undefined).sort((a, b) => a.moment - b.moment || (a.doc.id < b.doc.id ? -1 : 1));
    const undated = placed.filter((r) => r.moment === undefined);
    byId("timeline-part").hidden = !placed.length;
    const lines = [...rows, ...undated];
    const first = rows.find((r) => r.doc.id !== outside);
    byId("timeline").replaceChildren(...lines.slice(0, MOST).map((r) => line(r, r === first, draw)),
      lines.length > MOST ? element("li", {}, `and ${lines.length - MOST} more`) : "");
    strip();
  }
  function line(row, first, draw) {
    return element("li", { class: row.own ? "own" : "" },
      element("span", { class: "when" }, row.text ? Words.time(row.text) : "no time known", row.from === "first seen" ? element("span", { class: "meta" }, " first seen here") : ""),
      element("span", { class: "what" }, first ? element("strong", {}, "Earliest seen in this index: ") : "", ...draw(row)));
  }
  function strip() {
    const box = byId("strip");
    const width = Math.max(280, box.clientWidth || 280);
    const [from, to] = rows.length ? [rows[0].moment, rows[rows.length - 1].moment] : [0, 0];
    box.hidden = rows.length < 2 || from === to;
    if (box.hidden) return;
    const x = (moment) => Math.round(20 + ((moment - from) / (to - from)) * (width - 40));
    const stacks = group(rows, (r) => Math.round(x(r.moment) / (2 * DOT + 2)));
    const tallest = Math.max(...[...stacks.values()].map((s) => s.length));
    const base = Math.min(tallest, 12) * (2 * DOT + 2) + 8;
    const dots = [...stacks].flatMap(([column, stack]) => stack.slice(0, 12).map((r, i) =>
      svg("circle", { class: `${r.from === "published" ? "published" : "seen"}${r.own ? " own" : ""}`, cx: Math.max(20, Math.min(width - 20, column * (2 * DOT + 2))), cy: base - DOT - 2 - i * (2 * DOT + 2), r: DOT }, svg("title", {}, `${r.text} ${r.doc.outlet || r.doc.id}`))));
    const label = (moment, anchor) => svg("text", { x: x(moment), y: base + 16, "text-anchor": anchor }, new Date(moment).toISOString().slice(0, 16).replace("T", " "));
    box.replaceChildren(svg("svg", { width, height: base + 22, viewBox: `0 0 ${width} ${base + 22}`, role: "img", "aria-label": `${plural(rows.length, "article")} on a line of time; listed below` },
      svg("path", { d: `M10 ${base} H${width - 10}` }), ...dots, label(from, "start"), label(to, "end")));
  }
  function listen() {
    let due;
    new ResizeObserver(() => {
      cancelAnimationFrame(due);
      due = requestAnimationFrame(strip);
    }).observe(byId("timeline-part"));
  }
  return { start, listen };
})();
