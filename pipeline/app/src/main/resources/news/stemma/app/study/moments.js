"use strict";
// Draws when and where the articles of a story came, and which was made from which.
const Moments = (() => {
  const { element, svg, shorten } = Elements;
  const ROW = 26;
  const MOST = 40;
  // No less than the mean width of a letter or digit below.
  const LETTER = 6.6;
  function draw(members, edges, link) {
    const dated = members.filter((m) => !Number.isNaN(Date.parse(m.published)))
      .map((m) => ({ ...m, time: Date.parse(m.published), place: m.outlet || "outlet not known" }))
      .sort((a, b) => a.time - b.time);
    const places = [...new Set(dated.map((m) => m.place))];
    if (dated.length < 2 || places.length > MOST) return undefined;
    const width = Math.min(960, Math.max(340, document.documentElement.clientWidth - 48));
    const left = width < 600 ? 120 : 200;
    const [first, last] = [dated[0].time, dated[dated.length - 1].time];
    const at = new Map(dated.map((m) => [m.id, {
      x: left + 10 + (width - left - 26) * (m.time - first) / Math.max(1, last - first),
      y: 12 + (places.indexOf(m.place) + 0.5) * ROW,
    }]));
    const inside = edges.filter(([derived, source]) => at.has(derived) && at.has(source));
    const made = new Set(inside.map(([derived]) => derived));
    const height = 12 + places.length * ROW;
    const rows = places.flatMap((place, i) => {
      const y = 12 + (i + 0.5) * ROW;
      return [svg("line", { x1: left, y1: y, x2: width - 8, y2: y }), svg("text", { x: left - 10, y: y + 4, "text-anchor": "end" }, shorten(place, width < 600 ? 16 : 26))];
    });
    const lines = inside.map(([derived, source]) => {
      const [s, d] = [at.get(source), at.get(derived)];
      const middle = (s.x + d.x) / 2;
      const up = s.y === d.y ? -14 : 0;
      return svg("path", { d: `M${s.x} ${s.y} C${middle} ${s.y + up} ${middle} ${d.y + up} ${d.x} ${d.y}` });
    });
    const look = (m) => (made.has(m.id) ? "" : m.undecided ? "unknown" : "source");
    const dots = dated.map((m) => svg("a", { href: link(m.id), "aria-label": `${m.id}, ${m.place}, ${m.published}` },
      svg("circle", { class: look(m), cx: at.get(m.id).x, cy: at.get(m.id).y, r: 6 }),
      svg("title", {}, `${m.headline || m.id}\n${m.place}, ${m.published}`)));
    const day = (time) => new Date(time).toISOString().slice(0, 16).replace("T", " ");
    const [from, until] = [day(first), `${day(last)} UTC`];
    const lower = LETTER * (from.length + until.length + 2) <= width - left - 8 ? 18 : 34;
    const picture = svg("svg", { viewBox: `0 0 ${width} ${height + lower + 8}`, role: "group", "aria-label": `${dated.length} articles by outlet and time` },
      ...rows, ...lines, ...dots,
      svg("text", { class: "quiet", x: left, y: height + 18 }, from),
      svg("text", { class: "quiet", x: width - 8, y: height + lower, "text-anchor": "end" }, until));
    const undated = members.length - dated.length;
    const looks = [["", "made from one here"], ["source", "from none here"], ["unknown", "not known: a copy, excerpt or extension without a direction"]];
    const legend = looks.filter(([name]) => dated.some((m) => look(m) === name)).map(([name, says]) =>
      element("span", { class: "look" }, svg("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, svg("circle", { class: name, cx: 8, cy: 8, r: 6 })), says));
    return element("div", { class: "moments" }, picture, element("p", { class: "meta" }, "A point is an article: ", ...legend.flatMap((one, i) => [i ? ", " : "", one]), `; a line leads from a source to what was made from it.${undated ? ` ${undated} without a date are not drawn.` : ""}`));
  }
  return { draw };
})();
