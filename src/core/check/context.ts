import type { Definition, Language, TableRow, Unit } from "../model";
import type { Place } from "../problem";
import { cellPlace, type RawTables, textOf } from "../rows";
import { type TableKey, tables } from "../tables";
import { columnLabel } from "../tables/table";

/** What the checks of a definition look at: the tabs as typed and the definition read from them. */
export interface CheckContext {
  readonly raw: RawTables;
  readonly definition: Definition;
  readonly units: readonly Unit[];
  readonly language: Language;
}

/** Rows of a tab in which anything is filled in. */
export function filledRows({ raw }: CheckContext, key: TableKey): readonly TableRow[] {
  return (raw[key] ?? []).filter((row) =>
    Object.values(row.cells).some((cell) => textOf(cell) !== "" && cell !== false),
  );
}

/** Place of a cell of a definition tab. */
export function placeAt({ language }: CheckContext, key: TableKey, row: TableRow, column: string): Place {
  return cellPlace(tables[key], row, column, language);
}

/** Visible name of a column. */
export function columnName({ language }: CheckContext, key: TableKey, column: string): string {
  return columnLabel(tables[key], column, language);
}

/** What the record is held against. */
export interface RecordCheck {
  /** With every field that was ever issued: what the record keeps. */
  readonly definition: Definition;
  /** As the tabs say it today; left out where only the record itself is looked at. */
  readonly asked?: Pick<Definition, "forms">;
  readonly units: readonly Unit[];
}
