// Cells of a definition tab as another language has them: choices of closed sets alone, since all other words are a person's.
import type { Cells, Language } from "../model";
import { type TableKey, tables } from "../tables";
import { keyOf, labelOf } from "../text";

/** A row with its choices named in this language, in whatever language they were named. */
export function relabelled(table: TableKey, cells: Cells, language: Language): Cells {
  const named = tables[table].columns.flatMap(({ key, options }) => {
    const option = options && keyOf(options, cells[key]);
    return options && option ? [[key, labelOf(options, option, language)]] : [];
  });
  return { ...cells, ...Object.fromEntries(named) };
}
