// The Charts service's tables of data, views of them, and styles of text.
import type { Emulates } from "../base/emulates";
import type { EnumValue } from "../base/enum";
import { fail } from "../wire";
import { ColumnType } from "./chart-enums";

interface Column {
  readonly type: EnumValue;
  readonly label: string;
}

/** Google's DataTable, which shows nothing of itself. */
export class DataTable implements Emulates<GoogleAppsScript.Charts.DataTable> {
  constructor(columns: readonly Column[], rows: readonly unknown[][]) {
    Object.defineProperty(this, "columns", { value: columns });
    Object.defineProperty(this, "rows", { value: rows });
  }
  toString(): string {
    return "DataTable";
  }
}

/** Rows that a table may have here; Google names no figure. */
const MOST_ROWS = 100_000;

/** Google's DataTableBuilder. */
export class DataTableBuilder implements Emulates<GoogleAppsScript.Charts.DataTableBuilder> {
  private readonly columns: Column[] = [];
  private readonly rows: unknown[][] = [];
  addColumn(type: EnumValue, label: string): this {
    if (!Object.values<EnumValue>(ColumnType).includes(type)) fail("Invalid argument: type");
    this.columns.push({ type, label });
    return this;
  }
  addRow(values: unknown[]): this {
    this.rows.push([...values]);
    return this;
  }
  setValue(row: number, column: number, value: unknown): this {
    if (row < 0 || row >= MOST_ROWS || column < 0 || column >= this.columns.length)
      fail(`Invalid argument: ${row < 0 || row >= MOST_ROWS ? "row" : "column"}`);
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] ?? [];
    cells[column] = value;
    return this;
  }
  build(): DataTable {
    return new DataTable(
      [...this.columns],
      this.rows.map((row) => [...row]),
    );
  }
  toString(): string {
    return "DataTableBuilder";
  }
}

/** Google's DataViewDefinition. */
export class DataViewDefinition implements Emulates<GoogleAppsScript.Charts.DataViewDefinition> {
  constructor(columns: readonly unknown[]) {
    Object.defineProperty(this, "columns", { value: columns });
  }
  toString(): string {
    return "DataViewDefinition";
  }
}

/** Google's DataViewDefinitionBuilder. */
export class DataViewDefinitionBuilder
  implements Emulates<GoogleAppsScript.Charts.DataViewDefinitionBuilder>
{
  private columns: unknown[] = [];
  setColumns(columns: unknown[]): this {
    this.columns = [...columns];
    return this;
  }
  build(): DataViewDefinition {
    return new DataViewDefinition(this.columns);
  }
  toString(): string {
    return "DataViewDefinitionBuilder";
  }
}

interface Look {
  color: string | null;
  fontName: string | null;
  fontSize: number | null;
}

/** Charts' own TextStyle. */
export class ChartTextStyle implements Emulates<GoogleAppsScript.Charts.TextStyle> {
  constructor(private readonly look: Look) {
    Object.defineProperty(this, "look", { enumerable: false });
  }
  getColor(): string | null {
    return this.look.color;
  }
  getFontName(): string | null {
    return this.look.fontName;
  }
  getFontSize(): number | null {
    return this.look.fontSize;
  }
  toString(): string {
    return "TextStyle";
  }
}

/** Charts' own TextStyleBuilder. */
export class ChartTextStyleBuilder implements Emulates<GoogleAppsScript.Charts.TextStyleBuilder> {
  private readonly look: Look = { color: null, fontName: null, fontSize: null };
  setColor(cssValue: string): this {
    this.look.color = cssValue;
    return this;
  }
  setFontName(fontName: string): this {
    this.look.fontName = fontName;
    return this;
  }
  setFontSize(fontSize: number): this {
    this.look.fontSize = fontSize;
    return this;
  }
  build(): ChartTextStyle {
    return new ChartTextStyle({ ...this.look });
  }
  toString(): string {
    return "TextStyleBuilder";
  }
}
