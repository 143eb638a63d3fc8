// Embedded charts, drawn over the grid at their anchors.
import type { FUniver } from "@univerjs/core/facade";
import type { ChartView, SheetView, SpreadsheetView } from "../../wire/api";
import { ChartBox, chartStore } from "./ChartBox";

const COMPONENT = "workbench-chart";

/** Puts the charts of a spreadsheet over its tabs and keeps their figures fresh. */
export class Charts {
  #shown = new Map<string, { sheetId: number; dispose(): void }>();

  constructor(private readonly api: FUniver) {
    api.registerComponent(COMPONENT, ChartBox);
    // Univer draws over a tab only while it is the active one.
    api.addEvent(api.Event.ActiveSheetChanged, () => setTimeout(() => this.#place()));
  }

  #view: SpreadsheetView | null = null;

  /** A new picture: all charts are placed anew. */
  show(view: SpreadsheetView): void {
    this.#view = view;
    this.#shown.clear();
    this.refresh(view);
    // The skeleton that knows where rows begin is there after the first rendering.
    setTimeout(() => this.#place());
  }

  /** Fresh figures for charts that are there. */
  refresh(view: SpreadsheetView): void {
    const charts = view.sheets.flatMap((sheet) =>
      sheet.charts.map((chart) => [keyOf(sheet, chart), chart] as const),
    );
    chartStore.set(Object.fromEntries(charts));
  }

  #place(): void {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const view = this.#view?.sheets.find((each) => String(each.id) === sheet?.getSheetId());
    if (!sheet || !view) return;
    for (const chart of view.charts) {
      const key = keyOf(view, chart);
      if (this.#shown.has(key)) continue;
      const placed = sheet.addFloatDomToPosition(
        {
          componentKey: COMPONENT,
          initPosition: this.#position(chart),
          allowTransform: false,
          data: { key },
        },
        key,
      );
      if (placed) this.#shown.set(key, { sheetId: view.id, dispose: placed.dispose });
    }
  }

  #position({ row, column, offsetX, offsetY, width, height }: ChartView) {
    const skeleton = this.api.getActiveWorkbook()?.getActiveSheet()?.getSkeleton();
    const left = (skeleton?.rowHeaderWidth ?? 0) + (skeleton?.columnWidthAccumulation[column - 2] ?? 0);
    const top = (skeleton?.columnHeaderHeight ?? 0) + (skeleton?.rowHeightAccumulation[row - 2] ?? 0);
    const startX = left + offsetX;
    const startY = top + offsetY;
    return { startX, startY, endX: startX + width, endY: startY + height };
  }
}

function keyOf(sheet: SheetView, chart: ChartView): string {
  return `chart ${sheet.id} ${chart.id}`;
}
