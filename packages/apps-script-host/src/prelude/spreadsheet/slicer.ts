// Slicers.
import { call } from "../wire";
import { ContainerInfo, type Place } from "./charts";
import { Color } from "./color";
import { FilterCriteria, type WireCriteria } from "./filter";
import { rangeFrom, type WireRange, type WireSheet } from "./hub";
import type { Range } from "./range";
import { type TextLook, TextStyle } from "./text-style";

/** What sets the alignment back: as it is set, as it is read, and null. */
const DEFAULT_ALIGNMENTS = ["normal", "general-left", ""];

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
