// 材料目录 as files: a sheet whose links can be pressed, and an archive of it and a CSV.
import { exportFormats } from "../../core/export/formats";
import { xlsxOf } from "./xlsx";
import { stored } from "./zip";

/** The catalogue as it was read. */
export interface CatalogueFile {
  /** Of the campaign. */
  readonly title: string;
  readonly tab: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether 汇总 has made the tab. */
  readonly isBuilt: boolean;
}

/** Pixels. */
const ROW = 24;
/** A sheet is opened by Excel of Chinese Windows, which takes a CSV without this mark for GBK. */
const BYTE_ORDER_MARK = "\uFEFF";
const WIDTHS = { usual: 110, long: 220 };

/** One sheet: a title, the heads, a link a row. */
export function catalogueXlsx({ title, tab, heads, rows }: CatalogueFile): Uint8Array<ArrayBuffer> {
  const blank = heads.map(() => "");
  const lines = [[`${title} ${tab}`, ...blank.slice(1)], [...heads], ...rows.map((row) => [...row])];
  return xlsxOf({
    name: tab,
    rows: lines,
    widths: heads.map((_, at) =>
      rows.some((row) => (row[at] ?? "").length > 12) ? WIDTHS.long : WIDTHS.usual,
    ),
    heights: lines.map(() => ROW),
    merges: [{ row: 1, column: 1, rows: 1, columns: heads.length }],
    borders: [{ row: 2, column: 1, rows: rows.length + 1, columns: heads.length }],
  });
}

/** The same sheet and the same rows as CSV, in one archive. */
export function catalogueZip(catalogue: CatalogueFile): Uint8Array<ArrayBuffer> {
  const { tab, heads, rows } = catalogue;
  const columns = heads.map((name) => ({ name, label: name, type: "STRING" as const }));
  return stored([
    [`${tab}.xlsx`, catalogueXlsx(catalogue)],
    [`${tab}.csv`, BYTE_ORDER_MARK + exportFormats.csv.write(columns, rows)],
  ]);
}
