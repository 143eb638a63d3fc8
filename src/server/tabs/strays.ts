// Where did what was written to a row go? Rows are found by number on Google and people move them: a tab that was sorted
// between our look at it and the landing has our cells in somebody else's row.
import type { Cell, Cells, TableRow } from "../../core/model";

/** Cells that were written to a row. */
export interface Sent {
  /** The row as it stood right before; its number is the one that was written to. */
  row: TableRow;
  cells: Cells;
}

/** What tells the rows of a table apart. */
export interface Identity {
  of(cells: Cells): string;
  /** True where it is a row's content, which a person may have typed over meanwhile. */
  isContent: boolean;
}

/** What was found after the landing. */
export interface Findings {
  /** Cells to be written once more, to their row where it stands now; empty when everything is in its place. */
  mends: Sent[];
  /** What was written to rows that somebody has deleted meanwhile. */
  gone: Sent[];
  /** True when every row stands where it stood before. */
  isStill: boolean;
}

/** A row as it stands now, as it stood before, and what was to be written to it. */
interface Pair {
  now: TableRow;
  before?: TableRow;
  sent?: Sent;
}

/**
 * Compares a tab before and after a landing. What went to a wrong row is sent to its own again, and the wrong row gets back
 * what stood there: only cells that hold what we wrote, so that whatever people typed into others meanwhile stays.
 */
export function findStrays(
  before: readonly TableRow[],
  sent: readonly Sent[],
  now: readonly TableRow[],
  identity: Identity,
): Findings {
  const pairs = pairUp(before, sent, now, identity);
  const gone = sent.filter((each) => !pairs.some((pair) => pair.sent === each));
  const missed = pairs.filter((pair) => hasMissed(pair, sent));
  const mends = new Map<TableRow, Cells>();
  const put = (row: TableRow, cells: Cells) => {
    if (Object.keys(cells).length > 0) mends.set(row, { ...mends.get(row), ...cells });
  };
  for (const stray of [...missed.map((pair) => pair.sent!), ...gone])
    for (const pair of pairs)
      if (pair.sent !== stray && holds(pair, stray)) put(pair.now, restored(pair, stray));
  for (const { now: row, sent: own } of missed) put(row, own!.cells);
  const isStill = now.length === before.length && pairs.every((pair) => pair.before?.row === pair.now.row);
  return { mends: [...mends].map(([row, cells]) => ({ row, cells })), gone, isStill };
}

// A row may hold another row's cells of which some say the same as its own.
function hasMissed(pair: Pair, all: readonly Sent[]): boolean {
  const { now, before, sent } = pair;
  if (!sent || !before) return false;
  const has = (key: string) => same(now.cells[key], sent.cells[key]);
  const changing = changingKeys(before, sent.cells);
  if (changing.every(has)) return false;
  return !changing.some(has) || all.some((other) => other !== sent && holds(pair, other));
}

/** Keys of the cells that differ from what stands in a row. */
export function changingKeys(row: TableRow, cells: Cells): string[] {
  return Object.keys(cells).filter((key) => key in row.cells && !same(cells[key], row.cells[key]));
}

// One cell may have been typed over since; a row that stood nowhere before holds nothing else.
function holds({ now, before }: Pair, { cells }: Sent): boolean {
  const keys = Object.keys(cells).filter((key) => key in now.cells);
  const has = (key: string) => same(now.cells[key], cells[key]);
  if (!before) return keys.every(has);
  const isChanged = (key: string) => !same(now.cells[key], before.cells[key]);
  return keys.every((key) => has(key) || isChanged(key)) && keys.some((key) => has(key) && isChanged(key));
}

function restored({ now, before, sent }: Pair, stray: Sent): Cells {
  const due: Cells = { ...before?.cells, ...sent?.cells };
  return Object.fromEntries(
    Object.keys(stray.cells)
      .filter((key) => same(now.cells[key], stray.cells[key]) && !same(now.cells[key], due[key]))
      .map((key) => [key, due[key] ?? ""]),
  );
}

function pairUp(
  before: readonly TableRow[],
  sent: readonly Sent[],
  now: readonly TableRow[],
  identity: Identity,
): Pair[] {
  const left = new Set(before);
  const sentTo = (row: TableRow | undefined) => sent.find((each) => each.row === row);
  const isAsDue = (row: TableRow, old: TableRow) => {
    const due: Cells = { ...old.cells, ...sentTo(old)?.cells };
    return Object.keys(row.cells).every((key) => same(row.cells[key], due[key]));
  };
  const take = (row: TableRow, fits: (old: TableRow) => boolean) => {
    const found = [...left].find((old) => identity.of(old.cells) === identity.of(row.cells) && fits(old));
    if (found) left.delete(found);
    return found;
  };
  // Of rows that share an identity those come together first that are as they should be.
  const exact = new Map(now.map((row) => [row, take(row, (old) => isAsDue(row, old))]));
  const all = new Map(now.map((row) => [row, exact.get(row) ?? take(row, () => true)]));
  const fresh = now.filter((row) => !all.get(row));
  // Content that was typed over: of one row that is missing and one that is new it is the same.
  if (identity.isContent && fresh.length === 1 && left.size === 1) all.set(fresh[0]!, [...left][0]);
  return now.map((row) => {
    const old = all.get(row);
    const own = sentTo(old);
    return { now: row, ...(old ? { before: old } : {}), ...(own ? { sent: own } : {}) };
  });
}

/** Whether two cells say the same; Google gives back a number for digits in a column of numbers. */
function same(one: Cell | undefined, other: Cell | undefined): boolean {
  const [a, b] = [one, other].map((cell) => String(cell ?? "").trim());
  return a === b || (typeof one !== typeof other && a !== "" && b !== "" && Number(a) === Number(b));
}
