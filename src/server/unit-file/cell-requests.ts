// Cells of a file written into a workbook: as they are, whatever the rules of the cells say. What is wrong of them is collecting's to tell.
import { groupBy } from "../../core/group-by";
import type { Definition } from "../../core/model";
import type { CellChange } from "../../core/unit-file";
import { type GridRange, type SheetRequest, writeCells } from "../google/sheets";
import { withoutRule } from "../google/update-requests";
import { fieldRules } from "../unit-workbook/field-rules";

/**
 * Requests that write these cells. A script's write that a rule forbids is refused as a whole, so the rule of each column is taken off,
 * its cells are written, and it is laid over them again: a wrong value stays and is marked.
 */
export function cellRequests(changes: readonly CellChange[], definition: Definition): SheetRequest[] {
  const groups = groupBy(
    changes,
    ({ sheetId, column, field }) => `${sheetId} ${column} ${field?.field ?? ""}`,
  );
  return [...groups.values()].flatMap((group) => {
    const writes = group.map(({ sheetId, row, column, after }) =>
      writeCells(sheetId, row, column, [[after === "" ? null : after]]),
    );
    const { field } = group[0]!;
    if (!field) return writes;
    const range = rangeOf(group);
    const { language } = definition.campaign;
    return [withoutRule(range), ...writes, ...fieldRules({ range, field, definition, language })];
  });
}

function rangeOf(group: readonly CellChange[]): GridRange {
  const { sheetId, column } = group[0]!;
  const rows = group.map(({ row }) => row);
  return {
    sheetId,
    startRowIndex: Math.min(...rows),
    endRowIndex: Math.max(...rows) + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  };
}
