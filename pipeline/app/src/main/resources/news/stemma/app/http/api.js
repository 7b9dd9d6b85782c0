"use strict";
// Asks the server, and says in one sentence what went wrong where it did.
const Api = (() => {
  const KEY = "stemma-token";
  const PATIENCE = 15_000; // milliseconds; the server's own deadline is two seconds

  class Trouble extends Error {
    constructor(message, status) {
      super(message);
      this.status = status; // of the answer, where there was one
    }
  }

  const token = () => sessionStorage.getItem(KEY) || "";
  function use(next) {
    if (next) sessionStorage.setItem(KEY, next);
    else sessionStorage.removeItem(KEY);
  }
  const later = (answer) => {
    const seconds = Number(answer.headers.get("Retry-After"));
    return seconds > 0 ? `Try again in ${Elements.plural(Math.ceil(seconds), "second")}.` : "Try again in a moment.";
  };
  async function detail(answer) {
    try {
      const { detail: says } = await answer.json();
      return typeof says === "string" && says ? `: ${says}` : "";
    } catch {
      return "";
    }
  }
  async function sentence(answer) {
    switch (answer.status) {
      case 400: return `The server could not read what was sent${await detail(answer)}.`;
      case 401: return "This server wants an access token, and none or no valid one was given: enter it under “Access token”.";
      case 403: return `This access token does not allow that${await detail(answer)}.`;
      case 404: return "This index holds nothing of that id, or no longer.";
      case 410: return "This article was taken down here, and is not taken in again.";
      case 413: return "This article is too long: the server takes at most 1 MB.";
      case 422: return `This article cannot be checked${await detail(answer)}.`;
      case 429: return `Too many requests came from here. ${later(answer)}`;
      case 503: return `The server is busy, or the answer took too long. ${later(answer)}`;
      default: return `The server answered with status ${answer.status}, which this page does not expect.`;
    }
  }
  async function ask(method, path, body, type = "application/json") {
    const headers = {};
    if (token()) headers.Authorization = `Bearer ${token()}`;
    if (body !== undefined) headers["Content-Type"] = type;
    let answer;
    try {
      answer = await fetch(path, { method, headers, body, signal: AbortSignal.timeout(PATIENCE), cache: "no-store" });
    } catch (e) {
      throw new Trouble(e.name === "TimeoutError" ? "The server gave no answer in time. Try again in a moment." : "The server does not answer. Is it running?");
    }
    if (!answer.ok) throw new Trouble(await sentence(answer), answer.status);
    return answer;
  }
  const json = async (...request) => (await ask(...request)).json();
  const id = encodeURIComponent;
  // `query` without what is empty.
  const query = (search) => new URLSearchParams(Object.entries(search).filter(([, value]) => value !== "" && value !== undefined)).toString();

  return {
    Trouble, token, use, query,
    check: (record) => json("POST", "/v1/check", JSON.stringify(record)),
    checkStored: (article) => json("GET", `/v1/articles/${id(article)}/check`),
    article: (article) => json("GET", `/v1/articles/${id(article)}`),
    store: (record) => json("POST", "/v1/articles", JSON.stringify(record)),
    clusters: (search) => json("GET", `/v1/clusters?${query(search)}`),
    cluster: (cluster) => json("GET", `/v1/clusters/${id(cluster)}`),
    judge: (finding, judgement) => ask("POST", `/v1/findings/${id(finding)}`, JSON.stringify(judgement)),
    findings: async (search) => (await ask("GET", `/v1/findings?${query(search)}`)).blob(),
    stats: () => json("GET", "/v1/stats"),
  };
})();
