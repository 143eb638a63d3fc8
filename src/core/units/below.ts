import { groupBy } from "../group-by";
import type { Unit } from "../model";

type Placed = Pick<Unit, "unitId" | "parentId">;

/** Each unit that has units below it, with itself and all of them; a circle of parents counts each unit once. */
export function subtrees<U extends Placed>(units: readonly U[]): Map<U, U[]> {
  const children = groupBy(
    units.filter(({ parentId }) => parentId !== ""),
    ({ parentId }) => parentId,
  );
  const heads = units.filter(({ unitId }) => children.has(unitId));
  return new Map(heads.map((head) => [head, subtreeOf(head, children)]));
}

function subtreeOf<U extends Placed>(root: U, children: ReadonlyMap<string, readonly U[]>): U[] {
  const found = new Set([root]);
  for (const { unitId } of found) for (const child of children.get(unitId) ?? []) found.add(child);
  return [...found];
}
