// The script's web app as somebody sees it who is signed in nowhere: Google's window around a sandboxed page.
import { pageDocument } from "../frame/document";
import type { FromPage, ToPage } from "../frame/messages";
import { SANDBOX } from "../frame/sandbox";
import { call } from "../net/calls";

const STORED = "web app";

const { title, meta, html, callable } = await call("visit", { query: location.search.slice(1) });
document.title = title;
for (const { name, content } of meta) {
  const tag = document.createElement("meta");
  Object.assign(tag, { name, content });
  document.head.append(tag);
}
const frame = document.createElement("iframe");
frame.setAttribute("sandbox", SANDBOX);
frame.title = title;
frame.srcdoc = pageDocument(html, { origin: location.origin, callable, stored: kept() });
window.addEventListener("message", ({ source, data }: MessageEvent<FromPage>) => {
  if (source !== frame.contentWindow || !data?.workbench) return;
  if (data.kind === "call") void run(data).then((reply) => frame.contentWindow?.postMessage(reply, "*"));
  else if (data.kind === "keep" && data.storage === "localStorage")
    localStorage.setItem(STORED, JSON.stringify({ localStorage: data.entries }));
});
document.body.append(frame);

function kept(): Record<string, Record<string, string>> {
  return JSON.parse(localStorage.getItem(STORED) ?? "{}");
}

async function run(asked: Extract<FromPage, { kind: "call" }>): Promise<ToPage> {
  const { call: number, functionName, args } = asked;
  try {
    const { ok, value, error } = await call("visitCall", { functionName, args });
    if (ok) return { workbench: true, call: number, ok, value };
    return { workbench: true, call: number, ok, message: error?.message ?? "" };
  } catch (error) {
    return { workbench: true, call: number, ok: false, message: (error as Error).message };
  }
}
