import { expect } from "../google/drive";
import type { GridSize } from "../google/page-requests";
import { sendOne } from "../google/rest";
import { tabsRequest } from "../google/sheets";

/** Grid sizes of all tabs of a workbook by tab id. */
export function gridSizes(workbookId: string): Map<number, GridSize> {
  const body = expect(sendOne(tabsRequest(workbookId))) as {
    sheets?: {
      properties?: { sheetId?: number; gridProperties?: { rowCount?: number; columnCount?: number } };
    }[];
  };
  return new Map(
    (body.sheets ?? []).map(({ properties }): [number, GridSize] => [
      properties?.sheetId ?? 0,
      {
        rows: properties?.gridProperties?.rowCount ?? 1,
        columns: properties?.gridProperties?.columnCount ?? 1,
      },
    ]),
  );
}
