// The tab 定义版本: each version as JSON in as many cells as it needs.
import { readNumber } from "../cells/number";
import type { Cells, TableRow, Version } from "../model";
import { partsToCells, textOfParts } from "./parts";
import { momentOf } from "./reader";

/** The versions that stand whole in the tab, in their order; one of which a part is missing or changed is left out. */
export function versionsFromRows(rows: readonly TableRow[]): Version[] {
  const groups = new Map<number, TableRow[]>();
  for (const row of rows) {
    const number = readNumber(row.cells.version).number;
    if (number !== undefined) groups.set(number, [...(groups.get(number) ?? []), row]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .flatMap(([version, parts]) => {
      const content = textOfParts(parts);
      if (content === undefined) return [];
      const found = JSON.parse(content) as Pick<Version, "bindsFrom" | "issued">;
      return [{ version, issuedAt: momentOf(parts[0]!.cells.issuedAt), ...found }];
    });
}

/** Cells of the tab for one version. */
export function versionToCells({ version, issuedAt, bindsFrom, issued }: Version, by: string): Cells[] {
  const content = JSON.stringify({ bindsFrom, issued });
  return partsToCells(content).map((part) => ({ version, issuedAt, by, ...part }));
}
