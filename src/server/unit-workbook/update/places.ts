// Tabs that are built anew stand where they would in a new workbook: behind the one that comes before them there.
import { registersOf } from "../../../core/form";
import type { Definition } from "../../../core/model";
import { byOfficeSheetId, HOME, META, periodTables, registerSheetId, tableSheetId } from "../layout";

/**
 * At which index each missing tab is to be added, for tabs added in the order in which an update adds them. `present` are the tabs of the
 * workbook in their order.
 */
export function placesOfNew(present: readonly number[], own: Definition): ReadonlyMap<number, number> {
  const wanted = wantedOrder(own);
  const order = [...present];
  const places = new Map<number, number>();
  for (const sheetId of addedOrder(own)) {
    if (order.includes(sheetId)) continue;
    const at = placeIn(order, wanted, sheetId);
    order.splice(at, 0, sheetId);
    places.set(sheetId, at);
  }
  return places;
}

function placeIn(order: readonly number[], wanted: readonly number[], sheetId: number): number {
  const at = wanted.indexOf(sheetId);
  const before = wanted
    .slice(0, at)
    .reverse()
    .find((id) => order.includes(id));
  if (before !== undefined) return order.indexOf(before) + 1;
  const after = wanted.slice(at + 1).find((id) => order.includes(id));
  return after === undefined ? order.length : order.indexOf(after);
}

// As masters have them.
function wantedOrder(own: Definition): number[] {
  const registers = registersOf(own);
  return [HOME, ...registers.map(registerSheetId), ...registers.map(byOfficeSheetId), ...tables(own), META];
}

function addedOrder(own: Definition): number[] {
  const registers = registersOf(own).flatMap((form) => [registerSheetId(form), byOfficeSheetId(form)]);
  return [...registers, HOME, ...tables(own)];
}

function tables(own: Definition): number[] {
  return periodTables(own, own.periods).map(({ form, period }) => tableSheetId(form, period));
}
