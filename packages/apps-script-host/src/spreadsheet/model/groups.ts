// Groups of rows and columns, as services and REST put and lift them.
import type { Dimension, Group, Sheet } from "../../workbook/types";

/** Depth is counted anew after every change: a group lies below all larger ones that hold it. */
export function withDepths(groups: readonly Group[]): Group[] {
  const sorted = [...groups].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.map((group, index) => {
    const above = sorted.filter(
      (other, at) =>
        other !== group &&
        other.dimension === group.dimension &&
        other.start <= group.start &&
        other.end >= group.end &&
        (other.start < group.start || other.end > group.end || at < index),
    );
    return { ...group, depth: above.length + 1 };
  });
}

/** Levels of groups; above and below them a shift "has no effect" (reference of Range.shiftRowGroupDepth). */
export const DEEPEST = 8;

/** The groups of a tab with a stretch so many levels deeper, or taken out of its deepest groups. */
export function shifted(
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  end: number,
  delta: number,
): Group[] {
  let groups = [...sheet.groups];
  for (let step = 0; step < Math.min(Math.abs(delta), DEEPEST); step++) {
    if (delta > 0 && groups.some(({ depth }) => depth >= DEEPEST)) break;
    if (delta > 0) groups.push({ dimension, start, end, depth: 1, collapsed: false });
    else groups = lifted(groups, dimension, start, end);
    groups = withDepths(groups);
  }
  return groups;
}

function lifted(groups: readonly Group[], dimension: Dimension, start: number, end: number): Group[] {
  const touched = groups.filter(
    (group) => group.dimension === dimension && group.start <= end && group.end >= start,
  );
  if (touched.length === 0) return [...groups];
  const deepest = Math.max(...touched.map(({ depth }) => depth));
  return groups.flatMap((group) => {
    if (!touched.includes(group) || group.depth !== deepest) return [group];
    const parts = [
      { ...group, end: start - 1 },
      { ...group, start: end + 1 },
    ];
    return parts.filter((part) => part.start <= part.end);
  });
}
