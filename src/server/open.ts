// Opens pages: the context is made, the first data is read and written into the page, problems become an alert.
import type { Language } from "../core/model";
import { tabName } from "../core/tables";
import { inLanguage, text } from "../core/text";
import { jobWords } from "../core/text/jobs";
import type { JobKey, PageData, PageKey, PageStart, ReadinessLine } from "../core/wire/procedures";
import { selfCheckStart } from "./actions/self-check";
import { type Context, createContext, PAGE_SLICE_MS } from "./context";
import { accountLanguage } from "./google/session";
import { alert, showDialog, showSidebar } from "./google/ui";
import { needCampaign } from "./head/campaign";
import { handOutPage } from "./jobs/hand-out-plan";
import { pushPlan } from "./jobs/push-plan";
import { sealPage } from "./jobs/seal-page";
import { namedHere, namesHere } from "./named-here";
import { type MenuKey, type MenuPage, pages } from "./pages";
import { inPresentShape } from "./present-shape";
import { firstStartProblems } from "./readiness/first-start";
import { readinessLines, readinessText } from "./readiness/lines";
import { refusal } from "./rpc-reply";

/** Opens a page of a menu item, as a sidebar or a modal dialog. */
export function openPage<K extends MenuPage>(page: K): void {
  const { title, place, data } = pages[page];
  withPage(page, title, data, (words, start) =>
    place === "sidebar" ? showSidebar(words, start) : showDialog(words, place, start),
  );
}

// What a push changes, and the choice from when on, are to be seen without scrolling.
const heightOf = (job: JobKey): number => (job === "push" ? 560 : 400);

/** Opens the page that runs a job in slices. */
export function openJob(job: JobKey, title: MenuKey, start: "auto" | "ask"): void {
  const data = (context: Context) => ({
    job,
    title: plain(title, context.language),
    start,
    ...explained(job, context),
  });
  withPage("job", title, data, (words, page) =>
    showDialog(words, { width: 500, height: heightOf(job) }, page),
  );
}

// 封存 of a campaign that is sealed is opening it again.
type Explained = Omit<PageData["job"], "job" | "title" | "start"> & Partial<Pick<PageData["job"], "job">>;

function explained(job: JobKey, context: Context): Explained {
  const told = explainedBy(job, context);
  const named = (lines: readonly string[]) => lines.map((line) => namedHere(line, context.language));
  return { ...told, explain: named(told.explain), ...(told.blocked && { blocked: named(told.blocked) }) };
}

function explainedBy(job: JobKey, context: Context): Explained {
  if (job === "distribute") return handOutPage(context);
  if (job === "push") return pushPlan(context);
  if (job === "seal" || job === "unseal") return sealPage(context);
  needCampaign(context);
  return { explain: jobWords[job].map((line) => inLanguage(line, context.language)) };
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
  const language = accountLanguage();
  const words = plain(title, language);
  try {
    const found = firstStartProblems(language);
    if (found) {
      showChecklist(found, language, true);
      return;
    }
    show(
      words,
      inPresentShape((context) => {
        const start = { page, language, today: context.today, data: data(context) };
        const names = namesHere(language);
        return names ? { ...start, names } : start;
      }),
    );
  } catch (error) {
    alert(
      words,
      refusal(error, language)
        .problems.map(({ text: problem }) => problem)
        .join("\n"),
    );
  }
}

/** Opens 自检. It needs no context: where permissions are missing, it is what says so. */
export function openChecklist(): void {
  const language = accountLanguage();
  showChecklist(readinessLines(language), language, false);
}

function showChecklist(lines: ReadinessLine[], language: Language, unasked: boolean): void {
  const title = plain("menu.selfCheck", language);
  try {
    const data = selfCheckStart(lines, unasked);
    showDialog(title, { width: 640, height: 560 }, { page: "self-check", language, data });
  } catch (error) {
    // Without the right to show a page there are still alerts.
    console.warn((error as Error).message);
    alert(title, readinessText(lines, language));
  }
}

// A menu item's dots say that a page follows; the page itself does not need them.
function plain(title: MenuKey, language: Language): string {
  return text(title as "menu.title", language).replace(/…$/, "");
}
