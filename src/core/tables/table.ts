import type { ColumnKind, Language, Words } from "../model";
import type { OptionSetKey } from "../text/options";
import { type ColumnKey, type TableKey, tableWords } from "../text/tables";
import { inLanguage } from "../text/words";
import type { FormTabKey } from "./form-tabs";

/** Tabs are ordered as work goes: read, do, define, record; hidden ones the program keeps for itself. */
export type TableGroup = "read" | "do" | "define" | "record" | "hidden";

/** A column of a table tab; `key` stands in the hidden key row. */
export interface Column {
  readonly key: string;
  readonly label: Words;
  readonly kind: ColumnKind;
  /** Pixels. */
  readonly width: number;
  readonly required?: boolean;
  /** A workbook of an earlier version does without it until 检查与修复 has added it. */
  readonly later?: boolean;
  /** Least and greatest number that makes sense; null = no bound. */
  readonly range?: readonly [least: number | null, greatest: number | null];
  /** Most signs of a text that becomes a title, a header or a line; without it there may be as many as a cell holds. */
  readonly most?: number;
  /** Built-in option set of a choice column. */
  readonly options?: OptionSetKey;
  /** Words a campaign offers for a choice column (fields of its own forms). */
  readonly choices?: readonly string[];
  /** Stays on one line, as addresses do: broken, they would make every row tall and say nothing more. */
  readonly oneLine?: boolean;
  /** Written by the program: shown grey and protected. */
  readonly computed?: boolean;
  /** Number format where it is not that of the kind; null = none. */
  readonly pattern?: string | null;
  readonly help?: Words;
}

/** A table tab of the head workbook. */
export interface Table {
  readonly key: TableKey | FormTabKey;
  readonly name: Words;
  readonly group: TableGroup;
  readonly columns: readonly Column[];
}

/** A column without its name. */
export type ColumnSpec = Omit<Column, "key" | "label">;

/** Joins the words of a table with the shape of its columns; a column without words, or words without a column, does not compile. */
export function table<T extends TableKey>(
  key: T,
  group: TableGroup,
  specs: Record<ColumnKey<T>, ColumnSpec>,
): Table {
  const { name, columns } = tableWords[key];
  return { key, name, group, columns: columnsFrom(columns, specs) };
}

/** Columns of these words and shapes. */
export function columnsFrom(
  words: Readonly<Record<string, Words>>,
  specs: Readonly<Record<string, ColumnSpec>>,
): Column[] {
  return Object.entries(specs).map(([key, spec]) => ({ key, label: words[key] as Words, ...spec }));
}

/** What a column is called; its key where the table has none. */
export function columnLabel(table: Table, key: string, language: Language): string {
  const column = table.columns.find((candidate) => candidate.key === key);
  return column ? inLanguage(column.label, language) : key;
}

/** What stands in the header of a column; that of a compulsory one ends with a star. */
export function headerText({ label, required }: Column, language: Language): string {
  return `${inLanguage(label, language)}${required ? " *" : ""}`;
}

/** Of a row of the record: which version has taken its place; "" where it is not replaced. Written by roll-ups. */
export const superseded: ColumnSpec = { kind: "text", width: 130, computed: true, later: true };

/** A column that the program writes. */
export function computed(kind: ColumnKind, width: number, options?: OptionSetKey): ColumnSpec {
  return options ? { kind, width, options, computed: true } : { kind, width, computed: true };
}
