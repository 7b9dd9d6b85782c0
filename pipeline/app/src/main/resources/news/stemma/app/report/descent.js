"use strict";
// Draws which text descends from which, sources above.
const Descent = (() => {
  const { byId, element, svg, isolated, plural, shorten, group } = Elements;
  const NODE = { width: 170, height: 44, across: 24, down: 56 };
  let reading;
  function components() {
    const parent = new Map();
    const root = (x) => { while (parent.get(x) !== x) x = parent.get(x); return x; };
    for (const e of reading.trace.graph.edges) {
      for (const x of [e.derived, e.source]) if (!parent.has(x)) parent.set(x, x);
      parent.set(root(e.derived), root(e.source));
    }
    const groups = group([...parent.keys()], root);
    return [...groups.values()].sort((a, b) => b.length - a.length);
  }
  // Layers by the longest way from a node without source (a cycle, which evidence can't rule out,
  // is cut where it closes), then two sweeps that put each node below the middle of its sources.
  function layered(nodes, edges) {
    const sources = group(edges, (e) => e.derived);
    const layer = new Map();
    const visit = (n, path) => {
      if (layer.has(n)) return layer.get(n);
      if (path.has(n)) return -1;
      path.add(n);
      const depth = 1 + Math.max(-1, ...(sources.get(n) || []).map((e) => visit(e.source, path)));
      path.delete(n);
      layer.set(n, depth);
      return depth;
    };
    nodes.forEach((n) => visit(n, new Set()));
    const layers = [];
    nodes.forEach((n) => (layers[layer.get(n)] ||= []).push(n));
    const place = new Map();
    layers.forEach((row) => row.forEach((n, i) => place.set(n, i)));
    const middle = (n) => {
      const above = (sources.get(n) || []).map((e) => place.get(e.source));
      return above.length ? above.reduce((a, b) => a + b, 0) / above.length : place.get(n);
    };
    for (let sweep = 0; sweep < 2; sweep++) {
      layers.forEach((row) => {
        row.sort((a, b) => middle(a) - middle(b));
        row.forEach((n, i) => place.set(n, i));
      });
    }
    return layers;
  }
  function draw(nodes) {
    const inside = new Set(nodes);
    const edges = reading.trace.graph.edges.filter((e) => inside.has(e.derived));
    const layers = layered(nodes, edges);
    const widest = Math.max(...layers.map((row) => row.length));
    const width = widest * (NODE.width + NODE.across) + NODE.across;
    const height = layers.length * (NODE.height + NODE.down);
    const at = new Map();
    layers.forEach((row, y) => row.forEach((n, x) => at.set(n, {
      x: (width - row.length * (NODE.width + NODE.across)) / 2 + (x + 0.5) * (NODE.width + NODE.across),
      y: NODE.down / 2 + y * (NODE.height + NODE.down) + NODE.height / 2,
    })));
    const arrows = edges.map((e) => {
      const [s, d] = [at.get(e.source), at.get(e.derived)];
      const [from, to] = [s.y + NODE.height / 2, d.y - NODE.height / 2 - 2];
      return svg("path", { d: `M${s.x} ${from} C${s.x} ${from + 28} ${d.x} ${to - 28} ${d.x} ${to}`, "marker-end": "url(#arrow)" });
    });
    const boxes = nodes.map((n) => node(n, at.get(n)));
    const picture = svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: nodes.some(reading.place) ? "group" : "img", "aria-label": `Graph of ${plural(nodes.length, "text")} and ${plural(edges.length, "arrow")}; listed below` },
      svg("defs", {}, svg("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto" }, svg("path", { d: "M0 0 L8 4 L0 8 z" }))),
      ...arrows, ...boxes);
    const rows = edges.map((e) => element("li", {}, isolated(reading.label(e.derived)), " from ", isolated(reading.label(e.source))));
    byId("graph").replaceChildren(picture);
    byId("graph").scrollLeft = (byId("graph").scrollWidth - byId("graph").clientWidth) / 2;
    byId("arrows").replaceChildren(element("summary", {}, `The ${plural(edges.length, "arrow")} as a list`), element("ul", {}, ...rows));
  }
  function node(id, { x, y }) {
    const doc = reading.documents.get(id);
    const source = reading.inferredById.get(id);
    const [w, h] = [NODE.width, NODE.height];
    if (source) {
      return svg("g", {}, svg("title", {}, source.commonWording || Reading.WITHHELD), svg("ellipse", { class: "inferred", cx: x, cy: y, rx: w / 2, ry: h / 2 }), svg("text", { x, y: y + 4 }, source.name ? shorten(source.name, 20) : reading.absent));
    }
    const outlet = doc?.outlet;
    const lines = [svg("text", { x, y: y + (outlet ? -3 : 4) }, shorten(reading.brief(id), 22))];
    if (outlet) lines.push(svg("text", { class: "quiet", x, y: y + 14 }, shorten(outlet, 26)));
    const place = reading.place(id);
    return svg(place ? "a" : "g", place ? { href: place } : {}, svg("title", {}, doc?.headline ? `${id}: ${doc.headline}` : id), svg("rect", { x: x - w / 2, y: y - h / 2, width: w, height: h, rx: 6 }), ...lines);
  }
  function start(next) {
    reading = next;
    byId("component-choice").replaceChildren();
    byId("arrows").replaceChildren();
    const groups = components();
    if (!groups.length) {
      byId("graph").replaceChildren(element("p", {}, "No article was shown to descend from another."));
      return;
    }
    const all = groups.flat();
    if (all.length <= 16) {
      draw(all);
      return;
    }
    const choice = element("select", { id: "component" }, ...groups.slice(0, 500).map((g, i) => element("option", { value: String(i) }, `${plural(g.length, "text")}: ${shorten(reading.label(g.find((n) => reading.documents.has(n))), 50)}`)));
    choice.addEventListener("change", () => draw(groups[Number(choice.value)]));
    byId("component-choice").append(element("label", {}, "Family ", choice));
    draw(groups[0]);
  }
  return { start };
})();
