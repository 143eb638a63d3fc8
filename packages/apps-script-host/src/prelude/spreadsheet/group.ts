// Groups of rows and columns.
import { type EnumValue, enumValue } from "../base/enum";
import { call } from "../wire";
import { Dimension } from "./enums";
import { rangeFrom, type WireRange, type WireSheet } from "./hub";
import type { Range } from "./range";

/** A group as it travels. */
export interface WireGroup extends WireSheet {
  dimension: "ROWS" | "COLUMNS";
  start: number;
  end: number;
  depth: number;
  collapsed: boolean;
  range: WireRange;
}

/** Google's Group. */
export class Group {
  constructor(private readonly at: WireGroup) {
    Object.defineProperty(this, "at", { enumerable: false });
  }
  collapse(): this {
    return this.fold(true);
  }
  expand(): this {
    return this.fold(false);
  }
  isCollapsed(): boolean {
    return this.at.collapsed;
  }
  getDepth(): number {
    return this.at.depth;
  }
  /** The row or column behind the group, where its control stands. */
  getControlIndex(): number {
    return this.at.end + 1;
  }
  getType(): EnumValue {
    return enumValue(Dimension, this.at.dimension) as EnumValue;
  }
  getRange(): Range {
    return rangeFrom(this.at.range) as Range;
  }
  remove(): void {
    call("Group.remove", this.at);
  }
  toString(): string {
    return "Group";
  }
  private fold(collapsed: boolean): this {
    call("Group.setCollapsed", this.at, collapsed);
    this.at.collapsed = collapsed;
    return this;
  }
}
