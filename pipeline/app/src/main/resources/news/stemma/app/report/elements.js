"use strict";
// Makes elements. What comes from an article enters the page as text only: nothing here writes
// markup.
const Elements = (() => {
  const SVG = "http://www.w3.org/2000/svg";
  const SHOWN = 50;
  const byId = (id) => document.getElementById(id);
  function fill(node, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "click") node.addEventListener("click", value);
      else node.setAttribute(name, value);
    }
    node.append(...children);
    return node;
  }
  const element = (name, attributes = {}, ...children) =>
    fill(document.createElement(name), attributes, children.flat());
  const svg = (name, attributes = {}, ...children) =>
    fill(document.createElementNS(SVG, name), attributes, children);
  const isolated = (text) => element("bdi", {}, text);
  const button = (label, click, attributes = {}) =>
    element("button", { type: "button", click, ...attributes }, ...[label].flat());
  const isWeb = (url) => /^https?:\/\//i.test(url);
  const link = (url) =>
    isWeb(url) ? element("a", { href: url, rel: "noopener noreferrer" }, isolated(url)) : isolated(url);
  const percent = (share) =>
    share > 0 && share < 0.005 ? "under 1 %" : share >= 0.995 && share < 1 ? "over 99 %" : `${Math.round(100 * share)} %`;
  const plural = (n, noun) => `${n} ${noun}${n === 1 ? "" : "s"}`;
  const shorten = (text, length) => {
    const points = Array.from(text);
    return points.length > length ? points.slice(0, length - 1).join("") + "…" : text;
  };
  function group(rows, key) {
    const groups = new Map();
    for (const row of rows) {
      const k = key(row);
      if (!groups.has(k)) groups.set(k, []);
      groups.get(k).push(row);
    }
    return groups;
  }
  // A heading, the first rows, and a button for more.
  function list(title, rows, draw) {
    if (!rows.length) return [];
    const items = element("ul", { class: "findings" });
    const heading = element("h3", {}, `${title} (${rows.length})`);
    let shown = 0;
    const more = button("", grow);
    function grow() {
      items.append(...rows.slice(shown, shown + SHOWN).map(draw));
      shown = Math.min(rows.length, shown + SHOWN);
      more.textContent = `Show more of ${rows.length - shown}`;
      more.hidden = shown === rows.length;
    }
    grow();
    return [heading, items, more];
  }
  function switchTheme() {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    return root.dataset.theme;
  }
  return { byId, element, svg, isolated, button, link, percent, plural, shorten, group, list, switchTheme };
})();
