// What is selected, also where Univer already selects rows or columns that the host is still to make.
import { SheetsSelectionsService } from "@univerjs/preset-sheets-core";
import type { UniverRange } from "./places";
import type { Running } from "./univer";

/** The selected rectangle of the tab that is shown; the facade's own way throws where a part of it does not exist. */
export function selectedRange({ univer, api }: Running): UniverRange | null {
  if (!api.getActiveWorkbook()) return null;
  const service = univer.__getInjector().get(SheetsSelectionsService);
  return service.getCurrentLastSelection()?.range ?? null;
}
