// Tables: of tasks, of phases, or a ledger form to be filled in.
import type { Paragraph } from "../structure/paragraphs";
import { type ColumnKind, columnKind, isColumnHead } from "../vocabulary";
import type { Passage } from "./passages";

/** What a table is for; a ledger is a form to be filled in. */
export type TableKind = "tasks" | "phases" | "ledger" | "other";

/** A table with its head and rows; cells keep their place in the text. */
export interface Table {
  kind: TableKind;
  heads: string[];
  columns: (ColumnKind | null)[];
  rows: Passage[][];
}

/** Reads a run of table rows. */
export function readTable(run: readonly Paragraph[]): Table {
  const grid = run.map(cellsOf);
  const headAt = grid.findIndex((cells) => {
    const filled = cells.filter((cell) => cell.text !== "");
    return filled.length >= 2 && filled.filter((cell) => isColumnHead(cell.text)).length * 2 >= filled.length;
  });
  if (headAt < 0) return { kind: "other", heads: [], columns: [], rows: grid };
  const heads = grid[headAt]!.map((cell) => cell.text.replace(/\s+/g, ""));
  const below = grid.slice(headAt + 1);
  const columns = withTask(oneOfEach(heads.map(columnKind)), below);
  const rows = filledDown(below, columns);
  return { kind: kindOf(columns, rows), heads: heads.filter((head) => head !== ""), columns, rows };
}

function cellsOf(paragraph: Paragraph): Passage[] {
  const out: Passage[] = [];
  let start = paragraph.start;
  for (const text of paragraph.text.split("\t")) {
    out.push({ text: text.trim(), start });
    start += text.length + 1;
  }
  return out;
}

/** The first column of a kind is the one meant; of two task columns the one that names the task. */
function oneOfEach(kinds: (ColumnKind | null)[]): (ColumnKind | null)[] {
  const seen = new Set<ColumnKind>();
  return kinds.map((kind) => {
    if (kind === null) return null;
    const again = seen.has(kind);
    const result = again && kind === "task" ? "target" : again && kind === "department" ? "co" : kind;
    if (seen.has(result) && result !== "target" && result !== "co") return null;
    seen.add(kind);
    return result;
  });
}

/** What a row is called by when its head says nothing that is known: the first column of words, where others say who and when. 步骤 ①②③ only counts. */
function withTask(kinds: readonly (ColumnKind | null)[], rows: readonly Passage[][]): (ColumnKind | null)[] {
  const share = (at: number, is: (text: string) => boolean) =>
    rows.filter((row) => is(row[at]?.text ?? "")).length * 2 > rows.length;
  const counted = kinds.map((kind, at) => (kind === "phase" && share(at, isCount) ? "number" : kind));
  const asked = counted.filter((kind) => kind !== null && WHO_AND_WHEN.includes(kind)).length;
  const free = counted.findIndex(
    (kind, at) => kind === null && share(at, (text) => text !== "" && !isCount(text)),
  );
  if (counted.includes("task") || asked < 2 || free < 0) return counted;
  return counted.map((kind, at) => (at === free ? "task" : kind));
}

const WHO_AND_WHEN: readonly ColumnKind[] = ["department", "co", "leader", "deadline"];
const isCount = (text: string): boolean => /^(?:[A-Z]?\d{1,3}|[①-⑳]|[一二三四五六七八九十]{1,3})$/.test(text);

/** A cell merged over rows is printed once: department and date columns stay empty below it. */
function filledDown(rows: Passage[][], columns: readonly (ColumnKind | null)[]): Passage[][] {
  return rows.map((row) => row.slice(0, Math.max(columns.length, 1)));
}

function kindOf(columns: readonly (ColumnKind | null)[], rows: readonly (readonly Passage[])[]): TableKind {
  const has = (kind: ColumnKind) => columns.indexOf(kind);
  const filled = (at: number) =>
    at >= 0 && rows.filter((row) => (row[at]?.text ?? "") !== "").length * 2 >= Math.max(1, rows.length);
  if (filled(has("phase")) && filled(has("deadline"))) return "phases";
  const asked =
    filled(has("department")) || filled(has("leader")) || filled(has("deadline")) || filled(has("co"));
  if (filled(has("task")) && asked) return "tasks";
  return "ledger";
}
