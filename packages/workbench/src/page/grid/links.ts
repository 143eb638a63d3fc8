// The link of the selected cell, shown beside it.
import type { CellView, Looking } from "../../wire/api";
import { desk } from "../desk/state";
import { onPage } from "./on-page";
import type { Running } from "./univer";

/** Shows a card under a selected cell that holds a link; the card goes when anything else happens. */
export function showLinks(
  running: Running,
  looking: () => Looking | undefined,
  find: (place: Looking) => CellView | undefined,
): void {
  const { api } = running;
  const hide = () => {
    if (desk.get().link) desk.set({ link: null });
  };
  api.addEvent(api.Event.SelectionMoveEnd, () => {
    const place = looking();
    const link = place && find(place)?.link;
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    if (!link || !sheet) return hide();
    const range = sheet.getRange(place.row - 1, place.column - 1);
    const { x, y, height } = onPage(running, range);
    desk.set({ link: { url: link, x, y: y + height } });
  });
  for (const event of [api.Event.Scroll, api.Event.SheetEditStarted, api.Event.ActiveSheetChanged] as const)
    api.addEvent(event, hide);
}
