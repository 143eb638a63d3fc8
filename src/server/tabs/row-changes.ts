// Changes of single rows of a tab that people sort, insert into and delete from: each row is found by what tells it apart,
// right before it is written, and looked for once more after that.
import type { Cells } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import type { HeadBlock, HeadChange, HeadTab } from "../google/workbook";
import { ProblemError } from "../problem-error";
import { changingKeys, findStrays, type Identity, type Sent } from "./strays";
import { type HeadTable, rowBlocks } from "./table";

/** New cells for one row. */
export interface RowChange {
  /** Cells by which the row is found: its id, or all its other cells where it has none. */
  match: Cells;
  cells: Cells;
  /** What to say when somebody has deleted the row; without it the deletion stands in silence. */
  gone?: Problem;
}

/** Rounds of writing and looking after which people are told that a tab does not come to rest. */
const MOST_ROUNDS = 5;

/**
 * Changes of rows of one tab. All are found by the same columns; the id itself is never written, so that it tells at any
 * moment which row a row is. `parse` reads the tab as a table.
 */
export function rowChanges(changes: readonly RowChange[], parse: (tab: HeadTab) => HeadTable): HeadChange {
  const identity = identityOf(changes);
  const goneOf = new Map<string, Problem>();
  let before: HeadTable["rows"] = [];
  let sent: Sent[] = [];
  let rounds = 0;
  let stillLooks = 0;
  const lost: Problem[] = [];
  const look = (tab: HeadTab) => findStrays(before, sent, parse(tab).rows, identity);
  const refuse = (gone: readonly Problem[]) => {
    if (gone.length > 0) throw new ProblemError(gone);
  };
  return {
    place: (tab) => {
      const table = parse(tab);
      before = table.rows;
      const missing = new Set(changes);
      const found = new Map<HeadTable["rows"][number], Sent>();
      for (const change of changes) {
        const known = identity.of(change.match);
        const row = before.find((each) => !found.has(each) && identity.of(each.cells) === known);
        if (!row) continue;
        missing.delete(change);
        const cells = table.named?.(change.cells) ?? change.cells;
        // What is there already is not written: nothing of it could go astray.
        if (changingKeys(row, cells).length > 0) found.set(row, { row, cells });
        if (change.gone) goneOf.set(known, change.gone);
      }
      sent = [...found.values()];
      refuse([...missing].flatMap(({ gone }) => gone ?? []));
      return blocksOf(table, sent);
    },
    hasLanded: (tab) => {
      const { mends, gone } = look(tab);
      return mends.length + gone.length === 0;
    },
    mend: (tab) => {
      const table = parse(tab);
      const { mends, gone, isStill } = findStrays(before, sent, table.rows, identity);
      stillLooks = isStill ? stillLooks + 1 : 0;
      lost.push(...gone.flatMap(({ row }) => goneOf.get(identity.of(row.cells)) ?? []));
      // Written twice while nothing moved: it is there, and Google shows it in words of its own.
      const isDone = mends.length === 0 || stillLooks > 1;
      if (isDone) refuse(lost);
      if (isDone) return [];
      if (++rounds > MOST_ROUNDS)
        throw new ProblemError([problem("table.moving", { tab: tab.name }, { tab: tab.name })]);
      before = table.rows;
      sent = mends;
      return blocksOf(table, sent);
    },
  };
}

function blocksOf(table: HeadTable, sent: readonly Sent[]): HeadBlock[] {
  return sent.flatMap(({ row, cells }) => rowBlocks(table, row.row, cells));
}

// Rows that have no id yet are told apart by everything that is not written.
function identityOf(changes: readonly RowChange[]): Identity {
  const keys = [...new Set(changes.flatMap(({ match }) => Object.keys(match)))];
  return {
    of: (cells) => JSON.stringify(keys.map((key) => String(cells[key] ?? ""))),
    isContent: keys.length > 1,
  };
}
