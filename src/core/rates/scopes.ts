// Whom a line of 报送率 is of: everybody, a type, a level, a unit with all below it, or one unit.
import { groupBy } from "../group-by";
import type { Unit } from "../model";
import type { UnitFigures } from "../rollup";
import { subtrees } from "../units/tree";

/** Kinds of groups, in the order in which they stand. */
export type ScopeKind = "all" | "type" | "level" | "subtree" | "unit";

/** A group of units with their figures. */
export interface Scope {
  readonly kind: ScopeKind;
  /** Type or level, or the unit at the head; "" = everybody. */
  readonly name: string;
  readonly unitType: string;
  readonly units: readonly UnitFigures[];
}

/** All groups of a roll-up. Units that only the record knows have no place in the directory and are in no subtree. */
export function scopesOf(figures: readonly UnitFigures[], units: readonly Unit[]): Scope[] {
  const of = new Map(figures.map((unit) => [unit.unitId, unit]));
  const named = (kind: ScopeKind, keyOf: (unit: UnitFigures) => string): Scope[] =>
    [...groupBy(figures, keyOf)]
      .filter(([name]) => name !== "")
      .map(([name, own]) => ({ kind, name, unitType: kind === "type" ? name : "", units: own }));
  return [
    { kind: "all", name: "", unitType: "", units: figures },
    ...named("type", ({ unitType }) => unitType),
    ...named("level", ({ level }) => level),
    ...[...subtrees(units)].map(
      ([head, own]): Scope => ({
        kind: "subtree",
        name: head.name,
        unitType: head.unitType,
        units: own.flatMap(({ unitId }) => of.get(unitId) ?? []),
      }),
    ),
    ...figures.map(
      (unit): Scope => ({
        kind: "unit",
        name: unit.name,
        unitType: unit.unitType,
        units: [unit],
      }),
    ),
  ];
}
