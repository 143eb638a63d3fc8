// What lies in and over a tab, as its copy has it.
import { mapPivots } from "../../workbook/pivot";
import type { Sheet, SheetBox } from "../../workbook/types";

/**
 * The tab under another id: objects get ids of their own, and those that show the tab's own cells show the copy's.
 * `elsewhere` says that the copy goes to another spreadsheet, where a pivot table of another tab's cells is lost.
 */
export function copiedTab(source: Sheet, id: number, newId: () => number, elsewhere = false): Sheet {
  const fresh = <T extends { readonly id: number }>(list: readonly T[]): T[] =>
    list.map((item) => ({ ...item, id: newId() }));
  const own = (box: SheetBox): SheetBox => (box.sheetId === source.id ? { ...box, sheetId: id } : box);
  const copy: Sheet = {
    ...source,
    id,
    charts: fresh(source.charts).map((chart) => ({ ...chart, boxes: chart.boxes.map(own) })),
    slicers: fresh(source.slicers).map((slicer) => ({ ...slicer, box: own(slicer.box) })),
    images: fresh(source.images),
    bandings: fresh(source.bandings),
    metadata: fresh(source.metadata),
  };
  return mapPivots(copy, (pivot) => {
    const box = own(pivot.source);
    return { ...pivot, source: elsewhere && box.sheetId !== id ? { ...box, sheetId: NOWHERE } : box };
  });
}

/** The id of no tab: Google's are not negative. */
const NOWHERE = -1;
