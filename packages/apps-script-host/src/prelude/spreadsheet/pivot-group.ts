// Breakouts of a pivot table by rows or columns.

import type { PivotGroup as GroupState, ManualGroup } from "../../workbook/pivot";
import type { Scalar } from "../../workbook/types";
import type { Emulates } from "../base/emulates";
import { type EnumValue, enumValue } from "../base/enum";
import type { Received } from "../crossing";
import { call, fail } from "../wire";
import { DateTimeGroupingRuleType, Dimension } from "./enums";
import { PivotPart } from "./pivot-part";
import type { PivotTable } from "./pivot-table";
import type { PivotValue } from "./pivot-value";

/** Google's DateTimeGroupingRule, which its declarations lack. */
export class DateTimeGroupingRule {
  constructor(private readonly type: string) {}
  getRuleType(): EnumValue {
    return enumValue(DateTimeGroupingRuleType, this.type);
  }
  toString(): string {
    return "DateTimeGroupingRule";
  }
}

/** Google's PivotGroup. */
export class PivotGroup
  extends PivotPart<"rows" | "columns">
  implements Emulates<GoogleAppsScript.Spreadsheet.PivotGroup>
{
  constructor(table: PivotTable, side: "rows" | "columns", id: number) {
    super(table, side, id);
  }
  getDimension(): EnumValue {
    return enumValue(Dimension, this.list === "rows" ? "ROWS" : "COLUMNS");
  }
  getIndex(): number {
    return this.all().findIndex(({ id }) => id === this.id);
  }
  moveToIndex(index: number): this {
    call["PivotGroup.moveToIndex"](this.table, this.list, this.id, index);
    return this;
  }

  // Names and labels
  setDisplayName(name: string): this {
    return this.write({ label: String(name) });
  }
  resetDisplayName(): this {
    return this.write({ label: null });
  }
  areLabelsRepeated(): boolean {
    return this.read().repeat;
  }
  showRepeatedLabels(): this {
    return this.write({ repeat: true });
  }
  hideRepeatedLabels(): this {
    return this.write({ repeat: false });
  }
  totalsAreShown(): boolean {
    return this.read().totals;
  }
  showTotals(showTotals: boolean): this {
    return this.write({ totals: showTotals });
  }

  // Order
  isSortAscending(): boolean {
    return this.read().ascending;
  }
  sortAscending(): this {
    return this.write({ ascending: true });
  }
  sortDescending(): this {
    return this.write({ ascending: false });
  }
  clearSort(): this {
    return this.write({ sortBy: null, ascending: true });
  }
  sortBy(value: PivotValue, oppositeGroupValues: Scalar[]): this {
    const index = this.table.state().values.findIndex(({ id }) => id === value.partId());
    if (index < 0) fail("The pivot value is not of this pivot table.");
    return this.write({ sortBy: { value: index, buckets: oppositeGroupValues.slice() } });
  }

  // Rules
  addManualGroupingRule(groupName: string, groupMembers: Scalar[]): this {
    const { offset } = this.read();
    const items = call["PivotGroup.sourceScalars"](this.table, offset, groupMembers);
    return this.write({
      rule: { kind: "manual", groups: [...this.manualGroups(groupName), { name: groupName, items }] },
    });
  }
  removeManualGroupingRule(groupName: string): this {
    const groups = this.manualGroups(groupName);
    return this.write({ rule: groups.length > 0 ? { kind: "manual", groups } : null });
  }
  setHistogramGroupingRule(minValue: number, maxValue: number, intervalSize: number): this {
    if (!(intervalSize > 0)) fail("The interval size must be greater than 0.");
    const [start, end] = [minValue ?? null, maxValue ?? null];
    if (start !== null && end !== null && start >= end)
      fail("The minimum value must be less than the maximum value.");
    return this.write({ rule: { kind: "histogram", start, end, interval: intervalSize } });
  }
  setDateTimeGroupingRule(dateTimeGroupingRuleType: EnumValue): this {
    return this.write({ rule: { kind: "date", type: dateTimeGroupingRuleType.name() } });
  }
  getDateTimeGroupingRule(): DateTimeGroupingRule | null {
    const { rule } = this.read();
    return rule?.kind === "date" ? new DateTimeGroupingRule(rule.type) : null;
  }
  clearGroupingRule(): this {
    return this.write({ rule: null });
  }
  override toString(): string {
    return "PivotGroup";
  }
  protected override read() {
    return this.find(this.all());
  }
  private all() {
    return this.table.state()[this.list];
  }
  private write(change: Partial<GroupState>): this {
    call["PivotTable.setPart"](this.table, this.list, this.id, change);
    return this;
  }
  private manualGroups(without: string): Received<ManualGroup>[] {
    const { rule } = this.read();
    return rule?.kind === "manual" ? rule.groups.filter(({ name }) => name !== without) : [];
  }
}
