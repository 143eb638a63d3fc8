// Mends the structure of the head workbook: missing tabs, columns, ids. Nothing that a person typed is deleted.

import { type Context, createContext, PAGE_SLICE_MS } from "../context";
import { edit } from "../edit";
import { expect } from "../google/drive";
import { sendOne } from "../google/rest";
import { changeRequest } from "../google/sheets";
import { giveIds } from "../head/ids";
import { gridSizes } from "../tabs/grid-sizes";
import { type Inspection, inspect } from "./inspect";
import { repairRequests, repairWords } from "./repair";

/** Rounds of giving ids: what people type meanwhile is named at the next press. */
const MOST_ROUNDS = 3;

/** What nobody asked for by name leaves alone what people typed. */
type Extent = "all" | "needed";

/** Mends what can be mended, in words; call it under the lock. Its context knows the tabs as they were: go on with a fresh one. */
export function mendStructure(context: Context, extent: Extent = "needed", rounds = MOST_ROUNDS): string[] {
  const inspection = inspect(context);
  const { faults, language, definition } = inspection;
  const nameless = faults.filter((fault) => fault.kind === "idWanting");
  // The tabs and columns of a form follow from ids: they are looked at once these are there.
  const ofForms = nameless.filter(({ key }) => key === "forms" || key === "fields");
  const next = ofForms.length > 0 ? ofForms : nameless;
  if (next.length === 0 || rounds === 0) return mendRest(context, inspection, extent);
  for (const { key } of next) giveIds(context, key, definition);
  const words = next.map((fault) => repairWords(fault, language)!);
  return [...words, ...mendStructure(createContext(PAGE_SLICE_MS), extent, rounds - 1)];
}

/** What units will fill in has its column in the record before they can; gives the context that knows it. */
export function withTabsOfForms(context: Context): Context {
  return edit(() => mendStructure(context)).length > 0 ? createContext(PAGE_SLICE_MS) : context;
}

function mendRest(context: Context, { faults, language, definition }: Inspection, extent: Extent): string[] {
  const mendable = faults
    .filter(({ kind }) => kind !== "idWanting" && (extent === "all" || kind !== "headerOverwritten"))
    .filter((fault) => repairWords(fault, language, definition?.forms) !== null);
  if (mendable.length === 0) return [];
  const sizes = gridSizes(context.head.id);
  const requests = repairRequests(mendable, {
    language,
    definition,
    sheetId: (key) => context.tabs.sheetId(key),
    size: (sheetId) => sizes.get(sheetId) ?? { rows: 1, columns: 1 },
  });
  if (requests.length > 0) expect(sendOne(changeRequest(context.head.id, requests)));
  return mendable.map((fault) => repairWords(fault, language, definition?.forms)!);
}
