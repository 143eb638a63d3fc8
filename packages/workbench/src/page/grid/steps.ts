// What one doing of a person comes to: writings of the same cells are one step of their history.
import type { UserEdit } from "../../wire/api";

/** Joins each writing with the one before it where it lies within that one's cells. */
export function joinWritings(edits: readonly UserEdit[]): UserEdit[] {
  const steps: UserEdit[] = [];
  for (const edit of edits) {
    const one = together(steps.at(-1), edit);
    if (one) steps.pop();
    steps.push(one ?? edit);
  }
  return steps;
}

// Filling empties cells first: as a step of its own it would be left where the second is refused, or taken back alone.
function together(first: UserEdit | undefined, then: UserEdit): UserEdit | null {
  if (first?.kind !== "values" || then.kind !== "values" || first.sheetId !== then.sheetId) return null;
  const [down, right] = [then.row - first.row, then.column - first.column];
  const rows = down + then.values.length;
  const columns = right + (then.values[0]?.length ?? 0);
  if (down < 0 || right < 0 || rows > first.values.length || columns > (first.values[0]?.length ?? 0))
    return null;
  const written = (row: number, column: number) => then.values[row - down]?.[column - right] ?? null;
  const values = first.values.map((cells, row) =>
    cells.map((value, column) => written(row, column) ?? value),
  );
  return { ...first, values };
}
