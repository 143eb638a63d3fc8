// A workbook that is out becomes what the definition says by now, in one request that Google carries out whole or not at all.
// Nothing that people typed is read and written back: it stays where it is, or Google copies it.
import { registersOf } from "../../../core/form";
import type { SheetRequest } from "../../google/sheets";
import { periodTables } from "../layout";
import { unitRequests } from "../master";
import { updateHome } from "./home";
import { placesOfNew } from "./places";
import { updateRegister } from "./register";
import { updateTable } from "./table";
import { goneRequests, titleRequests } from "./titles";
import type { FoundWorkbook, Target } from "./types";

export { leansOnMissing } from "./missing";
export type { CollectedRows, FoundWorkbook, Target } from "./types";

/**
 * Requests that bring a unit's workbook up to date. Run again they change nothing more: what is done is known from the
 * workbook itself. Tabs that were deleted are built anew where they stood, with what was collected from them.
 */
export function updateRequests(workbook: FoundWorkbook, target: Target): SheetRequest[] {
  const { own, meta } = target;
  const found = { ...workbook, places: placesOfNew([...workbook.tabs.keys()], own) };
  const home = updateHome(found, target);
  return [
    // First: a tab of this name may stand there for what is asked for no more.
    ...titleRequests(found, target),
    // Then: the formulas of the others name columns of registers as they stand afterwards.
    ...registersOf(own).flatMap((form) => updateRegister(found, target, form)),
    ...home.page,
    ...periodTables(own, own.periods).flatMap((item) => updateTable(found, target, item)),
    // Their formulas name cells of tables, new ones among them.
    ...home.quotas,
    ...goneRequests(found, target),
    ...unitRequests(meta),
  ];
}
