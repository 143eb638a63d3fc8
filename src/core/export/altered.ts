import type { FieldValue } from "../model";
import type { FilledTable } from "./standing";

/**
 * Reports whose rows in an export are not as many as were taken in: somebody deleted or copied rows of the record, or it was
 * rearranged while it was read. By unit and period as people call them; reports of which no number is known are left out.
 */
export function alteredReports(tables: readonly FilledTable[]): string[] {
  const counts = new Map<string, number>();
  const present = tables.flatMap(({ table, rows }) => {
    const names = table.columns.map(({ name }) => name);
    return rows
      .map((row) => ({
        kind: table.kind,
        value: (name: string): FieldValue => row[names.indexOf(name)] ?? null,
      }))
      .filter(({ value }) => value("current") === true);
  });
  const keyOf = (kind: string, value: (name: string) => FieldValue) =>
    [kind, value("unitId"), value("returnId"), value("period")].join("\n");
  for (const { kind, value } of present) {
    const key = keyOf(kind, value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return present.flatMap(({ kind, value }) => {
    if (kind !== "reports" || value("entries") === null) return [];
    const isWhole =
      (counts.get(keyOf("register", value)) ?? 0) === value("entries") &&
      (counts.get(keyOf("table", value)) ?? 0) === value("lines");
    return isWhole ? [] : [`${value("unit")} ${value("periodLabel") ?? value("period")}`];
  });
}
