// What a unit may not change in its workbook. The owner may always; staff are named as editors of every protection.
import { registersOf } from "../../core/form";
import type { Definition, Form, Period } from "../../core/model";
import { protect, protectionEditors, reprotect } from "../google/sheet-requests";
import type { GridRange, SheetRequest } from "../google/sheets";
import { BELOW_TAB, DEFINITION_PAGE, OWED_PAGE } from "./built-tab";
import { openCells } from "./card";
import { freshBoxes } from "./home-boxes";
import {
  block,
  byOfficeSheetId,
  FIRST_ENTRY,
  HOME,
  META,
  markRows,
  openOnHome,
  periodTables,
  registerSheetId,
  tableSheetId,
} from "./layout";
import { openBlocks } from "./table";

/** One protection: its id is ours, so that it can be changed later without asking for it. */
interface Protection {
  id: number;
  range: Partial<GridRange> & { sheetId: number };
  free: GridRange[];
}

/** Requests that protect a fresh copy. `staff` must have access to the file already. */
export function protectRequests(definition: Definition, staff: readonly string[]): SheetRequest[] {
  return protections(definition).map(({ id, range, free }) => protect(id, range, staff, free));
}

/** Requests that bring the editors of protections that already stand up to date. */
export function protectionStaffRequests(definition: Definition, staff: readonly string[]): SheetRequest[] {
  return protections(definition).map(({ id }) => protectionEditors(id, staff));
}

/** The same for the tabs that the program builds, of those protections that the workbook has. What a head of the unit's own proposes has a way of its own (`openProposalTabs`). */
export function builtTabStaffRequests(
  present: ReadonlySet<number>,
  staff: readonly string[],
): SheetRequest[] {
  return [BELOW_TAB, OWED_PAGE, DEFINITION_PAGE]
    .filter(({ sheetId }) => present.has(sheetId))
    .map(({ sheetId }) => protectionEditors(sheetId, staff));
}

/** Opens the tables and cards of a period for typing, or closes them once its report is accepted. */
export function tableAccess(definition: Definition, period: Period, open: boolean): SheetRequest[] {
  return periodTables(definition, [period]).map(({ form, own }) => {
    const sheetId = tableSheetId(form, period);
    return reprotect(protectionId(sheetId), open ? openIn(own, form, sheetId) : []);
  });
}

/** Id by which it is known whether a workbook has been protected. */
export const HOME_PROTECTION = 1001;

function protections(definition: Definition): Protection[] {
  return [
    {
      id: HOME_PROTECTION,
      range: { sheetId: HOME },
      free: openOnHome(freshBoxes(definition), markRows(definition)),
    },
    { id: 1009, range: { sheetId: META }, free: [] },
    ...registersOf(definition).flatMap((form): Protection[] => [
      {
        id: protectionId(registerSheetId(form)),
        range: block(registerSheetId(form), 0, FIRST_ENTRY, form.fields.length),
        free: [],
      },
      { id: protectionId(byOfficeSheetId(form)), range: { sheetId: byOfficeSheetId(form) }, free: [] },
    ]),
    ...periodTables(definition, definition.periods).map(({ form, period, own }): Protection => {
      const sheetId = tableSheetId(form, period);
      return { id: protectionId(sheetId), range: { sheetId }, free: openIn(own, form, sheetId) };
    }),
  ];
}

/** What of a table or card the unit types into. */
export function openIn(definition: Definition, form: Form, sheetId: number): GridRange[] {
  return form.kind === "card" ? openCells(form, sheetId) : openBlocks(definition, form, sheetId);
}

// A tab of a form has one protection: its own id will do.
function protectionId(sheetId: number): number {
  return sheetId;
}
