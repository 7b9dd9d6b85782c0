"use strict";
// Shows what people made of a finding, and lets them say it.
const Judgements = (() => {
  const { element, button } = Elements;
  const known = new Map();
  let tell = () => {};
  let open = true; // whether findings can be judged: those on an article that isn't stored can't

  // A finding's status with a way to change it; `about` says what it is a finding of.
  function of(finding, about) {
    if (!open || !finding?.findingId) return [];
    const { findingId } = finding;
    if (!known.has(findingId)) known.set(findingId, finding.status || "machine");
    const box = element("span", { class: "judgement" });
    box.dataset.finding = findingId;
    box.dataset.about = about;
    draw(box);
    return [box];
  }
  function draw(box) {
    const status = known.get(box.dataset.finding);
    const note = element("input", { type: "text", "aria-label": `Note on the finding: ${box.dataset.about}`, placeholder: "Note (optional)", dir: "auto" });
    const act = (label, next) => button(label, () => judge(box, next, note.value), { "aria-label": `${label}: ${box.dataset.about}` });
    const acts = [
      ...(status === "confirmed" ? [] : [act("Confirm", "confirmed")]),
      ...(status === "dismissed" ? [] : [act("Dismiss", "dismissed")]),
      ...(status === "machine" ? [] : [act("Undo", "machine")]),
    ];
    box.className = `judgement ${status}`;
    box.replaceChildren(
      element("span", { class: `chip ${status}` }, Words.status(status)), " ",
      element("details", {}, element("summary", { "aria-label": `Review: ${box.dataset.about}` }, "Review"), element("span", { class: "acts" }, ...acts, note)));
  }
  async function judge(box, status, note) {
    const finding = box.dataset.finding;
    try {
      await Api.judge(finding, { status, ...(note.trim() ? { note: note.trim() } : {}) });
    } catch (e) {
      tell(e);
      return;
    }
    known.set(finding, status);
    for (const other of document.querySelectorAll(".judgement")) {
      if (other.dataset.finding !== finding) continue;
      draw(other);
      other.closest("li")?.classList.toggle("dismissed", status === "dismissed");
    }
    tell(undefined, { confirmed: "Confirmed.", dismissed: "Dismissed.", machine: "Not reviewed, as before." }[status]);
    box.querySelector("summary")?.focus();
  }
  // What was known is of an earlier answer.
  function start(isStored) {
    known.clear();
    open = isStored;
  }
  return { of, start, listen: (telling) => { tell = telling; } };
})();
