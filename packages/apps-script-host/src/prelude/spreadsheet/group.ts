// Groups of rows and columns.

import type { GroupState } from "../../calls/spreadsheet/sheet";
import type { Emulates } from "../base/emulates";
import { type EnumValue, enumValue } from "../base/enum";
import type { Received } from "../crossing";
import { call } from "../wire";
import { Dimension } from "./enums";
import { rangeFrom } from "./hub";
import type { Range } from "./range";

/** Google's Group. */
export class Group implements Emulates<GoogleAppsScript.Spreadsheet.Group> {
  constructor(private readonly at: Received<GroupState>) {
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
    return enumValue(Dimension, this.at.dimension);
  }
  getRange(): Range {
    return rangeFrom(this.at.range);
  }
  remove(): void {
    call["Group.remove"](this.at);
  }
  toString(): string {
    return "Group";
  }
  private fold(collapsed: boolean): this {
    call["Group.setCollapsed"](this.at, collapsed);
    this.at.collapsed = collapsed;
    return this;
  }
}
