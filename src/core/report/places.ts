import type { Report } from "../model";

/** Where the rows of one revision of a report stand. */
export interface Places {
  /** Id of the workbook of archive that holds them; "" = the head. */
  readonly book: string;
  /** By form id: first sheet row and number of rows of each run of them, one run after the other. */
  readonly runs: Readonly<Record<string, readonly number[]>>;
}

/** What a revision of a report is known by: its stamp. */
type Stamp = Pick<Report, "unitId" | "periodId" | "revision" | "collectedAt">;

/** Stands in places for the workbook of archive; no form is called so. */
const BOOK = "@";

/** Names a revision of a report. */
export function placeKey({ unitId, periodId, revision, collectedAt }: Stamp): string {
  return [unitId, periodId, revision, collectedAt].join("|");
}

/** Places as the text of one cell. */
export function placesToText({ book, runs }: Places): string {
  return JSON.stringify(book === "" ? runs : { [BOOK]: book, ...runs });
}

/** The places that a cell tells; undefined where it tells none. What a person has typed there tells none. */
export function placesFromText(text: string): Places | undefined {
  if (text === "") return undefined;
  try {
    const { [BOOK]: book = "", ...runs } = JSON.parse(text) as Record<string, unknown>;
    const isGood = typeof book === "string" && Object.values(runs).every(isRuns);
    return isGood ? { book, runs: runs as Places["runs"] } : undefined;
  } catch {
    return undefined;
  }
}

/** Reports with the places that are known by `placeKey`, in place of their own. */
export function withPlaces(reports: readonly Report[], known: ReadonlyMap<string, string>): Report[] {
  return reports.map((report) => {
    const rows = known.get(placeKey(report));
    return rows === undefined ? report : { ...report, rows };
  });
}

/** Whether a report's rows have left the head for a workbook of archive. */
export function isArchived({ rows }: Pick<Report, "rows">): boolean {
  return (placesFromText(rows)?.book ?? "") !== "";
}

/** Runs of sheet rows, which are given in their order. */
export function runsOf(rows: readonly number[]): number[] {
  const runs: number[] = [];
  for (const row of rows) {
    const [first = 0, count = 0] = runs.slice(-2);
    if (count > 0 && first + count === row) runs[runs.length - 1] = count + 1;
    else runs.push(row, 1);
  }
  return runs;
}

/** Calls for each run. */
export function eachRun<T>(runs: readonly number[], call: (first: number, count: number) => T): T[] {
  return Array.from({ length: runs.length / 2 }, (_, at) => call(runs[2 * at]!, runs[2 * at + 1]!));
}

function isRuns(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length % 2 === 0 &&
    value.every((item, at) => Number.isInteger(item) && item >= (at % 2 === 0 ? 1 : 0))
  );
}
