// Writes what is printed into its own tab, which is made when it is needed for the first time.
import type { SheetModel } from "../../core/summary";
import { groupColours } from "../../core/tables";
import type { Context } from "../context";
import { expect } from "../google/drive";
import { sendOne } from "../google/rest";
import { addTab } from "../google/sheet-requests";
import { changeRequest } from "../google/sheets";
import { gridSizes } from "../tabs/grid-sizes";
import { PRINT_TAB } from "../tabs/tab-ids";
import { fitCharts } from "./charts";
import { pageRequests } from "./page";

/** Lays a page out in the tab 打印, over what stood there; call it under the lock. */
export function writePrint(context: Context, model: SheetModel, title: string): void {
  const sizes = gridSizes(context.head.id);
  const present = sizes.get(PRINT_TAB);
  const size = { rows: model.rows.length, columns: model.columns };
  const added = addTab({
    sheetId: PRINT_TAB,
    title,
    index: sizes.size,
    ...size,
    frozenRows: 0,
    color: groupColours.read,
    hidden: false,
  });
  expect(
    sendOne(
      changeRequest(context.head.id, [
        ...(present ? [] : [added]),
        ...pageRequests(model, PRINT_TAB, present ?? size),
      ]),
    ),
  );
  // What REST wrote is seen by SpreadsheetApp from the next flush on.
  context.head.flush();
  fitCharts(model, PRINT_TAB);
}
