// Links to Google's own documents open in the workbench, by click or by window.open.
import { tell } from "./shell";

const GOOGLE = /^https:\/\/(docs|drive)\.google\.com\//;

/** Leads clicks and window.open for Google's addresses to the shell. */
export function installLinks(): void {
  const usual = window.open.bind(window);
  window.open = (url?: string | URL, ...rest) => {
    if (!GOOGLE.test(String(url))) return usual(url, ...rest);
    open(String(url));
    return null;
  };
  document.addEventListener("click", (event) => {
    const link = (event.target as Element | null)?.closest?.("a[href]");
    if (!(link instanceof HTMLAnchorElement) || !GOOGLE.test(link.href) || event.defaultPrevented) return;
    event.preventDefault();
    open(link.href);
  });
}

function open(url: string): void {
  tell({ workbench: true, kind: "open", url });
}
