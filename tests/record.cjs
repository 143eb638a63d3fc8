// Every request that the product sends to Google's APIs, noted as it was sent. Tests and the workbench's process share it,
// which is why it is plain JavaScript.
const { createHash } = require("node:crypto");
const { appendFileSync } = require("node:fs");
const { basename } = require("node:path");

/** Tells `note` of an execution's requests when it has ended. */
function noteRequests(host, note) {
  const open = new Map();
  host.on((event) => {
    if (event.type === "rest") {
      const { executionId, method, url, body } = event;
      open.set(executionId, [...(open.get(executionId) ?? []), { method, url, body }]);
    } else if (event.type === "execution" && event.state === "ended") {
      const sent = open.get(event.id);
      open.delete(event.id);
      if (sent && !watchesRefusals(host, event.id)) note(sent);
    }
  });
}

// The product asks by fetchAll alone. The cases of 自检 ask by fetch, and some wrongly on purpose: to see what is refused.
function watchesRefusals(host, id) {
  const ended = host.executions().find(({ executionId }) => executionId === id);
  return (ended?.meter.calls["UrlFetchApp.fetch"] ?? 0) > 0;
}

/**
 * Adds what the built product sends on a host to the file that TAIZHANG_RECORD names, a line of JSON each; scripts of tests
 * are left out. What a process has written before comes again as its key alone.
 */
function record(host, project, from) {
  const file = process.env.TAIZHANG_RECORD;
  if (!file || typeof project !== "string" || basename(project) !== "dist") return;
  noteRequests(host, (sent) => {
    const lines = sent.map((request) => `${JSON.stringify({ from, ...onceWhole(request) })}\n`);
    appendFileSync(file, lines.join(""));
  });
}

const written = new Set();

// Files differ from test to test, their requests hardly do.
function onceWhole(request) {
  const { body, method, url } = request;
  const alike = [method, url.replace(/\/(spreadsheets|files|permissions)\/[\w-]{8,}/g, "/$1/…"), body];
  const key = createHash("sha1").update(alike.join(" ")).digest("base64");
  if (written.has(key)) return { key };
  written.add(key);
  return { key, ...request };
}

/** For the workbench's process of browser tests: WORKBENCH_WATCH names this file. */
const watch = (host, project) => record(host, project, "browser");

module.exports = { noteRequests, record, watch };
