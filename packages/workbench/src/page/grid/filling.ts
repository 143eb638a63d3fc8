// What is being filled by the corner of a frame, and from where.
import { Direction } from "@univerjs/core";
import { IAutoFillService } from "@univerjs/preset-sheets-core";
import { asMoment, asNumber, lineOn } from "./line-on";
import type { Box } from "./places";
import type { Running } from "./univer";

/** The cells from which Univer fills at this moment. */
export interface Filling {
  from: Box | null;
}

/** Follows fillings that carry looks along. */
export function followFilling({ univer }: Running): Filling {
  const filling: Filling = { from: null };
  const service = univer.__getInjector().get(IAutoFillService);
  let isDrawn = false;
  service.addHook({
    id: "formats",
    onBeforeFillData: () => {
      isDrawn = true;
    },
    onFillData: ({ source: { rows, cols } }, _direction, how) => {
      filling.from = how === "NO_FORMAT" ? null : boxAround(rows, cols);
      return { undos: [], redos: [] };
    },
    onAfterFillData: () => {
      filling.from = null;
      isDrawn = false;
    },
  });
  copyNumbersAlone(service.getRules(), () => isDrawn);
  goOnExactly(service.getRules(), "date", asMoment);
  goOnExactly(service.getRules(), "number", asNumber);
  return filling;
}

// Univer goes on in five decimals, by which a time is a second too early.
function goOnExactly(rules: Rule[], type: string, asMeant: (value: number) => number): void {
  const at = rules.findIndex((rule) => rule.type === type);
  const usual = rules[at]?.applyFunctions?.SERIES;
  if (!usual) return;
  const series: typeof usual = (piece, length, direction, ...rest) => {
    const isBackwards = direction === Direction.UP || direction === Direction.LEFT;
    const known = piece.data.map((cell) => Number(cell?.v));
    const exact = lineOn(isBackwards ? known.reverse() : known, length).map(asMeant);
    if (isBackwards) exact.reverse();
    return usual(piece, length, direction, ...rest).map((cell, index) => {
      const isRounded = Math.abs(Number(cell?.v) - exact[index]!) <= 1e-5;
      return cell && isRounded ? { ...cell, v: exact[index]! } : cell;
    });
  };
  rules[at] = { ...rules[at]!, applyFunctions: { ...rules[at]!.applyFunctions, SERIES: series } };
}

// As everywhere, one number alone is copied. Univer counts up from it where words stand beside it, which nobody asked for; who asks for a series in the
// menu that follows gets one.
function copyNumbersAlone(rules: Rule[], isDrawn: () => boolean): void {
  const at = rules.findIndex(({ type }) => type === "number");
  const usual = rules[at]?.applyFunctions?.SERIES;
  if (!usual) return;
  const series: typeof usual = (piece, length, ...rest) =>
    isDrawn() && piece.data.length === 1 ? copies(piece.data[0], length) : usual(piece, length, ...rest);
  rules[at] = { ...rules[at]!, applyFunctions: { ...rules[at]!.applyFunctions, SERIES: series } };
}

type Rule = ReturnType<IAutoFillService["getRules"]>[number];
type Cell = Parameters<Rule["match"]>[0];

const BLANK = { v: null, s: null, p: null, f: null, si: null, t: null };

function copies(cell: Cell, length: number): Cell[] {
  return Array.from({ length }, () => {
    const { custom: _ours, ...rest } = structuredClone(cell) ?? {};
    return { ...BLANK, ...rest };
  });
}

const boxAround = (rows: number[], columns: number[]): Box => ({
  row: rows[0]! + 1,
  column: columns[0]! + 1,
  rows: rows.at(-1)! - rows[0]! + 1,
  columns: columns.at(-1)! - columns[0]! + 1,
});
