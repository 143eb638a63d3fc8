// Slicers.

import type { SlicerState } from "../../calls/spreadsheet/objects";
import type { ItemRef } from "../../calls/spreadsheet/refs";
import type { Emulates } from "../base/emulates";
import type { Received, Sendable } from "../crossing";
import { call } from "../wire";
import { ContainerInfo } from "./charts";
import { Color } from "./color";
import { FilterCriteria } from "./filter";
import { rangeFrom } from "./hub";
import type { Range } from "./range";
import { TextStyle } from "./text-style";

/** What sets the alignment back: as it is set, as it is read, and null. */
const DEFAULT_ALIGNMENTS = ["normal", "general-left", ""];

/** Google's Slicer. */
export class Slicer implements Emulates<GoogleAppsScript.Spreadsheet.Slicer> {
  constructor(private readonly at: ItemRef) {
    Object.defineProperty(this, "at", { enumerable: false });
  }
  toWire(): ItemRef {
    return this.at;
  }

  // What it filters
  getRange(): Range {
    return rangeFrom(this.state().range);
  }
  setRange(rangeApi: Range): this {
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
    return this.set({ columnPosition, criteria: filterCriteria });
  }
  isAppliedToPivotTables(): boolean {
    return this.state().applyToPivots;
  }
  setApplyToPivotTables(applyToPivotTables: boolean): this {
    return this.set({ applyToPivots: applyToPivotTables });
  }

  // How it looks
  getTitle(): string {
    return this.state().title;
  }
  setTitle(title: string): this {
    return this.set({ title: String(title) });
  }
  getTitleHorizontalAlignment(): string {
    return this.state().align ?? "general-left";
  }
  setTitleHorizontalAlignment(horizontalAlignment: string | null): this {
    return this.set({
      align: DEFAULT_ALIGNMENTS.includes(horizontalAlignment ?? "") ? null : horizontalAlignment,
    });
  }
  getTitleTextStyle(): TextStyle {
    return new TextStyle(this.state().style);
  }
  setTitleTextStyle(textStyle: TextStyle): this {
    return this.set({ style: textStyle });
  }
  getBackgroundColor(): string | null {
    return this.state().background;
  }
  /** The default is a colour of unsupported type (seen in a script that runs live), not null as documented. */
  getBackgroundColorObject(): Color {
    return new Color(this.state().background);
  }
  setBackgroundColor(color: string | null): this {
    return this.set({ background: color });
  }
  setBackgroundColorObject(color: Color | null): this {
    return this.set({ background: color });
  }

  // Where it is
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.state());
  }
  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): this {
    return this.set({ row: anchorRowPos, column: anchorColPos, offsetX, offsetY });
  }
  remove(): void {
    call["Slicer.remove"](this);
  }
  toString(): string {
    return "Slicer";
  }
  private state(): Received<SlicerState> {
    return call["Slicer.get"](this);
  }
  private set(patch: Sendable<Partial<SlicerState>>): this {
    call["Slicer.set"](this, patch);
    return this;
  }
}
