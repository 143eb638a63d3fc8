import { dateFieldOf, isRegister } from "../form";
import type { Form } from "../model";
import { type Problem, problem } from "../problem";
import { cellPlace, findUnit, type RawTables, textOf } from "../rows";
import { type FormTabKey, type TableKey, tableOf, typedTab } from "../tables";
import type { RecordCheck } from "./context";

/** A row that people should look at. */
export interface RowFinding {
  readonly key: TableKey | FormTabKey;
  readonly problem: Problem;
}

/** Columns that no two rows of a table have alike, unless one of them was saved over by mistake. */
const ALIKE: readonly (readonly [TableKey, readonly string[]])[] = [
  ["tasks", ["number", "title"]],
  ["units", ["workbookId"]],
];

/** Rows typed by the office that belong to no unit, and rows that say the same as another. */
export function checkRows(raw: RawTables, check: RecordCheck): RowFinding[] {
  const registers = check.definition.forms.filter(isRegister);
  return [
    ...registers.flatMap((form) => unitless(form, raw, check)),
    ...ALIKE.flatMap(([key, columns]) => alike(key, columns, raw, check)),
    ...registers.flatMap((form) => alike(typedTab(form), alikeColumns(form), raw, check)),
  ];
}

function alikeColumns({ fields }: Form): string[] {
  return ["unitId", ...fields.map(({ field }) => field)];
}

function unitless(form: Form, raw: RawTables, { units, definition }: RecordCheck): RowFinding[] {
  const key = typedTab(form);
  const named = (dateFieldOf(form) ?? form.fields[0])?.field ?? "";
  return (raw[key] ?? [])
    .filter(({ cells }) => textOf(cells.unitId) === "" && textOf(cells[named]) !== "")
    .filter(({ cells }) => !findUnit(units, cells.unit))
    .map((row) => ({
      key,
      problem: problem(
        "entry.unitUnknown",
        { unit: textOf(row.cells.unit) },
        cellPlace(tableOf(key, definition), row, "unit", definition.campaign.language),
      ),
    }));
}

function alike(
  key: TableKey | FormTabKey,
  columns: readonly string[],
  raw: RawTables,
  { definition }: RecordCheck,
): RowFinding[] {
  const seen = new Map<string, number>();
  return (raw[key] ?? []).flatMap((row) => {
    const text = columns.map((column) => textOf(row.cells[column])).join("\n");
    const other = seen.get(text);
    if (text.trim() === "") return [];
    if (other === undefined) seen.set(text, row.row);
    if (other === undefined) return [];
    const table = tableOf(key, definition);
    const place = cellPlace(table, row, columns[1] ?? columns[0]!, definition.campaign.language);
    return [{ key, problem: problem("row.alike", { other }, place, "D") }];
  });
}
