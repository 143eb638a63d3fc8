import { useState } from "preact/hooks";
import { catalogueTabs } from "../../core/text/pages/export-catalogue";
import type { Input, PageProblem } from "../../core/wire/procedures";
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

/** The tabs that are read so. */
export type Tab = Input<"export.catalogue">["tab"];

/** Reads 材料目录 or 典型库 piece by piece. */
export function useCatalogue(tab: Tab): ReadCatalogue {
  const [catalogue, setCatalogue] = useState<CatalogueFile | null>(null);
  const [reading, setReading] = useState<Reading>({
    done: 0,
    total: 0,
    current: say(catalogueTabs[tab].reading),
  });
  const [problems, setProblems] = useState<PageProblem[]>([]);
  async function read(): Promise<void> {
    setProblems([]);
    try {
      setCatalogue(await readAll(tab, setReading));
    } catch (error) {
      setProblems(problemsOf(error));
    }
  }
  return { catalogue, reading, problems, read };
}

async function readAll(of: Tab, show: (reading: Reading) => void): Promise<CatalogueFile> {
  const rows: string[][] = [];
  for (let from = 0; ; ) {
    const piece = await call("export.catalogue", { from, tab: of });
    const { title, tab, heads, total, next, wait } = piece;
    const tell = (line: string) =>
      show({ done: from, total, current: line || say(catalogueTabs[of].reading) });
    for (const row of piece.rows) rows.push(row);
    if (wait) await sitOut(wait, tell, () => false);
    if (next === null) return { title, tab, heads, rows, isBuilt: total > 0 };
    from = next;
    tell("");
  }
}
