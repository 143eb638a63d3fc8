// Makes the document of a script's page: the bridge first, then the page itself.
import bridge from "bridge-text";
import type { Start } from "./messages";

/** Served by this machine in the place of Google's style sheet for add-ons. */
const ADD_ON_STYLES = /https:\/\/ssl\.gstatic\.com\/docs\/script\/css\/add-ons1?\.css/g;

/** HTML text for the frame's `srcdoc`. */
export function pageDocument(html: string, start: Start): string {
  const head = `<script>window.__start=${literal(start)};${bridge}</script>`;
  const page = html.replace(ADD_ON_STYLES, "/page/add-ons.css");
  // Text before the doctype would put the page into quirks mode.
  const doctype = /^\s*<!doctype[^>]*>/i.exec(page)?.[0] ?? "<!doctype html>";
  const rest = page.slice(/^\s*<!doctype[^>]*>/i.test(page) ? doctype.length : 0);
  const opening = /<head[^>]*>/i.exec(rest);
  if (!opening) return `${doctype}${head}${rest}`;
  const at = opening.index + opening[0].length;
  return `${doctype}${rest.slice(0, at)}${head}${rest.slice(at)}`;
}

// Inside a script element neither "</script" nor "<!--" may appear.
function literal(value: unknown): string {
  return JSON.stringify(value).replace(/</g, "\\u003c");
}
