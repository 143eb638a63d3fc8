// What is done of a quota that a table or card measures: the cells of its periods, added up as roll-up adds them.
import { fieldKinds, isDerived } from "../../core/field";
import { quoted } from "../../core/field/formula";
import { hasTaskRows, rowsOf, tablesOf, tableTitle } from "../../core/form";
import type { Definition, Field, Form, Indicator, Period } from "../../core/model";
import { labelOf } from "../../core/text";
import { layoutOfPeriod } from "../../core/version";
import { shownCell } from "./counted-cell";
import { TABLE } from "./layout";

/** A formula names each cell; a quota of more cells than these is told without what is done. */
const MOST_CELLS = 90;

/** What is done of it in these periods by the unit's own tables, as an expression; null where no such field adds up over periods, or the cells are too many. */
export function doneInTables(
  indicator: Indicator,
  own: Definition,
  periods: readonly Period[] = own.periods,
): string | null {
  const cells = cellsOfPeriods(indicator, own, periods);
  const nature = cells[0] && natureOf(cells[0].field);
  const count = cells.reduce((sum, { expressions }) => sum + expressions.length, 0);
  if (count === 0 || count > MOST_CELLS || (nature !== "flow" && nature !== "stock")) return null;
  // What is computed stands in periods to come as well, as nothing.
  if (nature === "stock" && cells.some(({ field }) => field.origin !== "typed")) return null;
  if (nature === "flow") return cells.flatMap(({ expressions }) => expressions.map(amount)).join("+");
  return latestOfRows(cells, own);
}

// Of a yes/no the last answer counts, 是 as 1, as roll-up has it.
const natureOf = (field: Field) => (isAnswer(field) ? "stock" : field.nature);
const isAnswer = ({ kind }: Field): boolean => fieldKinds[kind].holds === "yesNo";

interface PeriodCells {
  readonly field: Field;
  /** By the id of the row, in the order of the rows. */
  readonly rowIds: readonly string[];
  readonly expressions: readonly string[];
}

// In the order of the periods.
function cellsOfPeriods(
  { formId, field: key, taskId, row }: Indicator,
  own: Definition,
  periods: readonly Period[],
): PeriodCells[] {
  return periods.flatMap((period) => {
    const laidOut = layoutOfPeriod(own, period);
    const form = tablesOf(laidOut, period.returnId).find((table) => table.formId === formId);
    const field = form?.fields.find((candidate) => candidate.field === key);
    if (!form || !field || !isAdded(field)) return [];
    const meant = hasTaskRows(form) ? taskId : row;
    const tab = `'${tableTitle(form, period, laidOut).replace(/'/g, "''")}'!`;
    const places = placesOf(form, laidOut, key).filter(({ rowId }) => meant === "" || rowId === meant);
    return [
      {
        field,
        rowIds: places.map(({ rowId }) => rowId),
        expressions: places.map(({ at }) => shownCell(field, form, tab, at)),
      },
    ];
  });
}

const isAdded = (field: Field): boolean =>
  (fieldKinds[field.kind].holds === "number" || isAnswer(field)) && !isDerived(field);

// A card has its fields below each other; rows count from 1.
function placesOf(form: Form, own: Definition, key: string): { rowId: string; at: number }[] {
  if (form.kind === "card")
    return [{ rowId: "", at: TABLE.first + 1 + form.fields.findIndex(({ field }) => field === key) }];
  return rowsOf(form, own).map(({ rowId }, index) => ({ rowId, at: TABLE.first + 1 + index }));
}

// A stock is what was told last, of each row.
function latestOfRows(cells: readonly PeriodCells[], { campaign: { language } }: Definition): string {
  const yes = cells.some(({ field }) => isAnswer(field)) && quoted(labelOf("yesNo", "yes", language));
  const told = (cell: string, before: string) =>
    yes ? `IF(${cell}="",${before},IF(${cell}=${yes},1,0))` : `IF(ISNUMBER(${cell}),${cell},${before})`;
  const rowIds = [...new Set(cells.flatMap((period) => period.rowIds))];
  return rowIds
    .map((rowId) => {
      const all = cells.flatMap(({ rowIds: ids, expressions }) => expressions[ids.indexOf(rowId)] ?? []);
      return all.reduce((before, cell) => told(cell, before), "0");
    })
    .join("+");
}

const amount = (expression: string): string => `N(${expression})`;
