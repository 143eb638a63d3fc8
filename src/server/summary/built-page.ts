// A page in a tab of its own, which is made when there is something on it for the first time.
import type { SheetModel } from "../../core/summary";
import { groupColours } from "../../core/tables";
import type { GridSize } from "../google/page-requests";
import { addTab } from "../google/sheet-requests";
import type { SheetRequest } from "../google/sheets";
import { pageRequests } from "./page";

/** A page and the tab in which it stands. */
export interface BuiltPage {
  readonly sheetId: number;
  readonly title: string;
  readonly model: SheetModel;
  /** Whether it is made where there is none; one that is there is always written over. */
  readonly isWanted: boolean;
  /** Its place among the tabs when it is made, from 0; the usual one unless given. */
  readonly index?: number;
}

/** Requests that make its tab show this page, over what stood there; `present` undefined = there is no tab yet, and it goes to place `index`. */
export function builtPageRequests(
  { sheetId, title, model, isWanted, index: own }: BuiltPage,
  present: GridSize | undefined,
  index: number,
): SheetRequest[] {
  if (!present && !isWanted) return [];
  const size = { rows: model.rows.length, columns: model.columns };
  const added = addTab({
    sheetId,
    title,
    index: own ?? index,
    ...size,
    frozenRows: 0,
    color: groupColours.read,
    hidden: false,
  });
  return [...(present ? [] : [added]), ...pageRequests(model, sheetId, present ?? size)];
}
