// Writes what is printed into its own tab, which is made when it is needed for the first time.
import type { SheetModel } from "../../core/summary";
import type { Context } from "../context";
import { expect } from "../google/drive";
import { sendOne } from "../google/rest";
import { changeRequest } from "../google/sheets";
import { gridSizes } from "../tabs/grid-sizes";
import { PRINT_TAB } from "../tabs/tab-ids";
import { builtPageRequests } from "./built-page";
import { fitCharts } from "./charts";

/** Lays a page out in the tab 打印, over what stood there; call it under the lock. */
export function writePrint(context: Context, model: SheetModel, title: string): void {
  const sizes = gridSizes(context.head.id);
  const present = sizes.get(PRINT_TAB);
  const requests = builtPageRequests(
    { sheetId: PRINT_TAB, title, model, isWanted: true },
    present,
    sizes.size,
  );
  expect(sendOne(changeRequest(context.head.id, requests)));
  // What REST wrote is seen by SpreadsheetApp from the next flush on.
  context.head.flush();
  fitCharts(model, PRINT_TAB);
}
