// What a figure or chart of 汇总 is made of: entries of a register, one of their fields, or a cell of a table, never a sum of unlike rows.
import type { RegisterFigures } from "../figures";
import { eventRegister, peopleFieldOf } from "../form";
import type { PageItem } from "../model";
import { figureLines, type HasLeft, type Rollup } from "../rollup";
import { sumIn } from "../rollup/groups";
import { formOf } from "./page";
import { leftOf, type Sources } from "./sources";

/** What a figure is made from. */
export type Measured = Pick<Sources, "rollup" | "definition" | "units"> &
  Partial<Pick<Sources, "tables" | "figures" | "selection">>;

/** A quantity over everybody, in one period, and of a unit in one period. */
export interface Measure {
  readonly total: number;
  readonly ofPeriod: (periodId: string) => number;
  readonly of: (unitId: string, periodId: string) => number;
}

/** The quantity of an item: a count where it names no field, else the sum of the field. */
export function measureOf(item: PageItem, field: string, sources: Measured): Measure {
  const form = formOf(item, sources.definition);
  const events = eventRegister(sources.definition);
  if (!form || form === events) {
    if (field === "") return ofEvents("activities", sources.rollup);
    if (!events || field === peopleFieldOf(events)) return ofEvents("people", sources.rollup);
  }
  if (form?.kind === "table") return ofTable(item, field, sources);
  return ofRegister(form?.formId ?? "", field, sources);
}

function ofEvents(key: "activities" | "people", { total, periods, units }: Rollup): Measure {
  return {
    total: total[key],
    ofPeriod: (id) => periods.find(({ periodId }) => periodId === id)?.[key] ?? 0,
    of: (unit, id) =>
      units.find(({ unitId }) => unitId === unit)?.periods.find(({ periodId }) => periodId === id)?.counts[
        key
      ] ?? 0,
  };
}

function ofRegister(formId: string, field: string, { figures = [] }: Measured): Measure {
  const reports = figures.flatMap(({ unitId, periodId, registers }) =>
    registers
      .filter((register) => register.formId === formId)
      .map((register) => ({ unitId, periodId, amount: amountOf(register, field) })),
  );
  const sum = (isMeant: (report: (typeof reports)[number]) => boolean) =>
    reports.filter(isMeant).reduce((all, { amount }) => all + amount, 0);
  return {
    total: sum(() => true),
    ofPeriod: (id) => sum(({ periodId }) => periodId === id),
    of: (unit, id) => sum(({ unitId, periodId }) => unitId === unit && periodId === id),
  };
}

function amountOf(register: RegisterFigures, field: string): number {
  const one =
    field === "" ? ([, , count]: RegisterFigures["groups"][number]) => count : sumIn(register, field);
  return register.groups.reduce((all, group) => all + one(group), 0);
}

function ofTable(item: PageItem, field: string, sources: Measured): Measure {
  const { definition, tables = [] } = sources;
  const form = formOf(item, definition)!;
  const among = (isMeant: (table: (typeof tables)[number]) => boolean, hasLeft?: HasLeft): number => {
    const lines = figureLines(form, tables.filter(isMeant), definition, hasLeft);
    const value = lines.find(({ rowId, label }) => item.row === rowId || item.row === label)?.values[field];
    return typeof value === "number" ? value : 0;
  };
  return {
    total: among(() => true, leftOf(sources)),
    ofPeriod: (id) => among(({ periodId }) => periodId === id),
    of: (unit, id) => among(({ unitId, periodId }) => unitId === unit && periodId === id),
  };
}
