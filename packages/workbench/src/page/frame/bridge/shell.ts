// The way from a script's page to the shell around it.
import type { FromPage } from "../messages";

/** Tells the shell; the page's own origin is opaque, so only the parent window can be meant. */
export function tell(message: FromPage): void {
  window.parent.postMessage(message, "*");
}
