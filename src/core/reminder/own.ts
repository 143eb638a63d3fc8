// Each unit is judged by its own reports and mails: looked for among those of all, two thousand units would take minutes.
import { groupBy } from "../group-by";
import type { Unit } from "../model";
import type { ReminderInput } from "./types";

/** A unit and what is known of it alone, in the order of the units. */
export function ownInputs(input: ReminderInput): { unit: Unit; own: ReminderInput }[] {
  const reports = groupBy(input.reports, ({ unitId }) => unitId);
  const log = groupBy(input.log, ({ unitId }) => unitId);
  return input.units.map((unit) => ({
    unit,
    own: {
      ...input,
      units: [unit],
      reports: reports.get(unit.unitId) ?? [],
      log: log.get(unit.unitId) ?? [],
    },
  }));
}
