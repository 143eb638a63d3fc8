// What HtmlService makes of the text that a script gives it.
import { fail } from "../wire";
import { stripScript } from "./script-text";

/** A page as HtmlService gives it back. */
export interface PageText {
  text: string;
  /** Places that some pages on Google lost and others did not. */
  doubtful: string[];
}

// A script may hold what looks like a comment of HTML, so whichever begins first is taken whole.
const PARTS = /<!--[\s\S]*?(?:-->|$)|(<(script|style)\b[^>]*>)([\s\S]*?)(<\/\2\s*>|$)/gi;

/**
 * The page without comments: those of HTML (by two public projects' notes) and those inside script elements of whatever
 * type. Nothing is known of comments inside style elements; they stay.
 */
export function pageText(html: string): PageText {
  const doubtful: string[] = [];
  const text = html.replace(PARTS, (whole, opening?: string, name?: string, inside = "", closing = "") => {
    if (!opening) return "";
    if (name?.toLowerCase() === "style") return whole;
    const script = stripScript(inside);
    doubtful.push(...script.doubtful);
    return opening + script.text + closing;
  });
  return { text, doubtful };
}

/** Refuses a file of bare script: "Malformed HTML content: const state = …" by three public projects' notes. */
export function refuseBareScript(html: string): void {
  if (isBareScript(html)) fail(`Malformed HTML content: ${html.trim().slice(0, 200)}`);
}

// Google's own rule is not known: here a text is bare script when no tag begins it, it parses as a script, and it holds
// a mark that hardly any plain text holds.
function isBareScript(html: string): boolean {
  if (/^\s*(?:<|$)/.test(html) || !/[=;({]/.test(html)) return false;
  try {
    new Function(html);
    return true;
  } catch {
    return false;
  }
}
