// The Charts service's own charts: tables of data, builders, and what they built. Pictures of them are not drawn.
import type { EnumValue } from "../base/enum";
import { fail } from "../wire";
import { ChartOptions } from "./charts";
import { Charts, ColumnType } from "./charts-service";
import { defineMethod } from "./methods";
import { defineOption, OPTIONS_OF } from "./typed-charts";

interface Column {
  readonly type: EnumValue;
  readonly label: string;
}

/** Google's DataTable, which shows nothing of itself. */
export class DataTable {
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
export class DataTableBuilder {
  private readonly columns: Column[] = [];
  private readonly rows: unknown[][] = [];
  addColumn(type: EnumValue, label: string): this {
    if (!Object.values(ColumnType).includes(type)) fail("Invalid argument: type");
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
    (this.rows[row] as unknown[])[column] = value;
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
export class DataViewDefinition {
  constructor(columns: readonly unknown[]) {
    Object.defineProperty(this, "columns", { value: columns });
  }
  toString(): string {
    return "DataViewDefinition";
  }
}

/** Google's DataViewDefinitionBuilder. */
export class DataViewDefinitionBuilder {
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
export class ChartTextStyle {
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
export class ChartTextStyleBuilder {
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

/** Google's Chart. */
export class Chart {
  constructor(options: Record<string, unknown>) {
    Object.defineProperty(this, "options", { value: options });
  }
  declare private readonly options: Record<string, unknown>;
  getOptions(): ChartOptions {
    return new ChartOptions(this.options);
  }
  toString(): string {
    return "Chart";
  }
}

/** What every builder of a chart has. */
class ChartBuilder {
  private readonly options: Record<string, unknown> = {};
  private data: unknown = null;
  setOption(option: string, value: unknown): this {
    this.options[option] = value;
    return this;
  }
  setDataTable(table: unknown): this {
    this.data = table;
    return this;
  }
  setDataSourceUrl(url: string): this {
    this.data = url;
    return this;
  }
  setDataViewDefinition(definition: unknown): this {
    return this.setOption("view", definition);
  }
  setDimensions(width: number, height: number): this {
    return this.setOption("width", width).setOption("height", height);
  }
  build(): Chart {
    if (this.data === null) fail("The chart has no data table.");
    return new Chart({ ...this.options });
  }
}

/** The classes of the Charts service by Google's names. */
export const CHART_CLASSES: Record<string, { prototype: object }> = {
  Chart,
  DataTable,
  DataTableBuilder,
  DataViewDefinition,
  DataViewDefinitionBuilder,
  TextStyle: ChartTextStyle,
  TextStyleBuilder: ChartTextStyleBuilder,
};

for (const kind of ["Area", "Bar", "Column", "Line", "Pie", "Scatter", "Table"]) {
  const name = `${kind}ChartBuilder`;
  const Builder = class extends ChartBuilder {
    override toString(): string {
      return name;
    }
  };
  for (const method of OPTIONS_OF[kind] ?? []) defineOption(Builder.prototype, method);
  CHART_CLASSES[name] = Builder;
  defineMethod(Charts.prototype, `new${kind}Chart`, () => new Builder());
}

const MAKERS = {
  newDataTable: DataTableBuilder,
  newDataViewDefinition: DataViewDefinitionBuilder,
  newTextStyle: ChartTextStyleBuilder,
};
for (const [name, Maker] of Object.entries(MAKERS)) defineMethod(Charts.prototype, name, () => new Maker());
