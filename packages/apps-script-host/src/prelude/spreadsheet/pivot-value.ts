// Figures of a pivot table.

import type { PivotValue as ValueState } from "../../workbook/pivot";
import type { Emulates } from "../base/emulates";
import { type EnumValue, enumValue } from "../base/enum";
import { call } from "../wire";
import { PivotTableSummarizeFunction, PivotValueDisplayType } from "./enums";
import { PivotPart } from "./pivot-part";
import type { PivotTable } from "./pivot-table";

/** Google's PivotValue. */
export class PivotValue
  extends PivotPart<"values">
  implements Emulates<GoogleAppsScript.Spreadsheet.PivotValue>
{
  constructor(table: PivotTable, id: number) {
    super(table, "values", id);
  }
  getDisplayType(): EnumValue {
    return enumValue(PivotValueDisplayType, this.read().display);
  }
  showAs(displayType: EnumValue): this {
    return this.write({ display: displayType.name() });
  }
  getSummarizedBy(): EnumValue {
    return enumValue(PivotTableSummarizeFunction, this.read().summarize);
  }
  summarizeBy(summarizeFunction: EnumValue): this {
    return this.write({ summarize: summarizeFunction.name() });
  }
  getFormula(): string | null {
    return this.read().formula;
  }
  setFormula(formula: string): this {
    return this.write({ formula: String(formula), offset: null });
  }
  setDisplayName(name: string): this {
    return this.write({ name: String(name) });
  }
  /** The id by which other parts name it. */
  partId(): number {
    return this.id;
  }
  override toString(): string {
    return "PivotValue";
  }
  protected override read() {
    return this.find(this.table.state().values);
  }
  private write(change: Partial<ValueState>): this {
    call["PivotTable.setPart"](this.table, this.list, this.id, change);
    return this;
  }
}
