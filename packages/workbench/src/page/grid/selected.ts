// What is selected, also where Univer already selects rows or columns that the host is still to make; and who hears the keys.
import { ILayoutService, SheetsSelectionsService } from "@univerjs/preset-sheets-core";
import type { UniverRange } from "./places";
import type { Running } from "./univer";

/** The selected rectangle of the tab that is shown; the facade's own way throws where a part of it does not exist. */
export function selectedRange({ univer, api }: Running): UniverRange | null {
  if (!api.getActiveWorkbook()) return null;
  const service = univer.__getInjector().get(SheetsSelectionsService);
  return service.getCurrentLastSelection()?.range ?? null;
}

/** Lets the grid hear the keys, wherever they went before. */
export function takeKeyboard({ univer }: Running): void {
  (document.activeElement as HTMLElement | null)?.blur();
  univer.__getInjector().get(ILayoutService).focus();
}
