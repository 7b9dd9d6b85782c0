"use strict";
// Draws which text descends from which, sources above.
const Descent = (() => {
  const { byId, element, svg, isolated, plural, shorten, group } = Elements;
  const NODE = { width: 170, height: 44, across: 24, down: 56 };
  const LANE = 14;
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
  // An edge that skips layers has a lane in each of them, one for all such edges of a source.
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
    const lanes = new Map();
    function lane(source, y) {
      const key = `${y} ${source}`;
      if (!lanes.has(key)) {
        lanes.set(key, { above: y - 1 > layer.get(source) ? lane(source, y - 1) : source });
        layers[y].push(lanes.get(key));
      }
      return lanes.get(key);
    }
    const above = (e) => (layer.get(e.derived) - layer.get(e.source) > 1 ? lane(e.source, layer.get(e.derived) - 1) : e.source);
    const ways = new Map(edges.map((e) => [e, above(e)]));
    const place = new Map();
    layers.forEach((row) => row.forEach((n, i) => place.set(n, i)));
    const middle = (n) => {
      const above = (n.above ? [n.above] : (sources.get(n) || []).map((e) => ways.get(e))).map((from) => place.get(from));
      return above.length ? above.reduce((a, b) => a + b, 0) / above.length : place.get(n);
    };
    for (let sweep = 0; sweep < 2; sweep++) {
      layers.forEach((row) => {
        row.sort((a, b) => middle(a) - middle(b));
        row.forEach((n, i) => place.set(n, i));
      });
    }
    return { layers, ways };
  }
  const size = (n) => (n.above ? LANE : NODE.width) + NODE.across;
  // Centres of what stands in each layer, and how wide the widest is.
  function placed(layers) {
    const widths = layers.map((row) => row.reduce((sum, n) => sum + size(n), 0));
    const width = Math.max(...widths) + NODE.across;
    const at = new Map();
    layers.forEach((row, y) => {
      let x = (width - widths[y]) / 2;
      for (const n of row) {
        at.set(n, { x: x + size(n) / 2, y: NODE.down / 2 + y * (NODE.height + NODE.down) + NODE.height / 2 });
        x += size(n);
      }
    });
    return { at, width };
  }
  // Down from a source, straight through the lanes, and bent between layers.
  function way(at, source, above, derived) {
    const stops = [];
    for (let n = above; n !== source; n = n.above) stops.unshift(at.get(n));
    const [s, d] = [at.get(source), at.get(derived)];
    const half = NODE.height / 2;
    let from = { x: s.x, y: s.y + half };
    let path = `M${from.x} ${from.y}`;
    for (const stop of [...stops, { x: d.x, y: d.y - 2, last: true }]) {
      const to = stop.y - half;
      path += ` C${from.x} ${from.y + 28} ${stop.x} ${to - 28} ${stop.x} ${to}`;
      if (!stop.last) path += ` L${stop.x} ${stop.y + half}`;
      from = { x: stop.x, y: stop.y + half };
    }
    return path;
  }
  function draw(nodes) {
    const inside = new Set(nodes);
    const edges = reading.trace.graph.edges.filter((e) => inside.has(e.derived));
    const { layers, ways } = layered(nodes, edges);
    const height = layers.length * (NODE.height + NODE.down);
    const { at, width } = placed(layers);
    const arrows = edges.map((e) => svg("path", { d: way(at, e.source, ways.get(e), e.derived), "marker-end": "url(#arrow)" }));
    const boxes = nodes.map((n) => node(n, at.get(n)));
    const picture = svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: nodes.some(reading.place) ? "group" : "img", "aria-label": `Graph of ${plural(nodes.length, "text")} and ${plural(edges.length, "arrow")}; listed below` },
      svg("defs", {}, svg("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto" }, svg("path", { d: "M0 0 L8 4 L0 8 z" }))),
      ...arrows, ...boxes);
    const rows = edges.map((e) => element("li", {}, isolated(reading.label(e.derived)), " from ", isolated(reading.label(e.source))));
    byId("graph").replaceChildren(picture);
    byId("graph").scrollLeft = (byId("graph").scrollWidth - byId("graph").clientWidth) / 2;
    byId("arrows").replaceChildren(element("summary", {}, `The ${plural(edges.length, "arrow")} as a list`), element("ul", {}, ...rows));
  }
  // How wide a letter is, in its size: rather too much than too little.
  function letter(point) {
    if (/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{3ffff}]/u.test(point)) return 1.05;
    if (/[ijl.,:;'’|!]/.test(point)) return 0.34;
    if (/[ftrI()[\]\- ]/.test(point)) return 0.44;
    if (/[MWmw@%—…]/.test(point)) return 1.02;
    return /\p{Lu}/u.test(point) ? 0.76 : 0.61;
  }
  // As much of a text as there is room for.
  function fitted(text, pixels, size) {
    const points = Array.from(text);
    const room = pixels / size;
    let used = 0;
    const over = points.findIndex((point) => (used += letter(point)) > room);
    if (over < 0) return text;
    let end = over;
    for (let rest = used + letter("…") - letter(points[over]); end > 0 && rest > room; end--) rest -= letter(points[end - 1]);
    return `${points.slice(0, end).join("").trimEnd()}…`;
  }
  function node(id, { x, y }) {
    const doc = reading.documents.get(id);
    const source = reading.inferredById.get(id);
    const [w, h] = [NODE.width, NODE.height];
    if (source) {
      return svg("g", {}, svg("title", {}, source.commonWording === undefined ? Reading.WITHHELD : source.commonWording || "Its witnesses have no run of words in common."), svg("ellipse", { class: "inferred", cx: x, cy: y, rx: w / 2, ry: h / 2 }), svg("text", { x, y: y + 4 }, source.name ? fitted(source.name, w - 30, 13) : reading.absent));
    }
    const outlet = doc?.outlet;
    const lines = [svg("text", { x, y: y + (outlet ? -3 : 4) }, fitted(reading.brief(id), w - 12, 13))];
    if (outlet) lines.push(svg("text", { class: "quiet", x, y: y + 14 }, fitted(outlet, w - 12, 11)));
    const place = reading.place(id);
    return svg(place ? "a" : "g", place ? { href: place } : {}, svg("title", {}, [doc?.headline ? `${id}: ${doc.headline}` : id, outlet].filter(Boolean).join("\n")), svg("rect", { x: x - w / 2, y: y - h / 2, width: w, height: h, rx: 6 }), ...lines);
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
