// Rows that people typed by hand get their ids here, before anything refers to them.
import type { Context } from "../context";
import { rowBlocks } from "./table";

const NAMED = {
  units: { id: "unitId", name: "name", prefix: "u" },
  tasks: { id: "taskId", name: "title", prefix: "t" },
} as const;

/** Gives an id to every unit and task that has none; call it under the lock. */
export function giveIds(context: Context): void {
  for (const key of ["units", "tasks"] as const) {
    const { id, name, prefix } = NAMED[key];
    const table = context.tabs.table(key, undefined, true);
    const bare = table.rows.filter(
      ({ cells }) => String(cells[id] ?? "") === "" && String(cells[name] ?? "").trim() !== "",
    );
    for (const { row } of bare)
      context.tabs.write(key, rowBlocks(table, row, { [id]: `${prefix}${context.newId()}` }));
  }
}
