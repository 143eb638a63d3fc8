import { type Problem, problem } from "../problem";
import { cellPlace, findUnit, type RawTables, textOf } from "../rows";
import { type TableKey, tables } from "../tables";
import type { RecordCheck } from "./context";

/** A row that people should look at. */
export interface RowFinding {
  readonly key: TableKey;
  readonly problem: Problem;
}

/** Columns that no two rows of a table have alike, unless one of them was saved over by mistake. */
const ALIKE = {
  tasks: ["number", "title"],
  units: ["workbookId"],
  staffActivities: ["unitId", "date", "task", "theme", "place", "people"],
} as const satisfies Partial<Record<TableKey, readonly string[]>>;

/** Rows of 代填活动 that belong to no unit, and rows that say the same as another. */
export function checkRows(raw: RawTables, check: RecordCheck): RowFinding[] {
  const keys = Object.keys(ALIKE) as (keyof typeof ALIKE)[];
  return [...unitless(raw, check), ...keys.flatMap((key) => alike(key, raw, check))];
}

function unitless(raw: RawTables, { units, definition }: RecordCheck): RowFinding[] {
  const key = "staffActivities";
  return (raw[key] ?? [])
    .filter(({ cells }) => textOf(cells.unitId) === "" && textOf(cells.date) !== "")
    .filter(({ cells }) => !findUnit(units, cells.unit))
    .map((row) => ({
      key,
      problem: problem(
        "entry.unitUnknown",
        { unit: textOf(row.cells.unit) },
        cellPlace(tables[key], row, "unit", definition.campaign.language),
      ),
    }));
}

function alike(key: keyof typeof ALIKE, raw: RawTables, { definition }: RecordCheck): RowFinding[] {
  const seen = new Map<string, number>();
  const [first, ...rest] = ALIKE[key].map(String);
  return (raw[key] ?? []).flatMap((row) => {
    const text = [first!, ...rest].map((column) => textOf(row.cells[column])).join("\n");
    const other = seen.get(text);
    if (text.trim() === "") return [];
    if (other === undefined) seen.set(text, row.row);
    if (other === undefined) return [];
    const place = cellPlace(tables[key], row, rest[0] ?? first!, definition.campaign.language);
    return [{ key, problem: problem("row.alike", { other }, place, "D") }];
  });
}
