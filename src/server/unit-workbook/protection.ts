// What a unit may not change in its workbook. The owner may always; staff are named as editors of every protection.
import type { Definition, Period } from "../../core/model";
import { protect, protectionEditors, reprotect } from "../google/sheet-requests";
import type { GridRange, SheetRequest } from "../google/sheets";
import { tickBoxes } from "./home";
import { ACTIVITIES, BY_OFFICE, block, FIRST_ACTIVITY, HOME, ledgerSheetId, META } from "./layout";
import { openBlocks } from "./ledger";

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

/** Opens a ledger for typing, or closes it once its report is accepted. */
export function ledgerAccess(definition: Definition, period: Period, open: boolean): SheetRequest[] {
  const sheetId = ledgerSheetId(definition, period);
  return [reprotect(ledgerProtection(sheetId), open ? openBlocks(definition, sheetId) : [])];
}

/** Id by which it is known whether a workbook has been protected. */
export const HOME_PROTECTION = 1001;

function protections(definition: Definition): Protection[] {
  return [
    {
      id: HOME_PROTECTION,
      range: { sheetId: HOME },
      free: definition.periods.length === 0 ? [] : [tickBoxes(definition)],
    },
    { id: 1002, range: block(ACTIVITIES, 0, FIRST_ACTIVITY, definition.activityFields.length), free: [] },
    { id: 1003, range: { sheetId: BY_OFFICE }, free: [] },
    { id: 1009, range: { sheetId: META }, free: [] },
    ...definition.periods.map((period) => {
      const sheetId = ledgerSheetId(definition, period);
      return { id: ledgerProtection(sheetId), range: { sheetId }, free: openBlocks(definition, sheetId) };
    }),
  ];
}

function ledgerProtection(sheetId: number): number {
  return 2000 + sheetId;
}
