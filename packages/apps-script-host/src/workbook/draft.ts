// One sheet while an operation changes it.
import { EMPTY, GridWriter } from "./grid";
import type { Cell, Rule, Sheet, Style, Workbook } from "./types";

/** What to change of a style: null takes a property away, a missing one stays. */
export type StylePatch = { readonly [K in keyof Style]?: Style[K] | null };

const indexes = new WeakMap<readonly unknown[], Map<string, number>>();

/** Collects changes of one sheet; `done` gives the new immutable sheet. */
export class SheetDraft {
  readonly grid: GridWriter;
  private styles: readonly Style[];
  private rules: readonly Rule[];
  /** What patches made of styles; undefined is no style at all. */
  private readonly patched = new Map<string, number | undefined>();
  /** What patches and rules made of cells: most cells of a laid-out tab are the very same blank one, and so they stay. */
  private readonly made = new WeakMap<object, WeakMap<Cell, Cell>>();

  constructor(readonly sheet: Sheet) {
    this.grid = new GridWriter(sheet);
    this.styles = sheet.styles;
    this.rules = sheet.rules;
  }

  get(row: number, column: number): Cell {
    return this.grid.get(row, column) ?? EMPTY;
  }

  set(row: number, column: number, cell: Cell | null): void {
    this.grid.set(row, column, cell);
  }

  styleOf(cell: Cell | null): Style {
    return (cell?.s !== undefined ? this.styles[cell.s] : undefined) ?? {};
  }

  ruleOf(cell: Cell | null): Rule | undefined {
    return cell?.d === undefined ? undefined : this.rules[cell.d];
  }

  /** The cell with some properties of its style changed. */
  restyle(cell: Cell, patch: StylePatch): Cell {
    return this.once(patch, cell, () => withIndex(cell, "s", this.patchedIndex(cell, patch)));
  }

  private patchedIndex(cell: Cell, patch: StylePatch): number | undefined {
    const key = `${cell.s ?? ""}${textOf(patch)}`;
    if (!this.patched.has(key)) this.patched.set(key, this.styleIndex(patchStyle(this.styleOf(cell), patch)));
    return this.patched.get(key);
  }

  /** The cell with another style altogether. */
  withStyle(cell: Cell, style: Style): Cell {
    return withIndex(cell, "s", this.styleIndex(style));
  }

  withRule(cell: Cell, rule: Rule | null): Cell {
    if (!rule) return withIndex(cell, "d", undefined);
    return this.once(rule, cell, () => withIndex(cell, "d", this.ruleIndex(rule)));
  }

  done(change: Partial<Sheet> = {}): Sheet {
    return { ...this.sheet, styles: this.styles, rules: this.rules, chunks: this.grid.done(), ...change };
  }

  private once(change: object, cell: Cell, make: () => Cell): Cell {
    const cells = this.made.get(change) ?? new WeakMap<Cell, Cell>();
    this.made.set(change, cells);
    const made = cells.get(cell) ?? make();
    cells.set(cell, made);
    return made;
  }

  private styleIndex(style: Style): number | undefined {
    if (Object.keys(style).length === 0) return undefined;
    const found = indexOf(this.styles, style);
    if (found.known !== undefined) return found.known;
    this.styles = append(this.styles, style, found.key);
    return this.styles.length - 1;
  }

  private ruleIndex(rule: Rule): number {
    const found = indexOf(this.rules, rule);
    if (found.known !== undefined) return found.known;
    this.rules = append(this.rules, rule, found.key);
    return this.rules.length - 1;
  }
}

function withIndex(cell: Cell, field: "s" | "d", index: number | undefined): Cell {
  if (cell[field] === index) return cell;
  if (index !== undefined) return { ...cell, [field]: index };
  const { [field]: _, ...rest } = cell;
  return rest;
}

function indexOf<T extends object>(list: readonly T[], item: T): { key: string; known: number | undefined } {
  let keys = indexes.get(list);
  if (!keys) {
    keys = new Map(list.map((each, index) => [textOf(each), index]));
    indexes.set(list, keys);
  }
  const key = textOf(item);
  return { key, known: keys.get(key) };
}

function append<T>(list: readonly T[], item: T, key: string): readonly T[] {
  const longer = [...list, item];
  const keys = indexes.get(list);
  if (keys) indexes.set(longer, new Map(keys).set(key, list.length));
  return longer;
}

const texts = new WeakMap<object, string>();

// One style, patch or rule is often given to thousands of cells; none is altered once it is made.
function textOf(value: object): string {
  const text = texts.get(value) ?? sortedJson(value);
  texts.set(value, text);
  return text;
}

const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** A style with a patch applied. Borders are patched side by side. */
export function patchStyle(style: Style, patch: StylePatch): Style {
  const out: Record<string, unknown> = { ...style };
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    if (key === "border" && value !== null)
      out.border = patchBorder(style.border, value as Record<string, unknown>);
    else out[key] = value;
    if (out[key] === null || out[key] === undefined) delete out[key];
  }
  return out as Style;
}

function patchBorder(border: Style["border"], patch: Record<string, unknown>): Style["border"] {
  const out: Record<string, unknown> = { ...border, ...patch };
  for (const key of Object.keys(out)) if (out[key] === null) delete out[key];
  return Object.keys(out).length > 0 ? (out as Style["border"]) : undefined;
}

/** The workbook with one sheet replaced. */
export const withSheet = (workbook: Workbook, sheet: Sheet): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((each) => (each.id === sheet.id ? sheet : each)),
});
