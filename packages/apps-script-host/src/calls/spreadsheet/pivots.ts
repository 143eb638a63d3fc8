// Pivot tables and their parts.

import type { Pivot, PivotFilter, PivotGroup, PivotValue } from "../../workbook/pivot";
import type { FilterCriteria, Scalar } from "../../workbook/types";
import type { Text } from "../wire";
import type { ItemRef, RangeRef, SheetRef } from "./refs";

/** Everything about a pivot table. */
export interface PivotState extends Pick<Pivot, "layout" | "rows" | "columns" | "values" | "filters"> {
  readonly source: RangeRef;
  readonly anchor: RangeRef;
}

/** A changed part: its list, its id and what changes. */
export type PartChange =
  | [table: ItemRef, list: "rows" | "columns", id: number, change: Partial<PivotGroup>]
  | [table: ItemRef, list: "values", id: number, change: Partial<PivotValue>]
  | [table: ItemRef, list: "filters", id: number, change: Partial<PivotFilter>];

/** Source columns are numbers of the tab: 1 is A. What adds a part gives its id. */
export interface PivotCalls {
  "Range.createPivotTable"(range: RangeRef, source: RangeRef): ItemRef;
  "Sheet.getPivotTables"(sheet: SheetRef): readonly ItemRef[];
  "PivotTable.get"(table: ItemRef): PivotState;
  "PivotTable.addGroup"(table: ItemRef, side: "rows" | "columns", column: number): number;
  "PivotTable.addPivotValue"(table: ItemRef, column: number, summarize: string): number;
  "PivotTable.addCalculatedPivotValue"(table: ItemRef, name: string | null, formula: Text): number;
  "PivotTable.addFilter"(table: ItemRef, column: number, criteria: FilterCriteria): number;
  "PivotTable.setPart"(...change: PartChange): void;
  "PivotTable.dropPart"(table: ItemRef, list: PartChange[1], id: number): void;
  "PivotTable.setLayout"(table: ItemRef, layout: Pivot["layout"]): void;
  "PivotTable.remove"(table: ItemRef): void;
  "PivotFilter.setFilterCriteria"(table: ItemRef, id: number, criteria: FilterCriteria): void;
  "PivotGroup.moveToIndex"(table: ItemRef, side: "rows" | "columns", id: number, index: number): void;
  /** The values of the source that are shown as the wanted ones are. */
  "PivotGroup.sourceScalars"(table: ItemRef, offset: number, wanted: readonly Scalar[]): Scalar[];
}
