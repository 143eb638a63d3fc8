// Tabs of what is asked for no more stay, hidden, and so do their names: a return that took the place of another, or a form of the
// same name, could not be laid out beside them.
import { byOfficeTitle, registersOf, registerTitle, tableTitle } from "../../../core/form";
import { text } from "../../../core/text";
import { hideTab } from "../../google/sheet-requests";
import type { SheetRequest } from "../../google/sheets";
import { renameTab } from "../../google/update-requests";
import { byOfficeSheetId, periodTables, registerSheetId, tableSheetId } from "../layout";
import type { FoundWorkbook, Target } from "./types";

/** Requests that hide the tabs of what is asked for no more; what people typed into them stays. */
export function goneRequests({ tabs, laidOut }: FoundWorkbook, target: Target): SheetRequest[] {
  if (!laidOut) return [];
  const wanted = wantedTitles(target);
  const gone = [...wantedTitles({ ...target, own: laidOut }).keys()].filter(
    (sheetId) => !wanted.has(sheetId),
  );
  return gone.filter((sheetId) => tabs.has(sheetId)).map((sheetId) => hideTab(sheetId, true));
}

/** Requests that free the names which the definition wants, and give them back to tabs which it asks for again. */
export function titleRequests({ tabs, protections }: FoundWorkbook, target: Target): SheetRequest[] {
  const wanted = wantedTitles(target);
  const owners = new Map([...wanted].map(([sheetId, title]) => [title, sheetId]));
  const older = (sheetId: number, title: string) =>
    text("unitWorkbook.olderTab", target.language, { tab: title, id: sheetId });
  const isOther = (sheetId: number, title: string) => owners.has(title) && owners.get(title) !== sheetId;
  // A tab of the unit's own keeps the name that its clerk gave it: ours are protected under their own ids.
  const taken = [...tabs].filter(([sheetId, title]) => protections.has(sheetId) && isOther(sheetId, title));
  const again = [...wanted].filter(
    ([sheetId, title]) => tabs.get(sheetId) === older(sheetId, title) && !isOther(sheetId, title),
  );
  return [
    ...taken.map(([sheetId, title]) => renameTab(sheetId, older(sheetId, title))),
    ...again.map(([sheetId, title]) => renameTab(sheetId, title)),
  ];
}

/** Names of the tabs of a definition by their ids. */
function wantedTitles({ own, language }: Pick<Target, "own" | "language">): Map<number, string> {
  return new Map([
    ...registersOf(own).flatMap((form): [number, string][] => [
      [registerSheetId(form), registerTitle(form, language)],
      [byOfficeSheetId(form), byOfficeTitle(form, own, language)],
    ]),
    ...periodTables(own, own.periods).map(({ form, period, own: told }): [number, string] => [
      tableSheetId(form, period),
      tableTitle(form, period, told),
    ]),
  ]);
}
