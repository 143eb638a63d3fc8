// New workbooks and tabs, as Sheets makes them.
import type { Sheet, Workbook } from "../../workbook/types";

/** Rows of a new tab. */
export const NEW_ROWS = 1000;
/** Columns of a new tab. */
export const NEW_COLUMNS = 26;

/** What may be said of a new workbook; defaults: en_US, the zone of the account, one tab "Sheet1" with id 0. */
export interface NewWorkbook {
  locale?: string;
  timeZone?: string;
  rows?: number;
  columns?: number;
  /** Tabs to begin with. */
  sheets?: (Partial<
    Pick<Sheet, "id" | "hidden" | "tabColor" | "rows" | "columns" | "frozenRows" | "frozenColumns">
  > & {
    name: string;
  })[];
}

/** An empty tab. */
export function newSheet(id: number, name: string, rows = NEW_ROWS, columns = NEW_COLUMNS): Sheet {
  return {
    id,
    name,
    hidden: false,
    tabColor: null,
    rows,
    columns,
    frozenRows: 0,
    frozenColumns: 0,
    rightToLeft: false,
    gridlinesHidden: false,
    chunks: [],
    styles: [{}],
    rules: [],
    rowHeights: {},
    columnWidths: {},
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    protections: [],
    conditionalFormats: [],
    bandings: [],
    groups: [],
    filter: null,
    charts: [],
    slicers: [],
    images: [],
    metadata: [],
  };
}

/** First tab's name by locale, as Sheets gives it. */
export function firstSheetName(locale: string): string {
  return locale.startsWith("zh") ? "工作表1" : "Sheet1";
}

/** An empty workbook; its name, owner and editors belong to its Drive file. */
export function newWorkbook(id: string, options: NewWorkbook = {}): Workbook {
  const locale = options.locale ?? "en_US";
  const tabs = options.sheets?.length ? options.sheets : [{ name: firstSheetName(locale) }];
  return {
    id,
    locale,
    timeZone: options.timeZone ?? "Etc/GMT",
    sheets: tabs.map(({ name, ...rest }, index) => ({
      ...newSheet(index, name, options.rows, options.columns),
      ...rest,
    })),
    names: [],
    metadata: [],
    recalculation: "ON_CHANGE",
    volatileAt: null,
  };
}
