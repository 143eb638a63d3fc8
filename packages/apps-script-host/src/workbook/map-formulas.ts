// Rewriting every formula of a tab.
import type { Plain } from "../kernel/types";
import { emptied } from "./cell";
import type { Cell, Row, Sheet } from "./types";

const formulaChunks = new WeakMap<readonly Row[], boolean>();

/** Whether any cell of a chunk has a formula. */
export function holdsFormulas(chunk: readonly Row[]): boolean {
  let holds = formulaChunks.get(chunk);
  if (holds === undefined) {
    holds = chunk.some((row) => row?.some((cell) => cell?.f !== undefined));
    formulaChunks.set(chunk, holds);
  }
  return holds;
}

/** The sheet without what array formulas have spilled; it is spilled anew when they are computed. */
export function withoutSpilled(sheet: Sheet): Sheet {
  const chunks = mapSame(sheet.chunks, (chunk) => {
    if (!chunk) return chunk;
    return mapSame(
      chunk,
      (row) => row && mapSame(row, (cell) => (cell?.sp === undefined ? cell : emptied(cell))),
    );
  });
  return chunks === sheet.chunks ? sheet : { ...sheet, chunks };
}

/** Rewrites every formula of a sheet: of cells, validation rules and conditional formats. */
export function mapFormulas(sheet: Sheet, change: (formula: string) => string): Sheet {
  const cell = (each: Cell | null): Cell | null => {
    if (each?.f === undefined) return each;
    const f = change(each.f);
    return f === each.f ? each : { ...each, f };
  };
  const chunks = mapSame(sheet.chunks, (chunk) =>
    chunk && holdsFormulas(chunk) ? mapSame(chunk, (row) => row && mapSame(row, cell)) : chunk,
  );
  const value = (each: Plain): Plain =>
    typeof each === "string" && each.startsWith("=") ? change(each) : each;
  const rules = mapSame(sheet.rules, (rule) => {
    const values = mapSame(rule.values, value);
    return values === rule.values ? rule : { ...rule, values };
  });
  const conditionalFormats = mapSame(sheet.conditionalFormats, (format) => {
    const values = format.condition && mapSame(format.condition.values, value);
    if (!format.condition || !values || values === format.condition.values) return format;
    return { ...format, condition: { ...format.condition, values } };
  });
  const same =
    chunks === sheet.chunks && rules === sheet.rules && conditionalFormats === sheet.conditionalFormats;
  return same ? sheet : { ...sheet, chunks, rules, conditionalFormats };
}

/** Like `map`, but gives the very same array back when nothing changed. */
function mapSame<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  let out: T[] | null = null;
  list.forEach((item, index) => {
    const changed = change(item);
    if (changed === item) return;
    out ??= [...list];
    out[index] = changed;
  });
  return out ?? list;
}
