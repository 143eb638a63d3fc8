// Files that came back: each is read in the page, compared by the script, and merged when somebody says so.
import { useState } from "preact/hooks";
import type { FileSheet } from "../../core/unit-file";
import type { FileComparison, FileMerged, Input, PageProblem } from "../../core/wire/procedures";
import { loadLibrary } from "../parts/library";
import { CallFailure, call } from "../parts/rpc";
import type { Unreadable } from "../sheet-reader/library";

/** A file on its way. */
export interface ReturnedFile {
  readonly id: number;
  readonly name: string;
  readonly state: "reading" | "unreadable" | "refused" | "compared" | "merging" | "merged";
  readonly why?: Unreadable;
  readonly sheets: readonly FileSheet[];
  readonly found?: FileComparison;
  readonly result?: FileMerged;
  readonly problems: readonly PageProblem[];
  /** What is to be submitted of it: at first, all that is ticked in it. */
  readonly submit: readonly Submitted[];
}

/** A period that is submitted with a file. */
type Submitted = Input<"file.merge">["submit"][number];

/** What to do with a period, as the file and the list of a period say it. */
export type Box = FileComparison["periods"][number]["box"];

/** Adds, compares, merges and removes files. */
export function useFiles() {
  const [files, setFiles] = useState<readonly ReturnedFile[]>([]);
  const change = (id: number, to: Partial<ReturnedFile>) =>
    setFiles((all) => all.map((file) => (file.id === id ? { ...file, ...to } : file)));

  // One after another: Google has room for 60 requests a minute.
  async function add(chosen: readonly File[]): Promise<void> {
    const fresh = chosen.map((file, index) => ({ file, id: Date.now() + index }));
    setFiles((all) => [...all, ...fresh.map(({ file, id }) => reading(id, file.name))]);
    for (const { file, id } of fresh) change(id, await compared(file));
  }

  async function merge(file: ReturnedFile, arrivedAt: string): Promise<void> {
    change(file.id, { state: "merging", problems: [] });
    const { found, sheets, submit } = file;
    const asked = { sheets: copied(sheets), seen: found!.seen, submit: [...submit], arrivedAt };
    change(
      file.id,
      await call("file.merge", asked).then(
        (result): Partial<ReturnedFile> => ({ state: "merged", result }),
        async (error): Promise<Partial<ReturnedFile>> => ({
          ...(await comparedAgain(sheets)),
          problems: problemsOf(error),
        }),
      ),
    );
  }

  return {
    files,
    add,
    merge,
    choose: ({ id, submit }: ReturnedFile, period: string, box: Box) =>
      change(id, { submit: [...submit.filter((each) => each.period !== period), ...submitted(period, box)] }),
    remove: (id: number) => setFiles((all) => all.filter((file) => file.id !== id)),
  };
}

/** Cells of the workbook that a file would empty: one that was never filled in, or is older than what was merged, does. */
export const emptiedBy = ({ changes }: Pick<FileComparison, "changes">): number =>
  changes.filter(({ before, after }) => before !== "" && after === "").length;

const submitted = (period: string, box: Box): Submitted[] =>
  box === "" ? [] : [{ period, zero: box === "zero" }];

const reading = (id: number, name: string): ReturnedFile => ({
  id,
  name,
  state: "reading",
  sheets: [],
  problems: [],
  submit: [],
});

async function compared(file: File): Promise<Partial<ReturnedFile>> {
  try {
    const { readSheets } = await loadLibrary("sheet-reader");
    const read = readSheets(new Uint8Array(await file.arrayBuffer()));
    if ("why" in read) return { state: "unreadable", why: read.why };
    return { sheets: read.sheets, ...(await comparedAgain(read.sheets)) };
  } catch (error) {
    return { state: "refused", problems: problemsOf(error) };
  }
}

async function comparedAgain(sheets: readonly FileSheet[]): Promise<Partial<ReturnedFile>> {
  try {
    const found = await call("file.compare", { sheets: copied(sheets) });
    const submit = found.periods.flatMap(({ value, box }) => submitted(value, box));
    return { state: "compared", found, submit, problems: [] };
  } catch (error) {
    return { state: "refused", problems: problemsOf(error) };
  }
}

const copied = (sheets: readonly FileSheet[]) =>
  sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }));

function problemsOf(error: unknown): PageProblem[] {
  return error instanceof CallFailure ? error.problems : [{ code: "page.callLost", text: String(error) }];
}
