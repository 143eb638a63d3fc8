// How far 分发 has come: kept for its next slice, and for whoever opens its window after it was broken off.
import type { Unit } from "../../core/model";
import { readStamp, writeStamp } from "../google/stamps";
import { countLeft, isPassOver, type Pass } from "./pass";
import { welcomeId } from "./welcome";

/** How far a 分发 has come. */
interface DistributionCursor extends Pass {
  /** Nobody had a workbook when it began, so none of its units came late. */
  isFirst?: boolean;
}

const DISTRIBUTION = "distribute.cursor";

/** Where the 分发 that ran last stands; undefined where there was none. */
export function lastDistribution(): DistributionCursor | undefined {
  return readStamp<DistributionCursor>(DISTRIBUTION);
}

/** Keeps where 分发 stands. Throws StampRefused. */
export function writeDistribution(cursor: DistributionCursor): void {
  writeStamp(DISTRIBUTION, cursor);
}

/** What a 分发 goes through: the workbook of each unit, then its mail. */
export function distributionIds(served: readonly Unit[]): string[] {
  return [...served.map(({ unitId }) => unitId), ...served.map(welcomeId)];
}

/** Whether the first 分发, over just these units, was broken off before its end. */
export function isFirstOpen(cursor: DistributionCursor | undefined, served: readonly Unit[]): boolean {
  const ids = distributionIds(served);
  return Boolean(cursor?.isFirst && isPassOver(cursor, ids) && countLeft(cursor, ids) > 0);
}
