import type { Language } from "../model";
import { generalWords } from "../text/general";
import { fill, inLanguage } from "../text/words";
import type { Problem } from "./problem";

/** The same slip in several cells of a column as one problem that names all of them, in the place of the first. */
export function gathered(problems: readonly Problem[], language: Language): Problem[] {
  const found = new Map<string, Problem[]>();
  for (const each of problems) {
    const slip = slipOf(each);
    found.set(slip, [...(found.get(slip) ?? []), each]);
  }
  return [...found.values()].map(([first, ...others]) => {
    const cells = new Set([first!, ...others].flatMap(({ place }) => place?.cell ?? []));
    if (cells.size < 2) return first!;
    return { ...first!, place: { ...first!.place, cell: listed([...cells], language) } };
  });
}

/** Cells that a line names; of more it tells how many. */
const MOST = 6;

function listed(cells: readonly string[], language: Language): string {
  const named = cells.slice(0, MOST).join(inLanguage(generalWords.separator, language));
  if (cells.length <= MOST) return named;
  return fill(inLanguage(generalWords.andOthers, language), { cells: named, count: cells.length });
}

// Without a cell the row tells slips apart.
function slipOf({ code, values, grade, place }: Problem): string {
  const { cell, row, ...elsewhere } = place ?? {};
  return JSON.stringify([code, values, grade, elsewhere, cell === undefined ? row : "cell"]);
}
