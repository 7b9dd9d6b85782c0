"use strict";
// Leads from view to view: what is asked for stands behind the `#` of the address.
(() => {
  const { byId, plural, switchTheme } = Elements;
  const THEME = "stemma-theme";
  let asked = 0;

  // What to say

  function tell(trouble, news) {
    const message = byId("message");
    message.hidden = !trouble;
    message.textContent = trouble ? (trouble instanceof Api.Trouble ? trouble.message : "This page could not show the answer; reload it and try again.") : "";
    byId("progress").textContent = news || "";
    if (trouble) {
      message.scrollIntoView({ block: "nearest" });
      if (!(trouble instanceof Api.Trouble)) console.error(trouble);
    }
  }
  // Does what was asked for last; what was asked for before is forgotten when its answer comes.
  async function during(saying, work) {
    const mine = ++asked;
    tell(undefined, saying);
    byId("main").setAttribute("aria-busy", "true");
    try {
      const show = await work();
      if (mine !== asked) return;
      tell();
      show();
    } catch (e) {
      if (mine === asked) tell(e);
    } finally {
      if (mine === asked) byId("main").removeAttribute("aria-busy");
    }
  }

  // Views

  async function openArticle(id) {
    const from = performance.now();
    const unread = (e) => {
      if (e.status !== 404) throw e;
    };
    const [check, article] = await Promise.all([Api.checkStored(id).catch(unread), Api.article(id)]);
    return () => {
      if (check) Results.showCheck(check, { took: Math.round(performance.now() - from), pasted: false });
      else Results.showUnread(article);
      Results.showStored(article);
      byId("result-title").focus({ preventScroll: true });
    };
  }
  function view(name, title) {
    for (const each of ["check", "clusters"]) {
      byId(`view-${each}`).hidden = each !== name;
      if (each === name) byId(`nav-${each}`).setAttribute("aria-current", "page");
      else byId(`nav-${each}`).removeAttribute("aria-current");
    }
    byId("result").hidden = true;
    byId("versions-part").hidden = true;
    byId("result-canceled").hidden = true;
    document.title = `${title} · Stemma`;
  }
  function route(moved) {
    if (moved && !location.hash.startsWith("#/")) return;
    const [path, query] = location.hash.slice(1).split("?");
    const [, place, ...rest] = path.split("/");
    const id = decode(rest.join("/"));
    scrollTo(0, 0);
    if (place === "clusters" && id) {
      view(undefined, "Cluster");
      during("Reading the cluster …", async () => {
        const cluster = await Api.cluster(id);
        return () => {
          Results.showCluster(cluster);
          byId("result-title").focus({ preventScroll: true });
        };
      });
    } else if (place === "clusters") {
      view("clusters", "Clusters");
      if (moved) byId("clusters-title").focus({ preventScroll: true });
      during("Searching …", () => Clusters.open(new URLSearchParams(query || "")));
    } else if (place === "articles" && id) {
      view(undefined, "Article");
      during("Checking …", () => openArticle(id));
    } else {
      asked++;
      view("check", "Check an article");
      tell();
      if (Pasting.has()) Pasting.show();
      if (moved) byId("check-title").focus({ preventScroll: true });
    }
  }
  function decode(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  // Start

  function held({ articles, findings, unexamined }) {
    if (typeof articles !== "number") return "";
    return [
      `${plural(articles, "article")} in this index`,
      typeof findings === "number" ? plural(findings, "finding") : "",
      unexamined ? `${unexamined} still to be looked into` : "",
    ].filter(Boolean).join(" · ");
  }
  function holdings() {
    Api.stats().then(
      (stats) => { byId("holdings").textContent = held(stats); },
      () => { byId("holdings").textContent = ""; });
  }
  function listenToToken() {
    byId("token").value = Api.token();
    const use = (token) => {
      Api.use(token);
      byId("token").value = token;
      byId("access").open = false;
      holdings();
      route(false);
      byId("progress").textContent = token ? "The token is used from now on." : "The token was forgotten.";
    };
    byId("token-form").addEventListener("submit", (e) => {
      e.preventDefault();
      use(byId("token").value.trim());
    });
    byId("token-forget").addEventListener("click", () => use(""));
  }
  function listenToTheme() {
    const kept = localStorage.getItem(THEME);
    if (kept === "dark" || kept === "light") document.documentElement.dataset.theme = kept;
    byId("theme").addEventListener("click", () => localStorage.setItem(THEME, switchTheme()));
  }
  document.querySelector(".skip").addEventListener("click", (e) => {
    e.preventDefault();
    byId("main").focus();
  });
  for (const jump of document.querySelectorAll("#jumps [data-to]")) jump.addEventListener("click", () => byId(jump.dataset.to).scrollIntoView());
  byId("print").addEventListener("click", () => print());
  listenToTheme();
  listenToToken();
  Pasting.listen({ tell, during, changed: holdings });
  Results.listen();
  Judgements.listen(tell);
  Clusters.listen(tell);
  Compare.listen();
  Timeline.listen();
  addEventListener("hashchange", () => route(true));
  holdings();
  route(false);
  document.documentElement.dataset.drawn = String(Math.round(performance.now()));
})();
