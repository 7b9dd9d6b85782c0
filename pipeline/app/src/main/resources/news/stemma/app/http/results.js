"use strict";
// Draws what a check, or a cluster, says.
const Results = (() => {
  const { byId, element, isolated, plural } = Elements;
  const PARTS = ["store-part", "checked-part", "members-part", "inferred-part", "timeline-part", "descent-part", "compare", "pairs-part"];
  function parts(shown) {
    for (const id of PARTS) byId(id).hidden = !shown.has(id);
    for (const jump of document.querySelectorAll("#jumps [data-to]")) jump.hidden = !shown.has(jump.dataset.to);
    byId("jumps").hidden = false;
    byId("result").hidden = false;
  }
  function showCheck(check, { took, pasted }) {
    const doc = check.documents[0];
    const articles = check.run.index?.articles;
    const reading = Reading.of(check, Words.over(articles, doc.id));
    const pairs = check.relations.map((r) => (r.left === doc.id ? r.right : r.left)).filter((id) => reading.documents.has(id));
    Judgements.start(!pasted);
    parts(new Set(["checked-part", ...(pasted ? ["store-part"] : []), ...(reading.inferred.length ? ["inferred-part"] : []), ...(pairs.length ? ["timeline-part", "descent-part", "compare"] : [])]));
    byId("result-back").hidden = true;
    byId("result-title").textContent = doc.headline || (pasted ? "The pasted article" : doc.id);
    byId("result-about").replaceChildren(...[doc.outlet, doc.byline, doc.id === "checked" ? undefined : doc.id].filter(Boolean).flatMap((t, i) => [i ? " · " : "", isolated(t)]), ...(doc.published ? [" · ", Words.time(doc.published)] : []));
    Checked.start(check, reading);
    document.documentElement.dataset.marked = String(Math.round(performance.now()));
    Sources.start(check, reading);
    byId("result-summary").replaceChildren(...summary(check, reading, { took, pasted }));
    byId("result-caveat").textContent = `No match is not original: what has no mark has no counterpart among ${articles === undefined ? "the articles" : `the ${plural(articles, "article")}`} of this index, and may have one elsewhere.`;
    Checked.drawLedger();
    if (!pairs.length) return;
    const first = check.sources.flatMap((s) => s.members.map((m) => m.document)).find((id) => pairs.includes(id));
    Compare.start(reading, [doc.id], pairs, [doc.id, first || pairs[0]]);
    inferred(reading);
    judged(reading);
    const members = new Map(check.sources.flatMap((s) => s.members.map((m) => [m.document, m])));
    Timeline.start([doc, ...pairs.map((id) => reading.documents.get(id))], { own: doc.id, outside: pasted ? doc.id : undefined }, ({ doc: d, own }) => {
      const m = members.get(d.id);
      return [reading.heading(d), own ? "" : element("span", { class: "meta" }, m ? ` ${Words.relation(m.relation)}, ${Words.shares(m)[0]} ` : " "), own ? "" : Compare.button(doc.id, d.id)];
    });
    Descent.start(reading);
  }
  function summary(check, reading, { took, pasted }) {
    const families = check.sources.length;
    const hashed = check.hashed || [];
    const articles = new Set(check.sources.flatMap((s) => s.members.map((m) => m.document)));
    const here = pasted ? [...articles] : [check.documents[0].id, ...articles];
    const dated = here.map((id) => reading.documents.get(id)).filter(Boolean).concat(hashed.map((m) => ({ ...m, id: m.document }))).map((doc) => ({ doc, ...Words.moment(doc) })).filter((d) => d.moment !== undefined);
    const answered = took === undefined ? "" : ` Answered in ${took < 1000 ? `${took} ms` : `${(took / 1000).toFixed(1)} s`}.`;
    const alone = hashed.length ? ` ${plural(hashed.length, "article")} known by fingerprints only ${hashed.length === 1 ? "has" : "have"} runs of its words${articles.size ? ", too" : ""}.` : "";
    if (!families && !hashed.length) return [`No article of this index shares wording with this text.${answered}`];
    const first = dated.reduce((a, b) => (a && a.moment <= b.moment ? a : b), undefined);
    return [
      families ? `The same wording, or some of it, stands in ${plural(articles.size, "other article")}${families < articles.size ? ` (${families} where near-copies count once)` : ""}.` : "",
      alone,
      ...(first ? [" Earliest seen in this index: ", reading.name(first.doc.id), " (", Words.time(first.text), first.from === "published" ? "" : ", when this index got it", ")."] : []),
      answered,
    ];
  }
  function inferred(reading) {
    byId("inferred").replaceChildren(...reading.inferred.map((node) => Reading.inferredSource(reading, node, "a text that is not in this index", Compare.button)));
  }
  let compared;
  // The finding of the pair that is compared, beside what it says.
  function judged(reading) {
    compared = reading;
    const [left, right] = [byId("left").value, byId("right").value];
    const relation = reading.relation(left, right);
    byId("verdict-finding").replaceChildren(...Words.clues(relation), ...Judgements.of(relation, `${reading.label(left)} and ${reading.label(right)}`));
  }
  function showCluster(cluster) {
    const articles = cluster.run?.index?.articles;
    const reading = Reading.of(cluster, Words.over(articles, undefined));
    const ids = cluster.documents.map((d) => d.id);
    Judgements.start(true);
    parts(new Set(["members-part", "timeline-part", "descent-part", "compare", ...(cluster.relations.length ? ["pairs-part"] : []), ...(reading.inferred.length ? ["inferred-part"] : [])]));
    const leader = reading.documents.get(cluster.leader);
    byId("result-back").hidden = false;
    byId("result-back-link").href = Clusters.address();
    byId("result-title").textContent = leader?.headline || cluster.leader;
    byId("result-about").replaceChildren(isolated(cluster.id));
    const outlets = new Set(cluster.documents.map((d) => d.outlet).filter(Boolean));
    byId("result-summary").textContent = `${plural(ids.length, "article")} with the same wording, or part of it${outlets.size ? `, in ${plural(outlets.size, "outlet")}` : ""}; evaluated now.`;
    byId("result-caveat").textContent = "The first of them is the earliest seen in this index. No match is not original: what has no counterpart here may have one elsewhere.";
    const first = cluster.relations.find((r) => r.source) || cluster.relations[0];
    Compare.start(reading, ids, ids, first ? [first.left, first.right] : [ids[0], ids[Math.min(1, ids.length - 1)]]);
    judged(reading);
    Members.start(cluster, reading);
    inferred(reading);
    Timeline.start(cluster.documents, {}, ({ doc }) => [reading.name(doc.id)]);
    Descent.start(reading);
  }

  // An article of which the index has no words to check.
  function showUnread(article) {
    const latest = article.versions?.at(-1) || {};
    parts(new Set());
    byId("result-back").hidden = true;
    byId("result-title").textContent = latest.headline || article.id;
    byId("result-about").replaceChildren(isolated(article.id));
    byId("result-summary").textContent = "This index keeps fingerprints only of this article, and no text: others are compared with it, but it cannot be checked itself.";
    byId("result-caveat").textContent = "";
  }
  const isCanceled = (doc) => /^(stat:)?cancell?ed$/i.test((doc.status || "").trim());
  function carried(article) {
    const by = article.carriedBy || [];
    return by.length ? ["Still carried by: ", ...by.slice(0, 50).flatMap((other, i) => [i ? ", " : "", element("a", { href: `#/articles/${encodeURIComponent(other)}` }, isolated(other))]), by.length > 50 ? ` and ${by.length - 50} more` : ""] : [];
  }
  // What the index has of a stored article, beside what its check says.
  function showStored(article) {
    const rows = article.versions || [];
    const clusters = [...new Set((article.findings || []).map((f) => f.cluster).filter(Boolean))];
    byId("result-about").append(...clusters.slice(0, 10).flatMap((id, i) => [i ? ", " : " · found in ", element("a", { href: `#/clusters/${encodeURIComponent(id)}` }, clusters.length === 1 ? "its cluster" : `cluster ${i + 1}`)]));
    const gone = isCanceled(rows.at(-1) || {});
    byId("result-canceled").hidden = !gone;
    byId("result-canceled").replaceChildren(...(gone ? ["This article was cancelled by its publisher; its text is not shown. ", ...carried(article)] : []));
    byId("versions-part").hidden = !rows.length;
    byId("versions").replaceChildren(
      ...rows.map((v) => element("li", {}, v.version ? ["version ", isolated(String(v.version)), ": "] : "", isolated(v.headline || article.id), ...(v.published ? [", published ", Words.time(v.published)] : []), ...(v.firstSeen ? [", first seen here ", Words.time(v.firstSeen)] : []))),
      ...(!gone && article.carriedBy?.length ? [element("li", {}, ...carried(article))] : []));
  }
  function listen() {
    for (const [one, other] of [["with-statements", "statements"], ["with-furniture", "furniture"]]) {
      byId(one).addEventListener("change", () => {
        byId(other).checked = byId(one).checked;
        Checked.redraw();
        Sources.redraw();
        Compare.draw();
      });
      byId(other).addEventListener("change", () => {
        byId(one).checked = byId(other).checked;
        Checked.redraw();
        Sources.redraw();
      });
    }
    new MutationObserver(() => { if (compared) judged(compared); }).observe(byId("verdict"), { childList: true });
  }
  return { showCheck, showCluster, showUnread, showStored, isCanceled, listen };
})();
