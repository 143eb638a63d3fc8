// A cell in four parts that different people may change: what it holds, how it looks, its rule, its note.
import type { SheetDraft } from "../../workbook/draft";
import type { Cell, Rule, Sheet, Style } from "../../workbook/types";

/** A cell of a tab, whose styles and rules are counted there. */
export interface Held {
  readonly sheet: Sheet;
  readonly cell: Cell | null;
}

/** The cell with those parts of `to` that differ from `from`; where `only`, a part that is another than `from`'s stays. */
export function carried(draft: SheetDraft, cell: Cell, from: Held, to: Held, only?: Held): Cell {
  let made = cell;
  for (const aspect of ASPECTS)
    if (!aspect.same(from, to) && (!only || aspect.same(only, from))) made = aspect.put(draft, made, to);
  return made;
}

/** Whether two cells hold, look, ask and note the same. */
export const sameHeld = (one: Held, other: Held): boolean =>
  ASPECTS.every((aspect) => aspect.same(one, other));

interface Aspect {
  same(one: Held, other: Held): boolean;
  put(draft: SheetDraft, cell: Cell, of: Held): Cell;
}

const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

const styleOf = ({ sheet, cell }: Held): Style => (cell?.s === undefined ? {} : (sheet.styles[cell.s] ?? {}));
const ruleOf = ({ sheet, cell }: Held): Rule | null =>
  cell?.d === undefined ? null : (sheet.rules[cell.d] ?? null);

// Results of formulas follow from what they are made of.
const contentOf = ({ cell }: Held): unknown => {
  if (!cell || cell.sp) return [null];
  return cell.f === undefined ? [cell.v, cell.r, cell.p] : [cell.f];
};

const ASPECTS: readonly Aspect[] = [
  {
    same: (one, other) => same(contentOf(one), contentOf(other)),
    put: (_draft, { s, n, d }, { cell }) => ({
      ...bare(cell),
      ...(s === undefined ? {} : { s }),
      ...(n === undefined ? {} : { n }),
      ...(d === undefined ? {} : { d }),
    }),
  },
  {
    same: (one, other) => same(styleOf(one), styleOf(other)),
    put: (draft, cell, of) => draft.withStyle(cell, styleOf(of)),
  },
  {
    same: (one, other) => same(ruleOf(one), ruleOf(other)),
    put: (draft, cell, of) => draft.withRule(cell, ruleOf(of)),
  },
  {
    same: (one, other) => one.cell?.n === other.cell?.n,
    put: (_draft, { n: _, ...cell }, { cell: of }) => (of?.n === undefined ? cell : { ...cell, n: of.n }),
  },
];

function bare(cell: Cell | null): Cell {
  if (!cell || cell.sp) return { v: null };
  const { s: _s, n: _n, d: _d, sx: _sx, ...content } = cell;
  return content;
}
