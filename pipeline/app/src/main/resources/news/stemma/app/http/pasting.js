"use strict";
// Takes an article that is pasted, dropped or opened, has it checked, and stores it where asked.
const Pasting = (() => {
  const { byId, element, isolated } = Elements;
  const MOST_BYTES = 1_000_000;
  let last; // { record, check, took, stored }
  let page; // { tell, during, changed }: what the page does around this

  function record() {
    const fields = Object.fromEntries(["headline", "outlet", "published", "credit", "url"].map((id) => [id, byId(id).value.trim()]).filter(([, value]) => value));
    return { ...fields, text: byId("text").value };
  }
  function check() {
    const asking = record();
    if (!asking.text.trim()) {
      page.tell(new Api.Trouble("There is no text to check: paste an article first."));
      byId("text").focus();
      return;
    }
    if (location.hash !== "#/check") history.pushState(null, "", "#/check");
    const from = performance.now();
    byId("check").disabled = true;
    byId("result").hidden = true;
    page.during("Checking …", async () => {
      const answer = await Api.check(asking);
      last = { record: asking, check: answer, took: Math.round(performance.now() - from), stored: undefined };
      return () => {
        show();
        byId("result-title").scrollIntoView();
        byId("result-title").focus({ preventScroll: true });
        document.documentElement.dataset.checked = String(Math.round(performance.now() - from));
      };
    }).finally(() => { byId("check").disabled = false; });
  }
  function show() {
    Results.showCheck(last.check, { took: last.took, pasted: true });
    stored();
  }
  function stored() {
    const { stored: receipt } = last;
    byId("store").hidden = Boolean(receipt);
    byId("store-title").textContent = receipt ? "Stored" : "Not stored";
    byId("store-note").hidden = Boolean(receipt);
    byId("store-answer").replaceChildren(...(receipt ? [`This index has the article now (${String(receipt.outcome).toLowerCase().replace("_", " ")}) as `, element("a", { href: `#/articles/${encodeURIComponent(receipt.id)}` }, isolated(receipt.id)), "."] : []));
  }
  async function store() {
    const mine = last;
    byId("store").disabled = true;
    page.tell(undefined, "Storing …");
    try {
      mine.stored = await Api.store(mine.record);
      page.tell(undefined, "Stored.");
      if (mine === last) stored();
      page.changed();
    } catch (e) {
      page.tell(e);
    }
    byId("store").disabled = false;
  }
  function decoded(bytes) {
    const marks = { "utf-16le": [0xff, 0xfe], "utf-16be": [0xfe, 0xff] };
    const marked = Object.keys(marks).find((charset) => marks[charset].every((byte, i) => bytes[i] === byte));
    try {
      const charset = marked || "utf-8";
      return { text: new TextDecoder(charset, { fatal: true }).decode(bytes), charset };
    } catch {
      return { text: new TextDecoder("windows-1252").decode(bytes), charset: "windows-1252" };
    }
  }
  async function read(file) {
    if (!/\.txt$/i.test(file.name) && file.type !== "text/plain") {
      page.tell(new Api.Trouble(`${file.name} is no text file. Drop a .txt file, or paste the text.`));
      return;
    }
    if (file.size > MOST_BYTES) {
      page.tell(new Api.Trouble(`${file.name} is too long: the server takes at most 1 MB.`));
      return;
    }
    const { text, charset } = decoded(new Uint8Array(await file.arrayBuffer()));
    byId("text").value = text;
    page.tell(undefined, `${file.name} was read${charset === "utf-8" ? "" : `, as ${charset}, since it is not UTF-8: look whether its letters are right`}.`);
    byId("text").focus();
  }
  function listen(around) {
    page = around;
    byId("check-form").addEventListener("submit", (e) => {
      e.preventDefault();
      check();
    });
    byId("view-check").addEventListener("keydown", (e) => {
      if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) {
        e.preventDefault();
        check();
      }
    });
    const drop = byId("check-form");
    const hasFiles = (e) => e.dataTransfer && [...e.dataTransfer.types].includes("Files");
    // A file dropped beside the form would else replace the page.
    for (const kind of ["dragover", "drop"]) document.addEventListener(kind, (e) => { if (hasFiles(e)) e.preventDefault(); });
    drop.addEventListener("dragover", (e) => drop.classList.toggle("over", hasFiles(e)));
    drop.addEventListener("dragleave", () => drop.classList.remove("over"));
    drop.addEventListener("drop", (e) => {
      drop.classList.remove("over");
      if (hasFiles(e) && e.dataTransfer.files.length) read(e.dataTransfer.files[0]);
    });
    byId("file").addEventListener("change", () => {
      if (byId("file").files.length) read(byId("file").files[0]);
      byId("file").value = "";
    });
    byId("clear").addEventListener("click", () => {
      byId("check-form").reset();
      last = undefined;
      byId("result").hidden = true;
      page.tell();
      byId("text").focus();
    });
    byId("store").addEventListener("click", store);
    byId("stored-open").addEventListener("click", openStored);
    byId("stored-id").addEventListener("keydown", (e) => { if (e.key === "Enter" && !e.ctrlKey) openStored(); });
  }
  function openStored() {
    const id = byId("stored-id").value.trim();
    if (id) location.hash = `#/articles/${encodeURIComponent(id)}`;
  }

  return { listen, show, has: () => Boolean(last) };
})();
