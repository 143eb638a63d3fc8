// What standing reports hold of what a push takes out: whoever takes it out should know.
import { groupBy } from "../group-by";
import type { Entry, Language, TableLine } from "../model";
import { reportKey } from "../period";
import { listOf, textOf } from "../rows";
import { fill, inLanguage, w } from "../text/words";
import type { Change } from "./types";

const words = {
  field: w(
    "“{name}”：{reports} 份已收报表、{rows} 行填过，照旧保留",
    "“{name}”: {reports} reports, {rows} rows hold it; what is in stays",
  ),
  option: w(
    "“{name}”的选项“{option}”：{reports} 份已收报表、{rows} 行用着，照旧保留",
    "Option “{option}” of “{name}”: {reports} reports, {rows} rows use it; what is in stays",
  ),
  within: w("{name}（{within}）", "{name} ({within})"),
};

type Row = Entry | TableLine;

/** Whether changes take anything out of which reports may hold something. */
export function takesOut(changes: readonly Change[]): boolean {
  return changes.some((change) => isRemoved(change) || optionsGone(change).length > 0);
}

/** Lines that tell how many standing reports and rows hold a field that is taken out, or use an option that is. */
export function usesOfRemoved(
  changes: readonly Change[],
  rows: readonly Row[],
  language: Language,
): string[] {
  return changes.flatMap((change) => {
    const name = fill(inLanguage(words.within, language), { name: change.name, within: change.within });
    const filled = rows.flatMap((row) => {
      const value = textOf(row.values[fieldIn(change, row)]);
      return value === "" ? [] : [{ row, value }];
    });
    const told = (key: "field" | "option", used: readonly { row: Row }[], option = "") =>
      used.length === 0
        ? []
        : [
            fill(inLanguage(words[key], language), {
              name,
              option,
              rows: used.length,
              reports: groupBy(used, ({ row }) => reportKey(row.unitId, row.periodId)).size,
            }),
          ];
    if (isRemoved(change)) return told("field", filled);
    return optionsGone(change).flatMap((option) =>
      told(
        "option",
        filled.filter(({ value }) => value === option || listOf(value).includes(option)),
        option,
      ),
    );
  });
}

function isRemoved({ thing, kind }: Change): boolean {
  return thing === "field" && kind === "removed";
}

// Of a change the id is that of the form and of its field.
function fieldIn({ id }: Change, { formId }: Row): string {
  return id.startsWith(`${formId}.`) ? id.slice(formId.length + 1) : "";
}

function optionsGone({ thing, differences }: Change): string[] {
  const options =
    thing === "field" ? differences.find(({ attribute }) => attribute === "options") : undefined;
  if (!Array.isArray(options?.before) || !Array.isArray(options.after) || options.after.length === 0)
    return [];
  const after: readonly unknown[] = options.after;
  return options.before.map(String).filter((option) => !after.includes(option));
}
