// The leaders' page as a workbook of its own, made by the script, so that whoever is named in 活动设置 can be let in to read it: the head holds
// every unit's contacts, and nobody but the office is let in there.
import { type Access, accessChange } from "../../core/access";
import { buildNarrow, buildSummary, type Sources } from "../../core/summary";
import { dayWords } from "../../core/text/days";
import { digestText } from "../../core/text/digest";
import type { Context } from "../context";
import { createFile, type DriveFile, expect, getFiles, listFiles } from "../google/drive";
import { pdfOf } from "../google/pdf";
import { shareRequest, unshareRequest } from "../google/permissions";
import { sendOne } from "../google/rest";
import { changeRequest } from "../google/sheets";
import { readStamp, writeStamp } from "../google/stamps";
import { renameTab } from "../google/update-requests";
import { builtPageRequests } from "../summary/built-page";
import { fitCharts } from "../summary/charts";
import { pageRequests } from "../summary/page";
import { gridSizes } from "../tabs/grid-sizes";
import { readMadeFiles } from "./made-files";
import { presentAccess } from "./sharing";

/** The page as it stands by now. */
export interface PublishedPage {
  readonly link: string;
  /** Its tab for telephones. */
  readonly phone: string;
  /** Addresses that can open it, in small letters, as Drive says. */
  readonly readers: readonly string[];
  /** Undefined where Google gives none. */
  readonly pdf: GoogleAppsScript.Base.Blob | undefined;
}

/** Where the workbook is: "" = is about to be made, since `at` (epoch). */
interface Made {
  campaignId: string;
  book: string;
  at: number;
}

const MADE = "digest.book";
/** The tab that a new workbook comes with. */
const FIRST_TAB = 0;
/** The same page in one column. */
const PHONE_TAB = 2;
/** Drive lists a file that was made minutes ago. */
const LISTED_AFTER_MS = 15 * 60_000;

/**
 * Writes the page anew and lets these people in to read it, nobody else; undefined where the workbook may have been made moments ago
 * and Drive does not list it yet. Throws NotNow.
 */
export function publishPage(
  context: Context,
  sources: Sources,
  readers: readonly string[],
): PublishedPage | undefined {
  const { campaign } = sources.definition;
  const book = bookOf(context, sources);
  if (!book) return undefined;
  const model = buildSummary(sources);
  const sizes = gridSizes(book);
  const present = sizes.get(FIRST_TAB) ?? { rows: 1, columns: 1 };
  const title = digestText("phoneTab", campaign.language);
  const narrow = { sheetId: PHONE_TAB, title, model: buildNarrow(sources), isWanted: true };
  const requests = [
    renameTab(FIRST_TAB, digestText("tab", campaign.language)),
    ...pageRequests(model, FIRST_TAB, present),
    ...builtPageRequests(narrow, sizes.get(PHONE_TAB), 1),
  ];
  expect(sendOne(changeRequest(book, requests)));
  fitCharts(model, FIRST_TAB, book);
  const day = dayWords(context.today, campaign.language);
  const name = digestText("file", campaign.language, { campaign: campaign.title, day });
  const link = `https://docs.google.com/spreadsheets/d/${book}/edit`;
  return {
    link,
    phone: `${link}#gid=${PHONE_TAB}`,
    readers: letIn(book, readers),
    pdf: pdfOf(book, FIRST_TAB, name),
  };
}

function bookOf(context: Context, { definition: { campaign } }: Sources): string | undefined {
  const { campaignId, title, language } = campaign;
  const known = readStamp<Made>(MADE);
  const kept = known?.campaignId === campaignId ? known : undefined;
  const found = fileOf(kept?.book ?? "", campaignId);
  if (!found && kept?.book === "" && context.epoch - kept.at < LISTED_AFTER_MS) return undefined;
  if (found && found.id === kept?.book) return found.id;
  const note = (book: string) => writeStamp(MADE, { campaignId, book, at: context.epoch } satisfies Made);
  if (!found) note("");
  const { folder } = readMadeFiles(campaignId);
  const marks = { campaign: campaignId, role: "leaders" };
  const name = digestText("book", language, { campaign: title });
  const { id } = found ?? createFile("spreadsheet", name, marks, folder || undefined);
  note(id);
  return id;
}

function fileOf(book: string, campaignId: string): DriveFile | undefined {
  const [known] = book === "" ? [] : getFiles([book]).filter(({ trashed }) => !trashed);
  return known ?? listFiles(campaignId).find(({ appProperties: { role } }) => role === "leaders");
}

// One change after another: of two that are under way together only the last holds. Whom the folder lets in stays.
function letIn(book: string, readers: readonly string[]): string[] {
  const present = presentAccess(book);
  const { give, take } = accessChange(present, readers, writersOf(present), "reader");
  for (const { id } of take) sendOne(unshareRequest(book, id));
  // A refusal shows in the list that is read afterwards: who is not in it gets no link.
  for (const mail of give) sendOne(shareRequest(book, mail, "reader"));
  const after = give.length + take.length > 0 ? presentAccess(book) : present;
  return after.map(({ mail }) => mail);
}

const writersOf = (present: readonly Access[]): string[] =>
  present.filter(({ role }) => role === "writer").map(({ mail }) => mail);
