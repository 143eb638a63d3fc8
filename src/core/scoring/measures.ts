// What each measure of 考核办法 counts, and how points may follow from it.
import type { ScoreItem, ScoreMeasure, ScoreMethod } from "../model";
import type { PeriodCell, UnitFigures } from "../rollup";

/** A unit's figure as the page shows it, so that its points are made again by hand. */
export interface Figure {
  readonly words: string;
  /** How much of the full mark was reached; of counted reports unused. */
  readonly share: number;
  /** How many; of rates and indicators unused. */
  readonly count: number;
}

interface Measure {
  /** Ways that fit, the usual one first; none where staff type the points. */
  readonly methods: readonly ScoreMethod[];
  /** null = the unit owes nothing of it. */
  readonly figureOf: (unit: UnitFigures, item: ScoreItem, told: number | undefined) => Figure | null;
}

const SHARES: readonly ScoreMethod[] = ["proportion", "threshold"];

/** All measures; a new one does not compile without a row here. */
export const measures: Readonly<Record<ScoreMeasure, Measure>> = {
  rateOnTime: { methods: SHARES, figureOf: (unit, item) => rated(unit.onTime, unit, item) },
  rate: { methods: SHARES, figureOf: (unit, item) => rated(unit.actual, unit, item) },
  quota: { methods: SHARES, figureOf: owed },
  indicator: { methods: SHARES, figureOf: owed },
  materials: { methods: SHARES, figureOf: (unit, item) => given(unit, item) },
  late: counted(({ isActual, isOnTime }) => isActual && !isOnTime),
  missing: counted(({ isActual }) => !isActual),
  zero: counted(({ isActual, zero }) => isActual && zero),
  printed: { methods: SHARES, figureOf: (_unit, item, told) => ofPoints(item, told) },
  elsewhere: { methods: SHARES, figureOf: (_unit, item, told) => ofPoints(item, told) },
  adjust: { methods: [], figureOf: () => null },
};

function rated(part: number, { expected }: UnitFigures, { full }: ScoreItem): Figure | null {
  if (expected === 0) return null;
  return { words: `${part}/${expected}`, share: part / expected / ((full ?? 100) / 100), count: 0 };
}

// Quotas of several indicators are unlike things: each counts alike, and a surplus of one does not pay for another.
function owed({ gaps }: UnitFigures): Figure | null {
  const parts = gaps.flatMap(({ actual, min }) => (actual === null || !min ? [] : [{ actual, min }]));
  return ofParts(parts.map(({ actual, min }) => ({ name: "", actual, min })));
}

// A material of entries that there are none of is not owed yet. The figure names what is meant, as numbers of photos and articles look alike.
function given({ materials }: UnitFigures, { full }: ScoreItem): Figure | null {
  const parts = materials
    .filter(({ required }) => required > 0)
    .map(({ material, given: actual, required: min }) => ({ name: `${material.name} `, actual, min }));
  const figure = ofParts(parts);
  return figure && { ...figure, share: figure.share / ((full ?? 100) / 100) };
}

interface Part {
  readonly name: string;
  readonly actual: number;
  readonly min: number;
}

function ofParts(parts: readonly Part[]): Figure | null {
  if (parts.length === 0) return null;
  const sum = parts.reduce((total, { actual, min }) => total + Math.min(1, actual / min), 0);
  const words = parts.map(({ name, actual, min }) => `${name}${actual}/${min}`).join("、");
  return { words, share: sum / parts.length, count: 0 };
}

// Who sent no article has none of their points; where articles have none, nobody owes them. Nor what another campaign gave no points for.
function ofPoints({ full }: ScoreItem, told: number | undefined): Figure | null {
  if (told === undefined || !full) return null;
  return { words: String(told), share: Math.max(0, told) / full, count: 0 };
}

function counted(isMeant: (cell: PeriodCell) => boolean): Measure {
  return {
    methods: ["deduct"],
    figureOf: ({ periods, expected }) => {
      if (expected === 0) return null;
      const count = periods.filter((cell) => cell.isDue && isMeant(cell)).length;
      return { words: String(count), share: 0, count };
    },
  };
}

/** Points of a figure, to two decimals. */
export function pointsOf({ weight, method, each }: ScoreItem, { share, count }: Figure): number {
  if (method === "deduct") return rounded(Math.max(0, weight - count * each));
  if (method === "threshold") return share >= 1 ? weight : 0;
  return rounded(weight * Math.min(1, share));
}

/** Two decimals, half a hundredth up; what binary fractions leave over is no part of it. */
export function rounded(points: number): number {
  return Math.round(Number((points * 100).toFixed(6))) / 100;
}
