"use strict";
// What the figures of a check are called. The wording names what is the same, and accuses nobody.
const Words = (() => {
  const { percent, shorten, plural, element } = Elements;
  const RELATIONS = {
    "copy": "same text",
    "excerpt": "one lies almost wholly in the other",
    "extension": "one carries text of the other and goes on",
    "shared-source": "same unquoted prose",
    "quote-only": "same statements only",
    "furniture-only": "same site furniture only",
  };
  const KINDS = {
    "copy": "same text",
    "excerpt": "one within the other",
    "extension": "text carried on",
    "shared-source": "same prose",
    "quote-only": "statements only",
    "furniture-only": "furniture only",
  };
  const CLUES = 4;
  const STATUSES = { machine: "not reviewed", confirmed: "confirmed", dismissed: "dismissed" };
  const relation = (kind) => RELATIONS[kind] || kind;
  const kind = (relation, n) => (relation === "quote-only" && n === 1 ? "statement only" : KINDS[relation] || relation);
  // A relation with the name that the JSON and the README have for it.
  const named = (kind) => element("span", { title: kind }, relation(kind));
  const status = (kind) => STATUSES[kind] || kind;

  // The words of a reading over `articles` in the index, where `own` is the checked article.
  function over(articles, own) {
    const called = (doc) => {
      if (doc.id === own) return "this article";
      const room = Math.max(20, 54 - (doc.outlet || "").length);
      const headline = doc.headline && `“${shorten(doc.headline, room)}”`;
      return [doc.outlet, headline].filter(Boolean).join(", ") || doc.id;
    };
    return {
      among: `in this index${articles === undefined ? "" : ` of ${plural(articles, "article")}`}`,
      outside: "a text that is not in this index",
      absent: "not in this index",
      called,
      choice: (doc) => (doc.id === own || doc.id === called(doc) ? called(doc) : `${called(doc)} (${shorten(doc.id, 20)})`),
      brief: (doc) => (doc.id === own ? "this article" : doc.headline || doc.id),
      heading: (doc) => (doc.id === own ? "This article" : called(doc)),
      claim: (r, name) => claim(r, name, r.left === own ? "This article" : name(r.left)),
    };
  }
  const sure = (r) => (typeof r.directionConfidence === "number" ? ` (confidence ${r.directionConfidence.toFixed(2)})` : "");
  function claim(r, name, first) {
    const both = [first, " and ", name(r.right)];
    if (r.inherited) return [...both, " have the same wording through ", name(r.via[0]), ", from which both descend."];
    if (r.source) return [...both, `: ${relation(r.relation)}. By what the texts say, `, name(r.derived), " was made from ", name(r.source), `${sure(r)}.`];
    const end = { "copy": DIRECTIONLESS, "excerpt": DIRECTIONLESS, "extension": DIRECTIONLESS, "shared-source": ", each in a report of its own; a common source is likely." }[r.relation] || ".";
    return [...both, `: ${relation(r.relation)}${end}`];
  }
  const DIRECTIONLESS = "; which came first the texts don’t tell.";

  // The direction of a member of `sources`, as seen from the checked article.
  function direction(member, row, own, name) {
    if (row?.inherited) return ["both descend from ", name(row.via[0])];
    if (member.source === own) return [`made from this article, by what the texts say${sure(member)}`];
    if (member.derived === own) return [`this article was made from it, by what the texts say${sure(member)}`];
    if (member.relation === "shared-source") return ["each in a report of its own; a common source is likely"];
    if (["copy", "excerpt", "extension"].includes(member.relation)) return ["which came first the texts don’t tell"];
    return ["no direction"];
  }
  // What a direction rests on, the weightiest first; a positive weight speaks for the left as the
  // source.
  function clues(r) {
    const told = r?.source ? (r.evidence || []).filter((e) => e.says).slice(0, CLUES) : [];
    const part = (e) => ((e.weight > 0) === (r.source === r.left) ? "because: " : "against: ");
    return told.length ? [element("ul", { class: "clues" }, ...told.map((e) => element("li", {}, part(e), Elements.isolated(e.says))))] : [];
  }
  const shares = (row) => [`${percent(row.shareOfChecked)} of this article is in it`, `${percent(row.shareOfThat)} of it is here`];

  // A time as it came, in UTC where it has a time of day and a zone.
  function time(text) {
    const moment = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(text) ? new Date(text) : undefined;
    if (!moment || Number.isNaN(moment.getTime())) return element("span", {}, Elements.isolated(shorten(text, 40)));
    const iso = moment.toISOString();
    return element("time", { datetime: iso }, `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`);
  }
  // When an article was published, or else when this index first got it; empty where neither is
  // known.
  function moment(doc) {
    for (const [field, from] of [["published", "published"], ["firstSeen", "first seen"]]) {
      const moment = doc[field] ? Date.parse(doc[field]) : NaN;
      if (!Number.isNaN(moment)) return { moment, text: doc[field], from };
    }
    return {};
  }
  return { moment, over, relation, kind, named, status, direction, clues, shares, time };
})();
