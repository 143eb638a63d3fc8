// Opens pages: the context is made, the first data is read and written into the page, problems become an alert.

import { tabName } from "../core/tables";
import { inLanguage, type TextKey, text } from "../core/text";
import { jobWords } from "../core/text/jobs";
import type { JobKey, PageData, PageKey, PageStart } from "../core/wire/procedures";
import { type Context, createContext, PAGE_SLICE_MS } from "./context";
import { alert, showDialog, showSidebar } from "./google/ui";
import { refusal } from "./rpc-reply";

type MenuKey = Extract<TextKey, `menu.${string}`>;

/** Opens a page as a modal dialog. */
export function openDialog<K extends PageKey>(
  page: K,
  title: MenuKey,
  size: { width: number; height: number },
  data: (context: Context) => PageData[K],
): void {
  withPage(page, title, data, (words, start) => showDialog(words, size, start));
}

/** Opens a page in the sidebar. */
export function openSidebar<K extends PageKey>(
  page: K,
  title: MenuKey,
  data: (context: Context) => PageData[K],
): void {
  withPage(page, title, data, showSidebar);
}

/** Opens the page that runs a job in slices. */
export function openJob(job: JobKey, title: MenuKey, start: "auto" | "ask"): void {
  openDialog("job", title, { width: 500, height: 400 }, (context) => ({
    job,
    title: plain(title, context),
    start,
    explain: jobWords[job].map((line) => inLanguage(line, context.language)),
  }));
}

/** Brings 使用说明 into view. */
export function openGuideTab(): void {
  const context = createContext(PAGE_SLICE_MS);
  try {
    context.head.show(context.tabs.sheetId("readme"), 1);
  } catch (error) {
    alert(
      inLanguage(tabName("readme"), context.language),
      refusal(error, context.language)
        .problems.map(({ text: words }) => words)
        .join("\n"),
    );
  }
}

function withPage<K extends PageKey>(
  page: K,
  title: MenuKey,
  data: (context: Context) => PageData[K],
  show: (title: string, start: PageStart<K>) => void,
): void {
  const context = createContext(PAGE_SLICE_MS);
  const words = plain(title, context);
  try {
    show(words, { page, language: context.language, user: context.user, data: data(context) });
  } catch (error) {
    alert(
      words,
      refusal(error, context.language)
        .problems.map(({ text: problem }) => problem)
        .join("\n"),
    );
  }
}

// A menu item's dots say that a page follows; the page itself does not need them.
function plain(title: MenuKey, context: Context): string {
  return text(title as "menu.title", context.language).replace(/…$/, "");
}
