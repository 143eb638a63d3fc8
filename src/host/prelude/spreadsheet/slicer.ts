// Slicers.
import { call } from "../wire";
import { accept } from "./args";
import { ContainerInfo, type Place } from "./charts";
import { Color } from "./color";
import { FilterCriteria, type WireCriteria } from "./filter";
import { rangeFrom, type WireRange, type WireSheet } from "./hub";
import type { Range } from "./range";
import { type TextLook, TextStyle } from "./text-style";

interface State extends Place {
  range: WireRange;
  columnPosition: number | null;
  criteria: WireCriteria | null;
  title: string;
  applyToPivots: boolean;
  background: string | null;
  align: string | null;
  style: TextLook;
}

/** Google's Slicer. */
export class Slicer {
  constructor(private readonly at: WireSheet & { id: number }) {
    Object.defineProperty(this, "at", { enumerable: false });
  }
  toWire(): unknown {
    return this.at;
  }

  // What it filters
  getRange(): Range {
    return rangeFrom(this.state().range) as Range;
  }
  setRange(rangeApi: Range): this {
    accept("Slicer.setRange", arguments, "Range");
    return this.set({ range: rangeApi });
  }
  getColumnPosition(): number | null {
    return this.state().columnPosition;
  }
  getFilterCriteria(): FilterCriteria | null {
    const { criteria } = this.state();
    return criteria && new FilterCriteria(criteria);
  }
  setColumnFilterCriteria(columnPosition: number, filterCriteria: FilterCriteria | null): this {
    accept("Slicer.setColumnFilterCriteria", arguments, "number,FilterCriteria?");
    return this.set({ columnPosition, criteria: filterCriteria });
  }
  isAppliedToPivotTables(): boolean {
    return this.state().applyToPivots;
  }
  setApplyToPivotTables(applyToPivotTables: boolean): this {
    accept("Slicer.setApplyToPivotTables", arguments, "boolean");
    return this.set({ applyToPivots: applyToPivotTables });
  }

  // How it looks
  getTitle(): string {
    return this.state().title;
  }
  setTitle(title: string): this {
    accept("Slicer.setTitle", arguments, "String");
    return this.set({ title: String(title) });
  }
  getTitleHorizontalAlignment(): string {
    return this.state().align ?? "general-left";
  }
  setTitleHorizontalAlignment(horizontalAlignment: string | null): this {
    accept("Slicer.setTitleHorizontalAlignment", arguments, "String");
    return this.set({ align: horizontalAlignment === "normal" ? null : horizontalAlignment });
  }
  getTitleTextStyle(): TextStyle {
    return new TextStyle(this.state().style);
  }
  setTitleTextStyle(textStyle: TextStyle): this {
    accept("Slicer.setTitleTextStyle", arguments, "TextStyle");
    return this.set({ style: textStyle });
  }
  getBackgroundColor(): string | null {
    return this.state().background;
  }
  getBackgroundColorObject(): Color | null {
    const { background } = this.state();
    return background === null ? null : new Color(background);
  }
  setBackgroundColor(color: string | null): this {
    accept("Slicer.setBackgroundColor", arguments, "String");
    return this.set({ background: color });
  }
  setBackgroundColorObject(color: Color | null): this {
    accept("Slicer.setBackgroundColorObject", arguments, "Color?");
    return this.set({ background: color });
  }

  // Where it is
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.state());
  }
  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): this {
    accept("Slicer.setPosition", arguments, "number,number,number,number");
    return this.set({ row: anchorRowPos, column: anchorColPos, offsetX, offsetY });
  }
  remove(): void {
    call("Slicer.remove", this);
  }
  toString(): string {
    return "Slicer";
  }
  private state(): State {
    return call("Slicer.get", this);
  }
  private set(patch: Record<string, unknown>): this {
    call("Slicer.set", this, patch);
    return this;
  }
}
