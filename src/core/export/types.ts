// The record as analysts get it: plain tables with typed columns.
import type { FieldValue } from "../model";

/** Type of a column, by BigQuery's names; what it holds is written as both BigQuery and DuckDB read it. */
export type ExportType = "STRING" | "INTEGER" | "FLOAT" | "BOOLEAN" | "DATE" | "DATETIME" | "TIME";

/** A column of an exported table. */
export interface ExportColumn {
  /** Letters, digits and underscores: every database takes it as it is. */
  readonly name: string;
  readonly type: ExportType;
  /** What people call it. */
  readonly label: string;
}

/** What is exported as one table: 报表记录, or the record of a form. */
export interface ExportTable {
  /** Name for files and databases; no two tables share one. */
  readonly name: string;
  readonly label: string;
  /** Key of the tab that it is read from. */
  readonly tab: string;
  readonly kind: "reports" | "register" | "table";
  /** Those that the tab gives, then those that follow from all tables together (`standingRows`). */
  readonly columns: readonly ExportColumn[];
}

/** Values in the order of the columns. */
export type ExportRow = readonly FieldValue[];
