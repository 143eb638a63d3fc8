// What the server wrote into this page before showing it.
import type { Language } from "../../core/model/language";
import type { PageKey, PageStart } from "../../core/wire/procedures";

declare global {
  interface Window {
    START: unknown;
  }
}

/** First data of this page; null when the file was opened without the server. */
export function readStart<K extends PageKey>(page: K): PageStart<K> | null {
  const start = window.START as PageStart<K> | null | undefined;
  return start?.page === page ? start : null;
}

/** Language of this page. */
export function pageLanguage(): Language {
  const start = window.START as { language?: unknown } | null | undefined;
  return start?.language === "en" ? "en" : "zh";
}
