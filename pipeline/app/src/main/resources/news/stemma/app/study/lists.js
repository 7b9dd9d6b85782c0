"use strict";
// Tables that sort, grow by a button, and are narrowed by a form; and how they say things.
const Lists = (() => {
  const { element, button, shorten } = Elements;
  const UNMEASURED = "The measures of this run were made without these tables. Make them anew by stemma measure DIR --overwrite, and the report by stemma report --overwrite.";
  const SHOWN = 50;
  const digits = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ",");
  const counted = (n, noun, nouns = `${noun}s`) => `${digits(n)} ${n === 1 ? noun : nouns}`;
  const share = (value) => (value === undefined || value === null ? "" : `${(100 * value).toFixed(1).replace(/\.0$/, "")} %`);
  // A key in an address is written as in the tables (PlainText), so that any can be encoded.
  const plain = (key) => String(key).replace(/(?<!\\)(\\*)([\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff])|(?<!\\)(\\+)(?=u[\da-f]{4})/gu, (all, before, unfit, slashes) => (unfit ? `${before}${before}\\u${unfit.charCodeAt(0).toString(16).padStart(4, "0")}` : slashes + slashes));
  const asItCame = (key) => key.replace(/(\\+)u([\da-f]{4})/g, (all, slashes, digits) => "\\".repeat(slashes.length >> 1) + (slashes.length % 2 ? String.fromCharCode(parseInt(digits, 16)) : `u${digits}`));
  const to = (kind, ...keys) => `#${kind}=${keys.map((key) => encodeURIComponent(plain(key))).join(",")}`;
  const from = (keys) => keys.split(",").map((key) => asItCame(decodeURIComponent(key)));
  const link = (text, kind, ...keys) => element("a", { href: to(kind, ...keys) }, element("bdi", {}, text));

  const date = (published) => (published || "").replace("T", " ").replace(/(\d\d:\d\d)(:\d\d([.,]\d+)?)?(Z|[+-]\d\d:?\d\d)?$/, (_, minute, __, ___, zone) => (zone && zone !== "Z" ? `${minute} ${zone}` : zone ? `${minute} UTC` : minute));
  function lag(hours) {
    if (hours === null || hours === undefined) return "";
    const length = Math.abs(hours);
    const text = length < 1 ? `${Math.round(60 * length)} min` : length < 48 ? `${length.toFixed(1)} h` : `${(length / 24).toFixed(1)} d`;
    return hours < 0 ? `${text} before` : text;
  }
  const article = (id) => link(shorten(id, 60), "article", id);

  // `columns`: name, cell (a node or text), key to sort by, and whether it is a number. `rows` may
  // come in parts: then `next` gives further ones, and nothing is sorted.
  function table(columns, rows, { caption, next } = {}) {
    let known = rows;
    let shown = 0;
    let sorted = { column: -1, down: false };
    const body = element("tbody");
    const more = button("", grow, { class: "more" });
    const heads = columns.map((column, i) => {
      const head = element("th", { scope: "col", class: column.number ? "number" : "" });
      head.append(column.key && !next ? button(column.name, () => sort(i)) : column.name);
      return head;
    });
    const head = element("thead", {}, element("tr", {}, ...heads));
    const whole = element("table", { class: "table" }, ...(caption ? [element("caption", {}, caption)] : []), head, body);
    const draw = (row) => element("tr", {}, ...columns.map((column) => element("td", { class: column.number ? "number" : "", "data-label": column.name }, ...[column.cell(row)].flat())));
    async function grow() {
      while (next && known.length < shown + SHOWN) {
        const further = await next();
        if (!further) { next = undefined; break; }
        known = known.concat(further);
      }
      body.append(...known.slice(shown, shown + SHOWN).map(draw));
      shown = Math.min(known.length, shown + SHOWN);
      more.textContent = next ? "Show more" : `Show more of ${digits(known.length - shown)}`;
      more.hidden = !next && shown === known.length;
    }
    function sort(i) {
      const { key, number } = columns[i];
      sorted = { column: i, down: sorted.column === i ? !sorted.down : Boolean(number) };
      const sign = sorted.down ? -1 : 1;
      const missing = (value) => value === undefined || value === null || value === "";
      known = [...known].sort((a, b) => {
        const [x, y] = [key(a), key(b)];
        if (missing(x) || missing(y)) return Number(missing(x)) - Number(missing(y));
        return sign * (x < y ? -1 : x > y ? 1 : 0);
      });
      heads.forEach((head, j) => (j === i ? head.setAttribute("aria-sort", sorted.down ? "descending" : "ascending") : head.removeAttribute("aria-sort")));
      show(known);
    }
    function show(others) {
      known = others;
      shown = 0;
      body.replaceChildren();
      return grow();
    }
    const ready = grow();
    return { nodes: [element("div", { class: "scroll" }, whole), more], show, ready };
  }
  // A table of a series: its first rows are there at once, all are read when they are narrowed or
  // sorted. `columns` gives its columns, `keep` a test, both by what the form says.
  async function browse(name, { form, table: place, count, columns, row = (r) => r, keep, noun, nouns = `${noun}s`, none }) {
    const first = (await Store.part(name, 0)).map((r) => row(r));
    let whole = Store.chunkCount(name) === 1 ? first : undefined;
    let at = 1;
    const next = async () => (at < Store.chunkCount(name) ? (await Store.part(name, at++)).map((r) => row(r)) : undefined);
    place.append(...(whole ? table(columns(), whole) : table(columns(), first, { next })).nodes);
    count.textContent = counted(Store.count(name), noun, nouns);
    async function narrow() {
      if (!whole) whole = (await Store.all(name)).map((r) => row(r));
      const rows = whole.filter(keep());
      place.replaceChildren(...(rows.length ? table(columns(), rows).nodes : [element("p", {}, none)]));
      count.textContent = rows.length === whole.length ? counted(rows.length, noun, nouns) : `${digits(rows.length)} of ${counted(whole.length, noun, nouns)}`;
      form.dataset.narrowed = String(rows.length);
    }
    let timer;
    form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(narrow, 150); });
    form.addEventListener("submit", (e) => { e.preventDefault(); narrow(); });
    if (!whole) place.addEventListener("focusin", async () => { if (!whole) await narrow(); }, { once: true });
  }
  return { UNMEASURED, table, browse, digits, counted, share, to, from, link, date, lag, article };
})();
