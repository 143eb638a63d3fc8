import { useState } from "preact/hooks";
import { cataloguePageWords as words } from "../../core/text/pages/export-catalogue";
import type { PageProblem } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { call, problemsOf } from "../parts/rpc";
import { sitOut } from "../parts/wait";
import type { CatalogueFile } from "./catalogue-file";
import type { Reading } from "./use-data";

interface ReadCatalogue {
  catalogue: CatalogueFile | null;
  reading: Reading;
  problems: PageProblem[];
  read(): Promise<void>;
}

/** Reads 材料目录 piece by piece. */
export function useCatalogue(): ReadCatalogue {
  const [catalogue, setCatalogue] = useState<CatalogueFile | null>(null);
  const [reading, setReading] = useState<Reading>({ done: 0, total: 0, current: say(words.reading) });
  const [problems, setProblems] = useState<PageProblem[]>([]);
  async function read(): Promise<void> {
    setProblems([]);
    try {
      setCatalogue(await readAll(setReading));
    } catch (error) {
      setProblems(problemsOf(error));
    }
  }
  return { catalogue, reading, problems, read };
}

async function readAll(show: (reading: Reading) => void): Promise<CatalogueFile> {
  const rows: string[][] = [];
  for (let from = 0; ; ) {
    const piece = await call("export.catalogue", { from });
    const { title, tab, heads, total, next, wait } = piece;
    const tell = (line: string) => show({ done: from, total, current: line || say(words.reading) });
    for (const row of piece.rows) rows.push(row);
    if (wait) await sitOut(wait, tell, () => false);
    if (next === null) return { title, tab, heads, rows, isBuilt: total > 0 };
    from = next;
    tell("");
  }
}
