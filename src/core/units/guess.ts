import type { UnitType } from "../model";
import { canonicalName } from "../rows";
import { keyOf } from "../text";
import type { UnitColumn } from "./types";

/** Cells of a row without header by what they look like: the first plain text is the name. */
export function guessColumns(
  cells: readonly string[],
  unitTypes: readonly UnitType[],
): Partial<Record<UnitColumn, string>> {
  const found: Partial<Record<UnitColumn, string>> = {};
  for (const cell of cells.filter((c) => c !== "" && !/^\d{1,3}[.、]?$/.test(c))) {
    const column = guess(cell, unitTypes);
    if (column && found[column] === undefined) found[column] = cell;
    else if (found.name === undefined) found.name = cell.replace(/^\d{1,3}[.、)）]\s*/, "");
    else if (found.contactName === undefined && /^[\p{Script=Han}·]{2,4}$/u.test(cell))
      found.contactName = cell;
    else found.note = found.note ? `${found.note} ${cell}` : cell;
  }
  return found;
}

function guess(cell: string, unitTypes: readonly UnitType[]): UnitColumn | undefined {
  if (/[@＠]/.test(cell)) return "contactMail";
  if (/^[\d\s+()（）-]{7,20}$/.test(cell.normalize("NFKC"))) return "contactPhone";
  if (keyOf("channel", cell)) return "channel";
  return unitTypes.some((type) => canonicalName(type.name) === canonicalName(cell)) ? "unitType" : undefined;
}
