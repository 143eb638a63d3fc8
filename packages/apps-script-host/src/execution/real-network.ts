// Real HTTP for hosts outside Google, answered synchronously: a worker fetches while the caller waits.
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { HttpRequest } from "../kernel/http";
import type { Network, NetworkReply } from "../urlfetch/network";

/** UrlFetchApp's default timeout (https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app). */
const TIMEOUT_MS = 360_000;

// A script text, because a bundler would otherwise have to know of one more file.
const FETCHER = `
  const { parentPort } = require("node:worker_threads");
  parentPort.on("message", async ({ request, port, signal }) => {
    try {
      const { url, method, headers, body } = request;
      const bare = method === "GET" || method === "HEAD";
      const started = performance.now();
      const response = await fetch(url, { method, headers, body: bare ? undefined : body, redirect: "manual" });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const reply = { status: response.status, headers: Object.fromEntries(response.headers), body: bytes };
      port.postMessage({ ...reply, milliseconds: performance.now() - started });
    } catch {
      port.postMessage(null);
    }
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  });`;

/** The real network, for the option `network`; it does not keep the process alive. */
export function realNetwork(): Network {
  const worker = new Worker(FETCHER, { eval: true });
  worker.unref();
  return (request) => fetchThrough(worker, request);
}

function fetchThrough(worker: Worker, request: HttpRequest): NetworkReply | null {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  worker.postMessage({ request, port: port2, signal }, [port2]);
  Atomics.wait(signal, 0, 0, TIMEOUT_MS);
  const received = receiveMessageOnPort(port1) as { message: NetworkReply | null } | undefined;
  port1.close();
  return received?.message ?? null;
}
