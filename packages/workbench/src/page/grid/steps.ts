// What one doing of a person comes to: writings of the same cells, and rows deleted around those that a filter leaves out, are one step.
import type { UserEdit } from "../../wire/api";

/** Whether a filter leaves a row of a tab out. */
export type IsOut = (sheetId: number, row: number) => boolean;

/** Joins each edit with the one before it: a writing that lies within that one's cells, rows with no row in sight between them. */
export function joinSteps(edits: readonly UserEdit[], isOut: IsOut): UserEdit[] {
  const steps: UserEdit[] = [];
  for (const edit of edits) {
    const one = together(steps.at(-1), edit) ?? deletion(steps.at(-1), edit, isOut);
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
  return {
    ...first,
    values,
    ...(then.looks ? { looks: then.looks } : {}),
    ...(then.merges ? { merges: then.merges } : {}),
  };
}

// Univer deletes from below, stretch by stretch; the host passes by what the filter leaves out.
function deletion(below: UserEdit | undefined, above: UserEdit, isOut: IsOut): UserEdit | null {
  if (below?.kind !== "deleteRows" || above.kind !== "deleteRows" || below.sheetId !== above.sheetId)
    return null;
  for (let row = above.at + above.count; row < below.at; row++) if (!isOut(above.sheetId, row)) return null;
  return above.at < below.at ? { ...above, count: below.at + below.count - above.at } : null;
}
