// Figures of a pivot table.
import { type EnumValue, enumValue } from "../base/enum";
import { PivotTableSummarizeFunction, PivotValueDisplayType } from "./enums";
import { PivotPart } from "./pivot-part";
import type { PivotTable } from "./pivot-table";

/** A value as it travels. */
export interface WireValue {
  id: number;
  offset: number | null;
  formula: string | null;
  summarize: string;
  name: string | null;
  display: string;
}

/** Google's PivotValue. */
export class PivotValue extends PivotPart<WireValue> {
  constructor(table: PivotTable, id: number) {
    super(table, "values", id);
  }
  getDisplayType(): EnumValue {
    return enumValue(PivotValueDisplayType, this.read().display) as EnumValue;
  }
  showAs(displayType: EnumValue): this {
    return this.write({ display: displayType.name() });
  }
  getSummarizedBy(): EnumValue {
    return enumValue(PivotTableSummarizeFunction, this.read().summarize) as EnumValue;
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
}
