import { useRef, useState } from "preact/hooks";
import { type ExportChoice, exportFiles } from "../../core/export/files";
import { groupBy } from "../../core/group-by";
import { dataWords } from "../../core/text/pages/export-data";
import type { ExportPlan, ExportRow, PageProblem } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { call, problemsOf } from "../parts/rpc";
import { saveFile } from "../parts/save-file";
import { sitOut } from "../parts/wait";
import { stored } from "./zip";

/** How far an export is. */
export interface Reading {
  readonly done: number;
  readonly total: number;
  /** What is read, or why the next piece waits. */
  readonly current: string;
}

/** What was saved: `files` of data with so many rows together. */
export interface Saved {
  readonly name: string;
  readonly files: number;
  readonly rows: number;
  /** Reports whose rows are not as many as were taken in. */
  readonly altered: readonly string[];
}

interface RunningExport {
  state: "ready" | "running" | "stopped" | "saved";
  reading: Reading;
  saved: Saved | null;
  problems: PageProblem[];
  /** Reads on from where it stopped, then saves. */
  run(choice: ExportChoice): Promise<void>;
  stop(): void;
}

/** Rows that were read so far, by table, and where to go on. */
interface Position {
  rows: ExportRow[][];
  table: number;
  from: number;
}

/** Reads the record piece by piece and saves it as an archive. */
export function useData(plan: ExportPlan): RunningExport {
  const [state, setState] = useState<RunningExport["state"]>("ready");
  const [reading, setReading] = useState<Reading>({ done: 0, total: 0, current: "" });
  const [saved, setSaved] = useState<Saved | null>(null);
  const [problems, setProblems] = useState<PageProblem[]>([]);
  const position = useRef<Position>(beginning(plan));
  const isStopped = useRef(false);

  async function run(choice: ExportChoice): Promise<void> {
    isStopped.current = false;
    setProblems([]);
    setState("running");
    try {
      await readOn(plan, position.current, setReading, () => isStopped.current);
      if (isStopped.current) return setState("stopped");
      setSaved(save(plan, position.current, choice));
      position.current = beginning(plan);
      setState("saved");
    } catch (error) {
      setProblems(problemsOf(error));
      setState("stopped");
    }
  }
  const stop = () => {
    isStopped.current = true;
  };
  return { state, reading, saved, problems, run, stop };
}

function beginning({ tables }: ExportPlan): Position {
  return { rows: tables.map(() => []), table: 0, from: 0 };
}

async function readOn(
  plan: ExportPlan,
  at: Position,
  show: (reading: Reading) => void,
  isStopped: () => boolean,
): Promise<void> {
  const { tables } = plan;
  const total = tables.reduce((sum, { height }) => sum + height, 0);
  while (at.table < tables.length && !isStopped()) {
    const { table, height, book } = tables[at.table]!;
    const before = tables.slice(0, at.table).reduce((sum, other) => sum + other.height, 0);
    const tell = (line: string) =>
      show({ done: before + at.from, total, current: line || say(dataWords.reading, { tab: table.label }) });
    tell("");
    const { rows, next, wait } = await call("export.slice", { tab: table.tab, book, from: at.from, height });
    for (const row of rows) at.rows[at.table]!.push(row);
    if (wait) await sitOut(wait, tell, isStopped);
    if (next === null) Object.assign(at, { table: at.table + 1, from: 0 });
    else at.from = next;
  }
}

function save(plan: ExportPlan, { rows }: Position, choice: ExportChoice): Saved {
  const { title, asAt, tables } = plan;
  // The rows of a form stand in the head, and in workbooks of archive.
  const byTable = [...groupBy([...tables.keys()], (index) => tables[index]!.table.name).values()];
  const filled = byTable.map((parts) => ({
    table: tables[parts[0]!]!.table,
    rows: parts.flatMap((index) => rows[index]!),
  }));
  const { files, counts, altered } = exportFiles(filled, choice, { title, asAt });
  const name = `${[say(dataWords.fileName, { title }), asAt.slice(0, 10)].filter(Boolean).join(" ")}.zip`;
  if (counts.length > 0) saveFile(name, stored(files), "application/zip");
  return { name, files: counts.length, rows: counts.reduce((sum, own) => sum + own.rows, 0), altered };
}
