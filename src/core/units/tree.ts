// Which unit stands below which, by the column 上级单位. A circle of parents is cut: no unit stands below itself.
import { groupBy } from "../group-by";
import type { Unit } from "../model";

type Placed = Pick<Unit, "unitId" | "parentId">;

/** The units of a directory by who stands below whom. */
export interface Tree<U extends Placed = Unit> {
  /** Those right below one, in the order of the directory. */
  children(unitId: string): readonly U[];
  /** Those below one at any depth, each behind the one above it. */
  below(unitId: string): readonly U[];
  /** Those above one, the nearest first. */
  above(unitId: string): readonly U[];
}

/** Finds out once who stands below whom. */
export function treeOf<U extends Placed>(units: readonly U[]): Tree<U> {
  const byParent = groupBy(units, ({ parentId }) => parentId);
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  const children = (unitId: string) => (byParent.get(unitId) ?? []).filter((unit) => unit.unitId !== unitId);
  const parentOf = (unitId: string) => byId.get(byId.get(unitId)?.parentId ?? "");
  return {
    children,
    below: (unitId) => {
      const seen = new Set([unitId]);
      const from = (id: string): U[] =>
        children(id).flatMap((unit) => {
          if (seen.has(unit.unitId)) return [];
          seen.add(unit.unitId);
          return [unit, ...from(unit.unitId)];
        });
      return from(unitId);
    },
    above: (unitId) => {
      const found: U[] = [];
      for (let next = parentOf(unitId); next && next.unitId !== unitId && !found.includes(next); ) {
        found.push(next);
        next = parentOf(next.unitId);
      }
      return found;
    },
  };
}

/** Each unit that has units below it, with itself and all of them; a circle of parents counts each unit once. */
export function subtrees<U extends Placed>(units: readonly U[]): Map<U, U[]> {
  const tree = treeOf(units);
  const heads = units.filter(({ unitId }) => tree.children(unitId).length > 0);
  return new Map(heads.map((head) => [head, [head, ...tree.below(head.unitId)]]));
}
