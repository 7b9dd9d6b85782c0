"use strict";
// Finds what two texts have word for word: runs of five words or more that stand in both.
const Wording = (() => {
  const RUN = 5;
  const words = (text) => Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (m) => ({ word: m[0].toLowerCase(), start: m.index, end: m.index + m[0].length }));
  const runs = (list) => list.slice(RUN - 1).map((_, i) => list.slice(i, i + RUN).map((w) => w.word).join(" "));

  // Stretches of `text`, in order: `{start, end}` from the first to the last letter of what is shared.
  function shared(text, other) {
    const known = new Set(runs(words(other)));
    const own = words(text);
    const stretches = [];
    runs(own).forEach((run, i) => {
      if (!known.has(run)) return;
      const last = stretches[stretches.length - 1];
      const [start, end] = [own[i].start, own[i + RUN - 1].end];
      if (last && start <= last.end) last.end = end;
      else stretches.push({ start, end });
    });
    return stretches;
  }
  return { shared };
})();
