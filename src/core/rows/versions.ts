// The tab 定义版本: each version as JSON in as many cells as it needs, with a mark that tells whether it is whole.
import { readNumber } from "../cells/number";
import { textOf } from "../cells/text";
import { fingerprint } from "../fingerprint";
import type { Cells, TableRow, Version } from "../model";
import { momentOf } from "./reader";

/** Characters of one cell: Google takes 50,000. */
const MOST_CHARACTERS = 40_000;

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
      const found = contentOf(parts);
      return found ? [{ version, issuedAt: momentOf(parts[0]!.cells.issuedAt), ...found }] : [];
    });
}

/** Cells of the tab for one version. */
export function versionToCells({ version, issuedAt, bindsFrom, issued }: Version, by: string): Cells[] {
  const content = JSON.stringify({ bindsFrom, issued });
  const parts = partsOf(content);
  return parts.map((part, index) => ({
    version,
    part: `${index + 1}/${parts.length}`,
    issuedAt,
    by,
    mark: fingerprint(content),
    content: part,
  }));
}

// No character of two units is cut in half: half of one would not be kept.
function partsOf(content: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < content.length; from += parts[parts.length - 1]!.length) {
    const end = from + MOST_CHARACTERS;
    const isHalf = /[\uD800-\uDBFF]/.test(content.charAt(end - 1));
    parts.push(content.slice(from, isHalf ? end - 1 : end));
  }
  return parts;
}

type Content = Pick<Version, "bindsFrom" | "issued">;

// People may sort a tab that they have unhidden: parts are put together by their numbers.
function contentOf(parts: readonly TableRow[]): Content | undefined {
  const mark = textOf(parts[0]?.cells.mark);
  const content = [...parts]
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map(({ cells }) => String(cells.content ?? ""))
    .join("");
  return fingerprint(content) === mark ? (JSON.parse(content) as Content) : undefined;
}

function numberOf({ cells }: TableRow): number {
  return Number.parseInt(textOf(cells.part), 10);
}
