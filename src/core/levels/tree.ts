// Which unit stands below which, by the column 上级单位. A circle of parents is cut: no unit stands below itself.
import { groupBy } from "../group-by";
import type { Unit } from "../model";

/** The units right below each unit, by its id; those at the top stand under "". */
export function childrenOf(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  return groupBy(units, ({ parentId }) => parentId);
}

/** The units below one at any depth, each behind the one above it, in the order of the directory. */
export function unitsBelow(units: readonly Unit[], unitId: string): Unit[] {
  const children = childrenOf(units);
  const seen = new Set([unitId]);
  const below = (id: string): Unit[] =>
    (children.get(id) ?? []).flatMap((unit) => {
      if (seen.has(unit.unitId)) return [];
      seen.add(unit.unitId);
      return [unit, ...below(unit.unitId)];
    });
  return below(unitId);
}

/** The units above one, the nearest first. */
export function unitsAbove(units: readonly Unit[], unitId: string): Unit[] {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  const found: Unit[] = [];
  for (let next = parentOf(unitId); next && next.unitId !== unitId && !found.includes(next); ) {
    found.push(next);
    next = parentOf(next.unitId);
  }
  return found;

  function parentOf(id: string): Unit | undefined {
    return byId.get(byId.get(id)?.parentId ?? "");
  }
}
