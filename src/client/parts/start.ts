// What the server wrote into this page before showing it.
import type { Day } from "../../core/model";
import type { Language } from "../../core/model/language";
import type { CampaignNames } from "../../core/text/names-in-campaign";
import type { PageKey, PageStart } from "../../core/wire/procedures";

// Also read where there is no window: rules of pages are tested without a browser.
const page = globalThis as {
  START?: { page?: unknown; language?: Language; today?: Day; names?: CampaignNames } | null;
};

/** First data of this page; null when the file was opened without the server. */
export function readStart<K extends PageKey>(key: K): PageStart<K> | null {
  return page.START?.page === key ? (page.START as PageStart<K>) : null;
}

/** Language of this page. */
export function pageLanguage(): Language {
  return page.START?.language ?? "zh";
}

/** What the workbook calls what sentences name, where that is in another language. */
export function workbookNames(): CampaignNames | undefined {
  return page.START?.names;
}

/** The office's day when this page was opened; undefined where the page was told none. */
export function pageDay(): Day | undefined {
  return page.START?.today;
}
