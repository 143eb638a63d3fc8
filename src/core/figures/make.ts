import { isRegister } from "../form";
import type { Entry, TableLine } from "../model";
import { reportKey } from "../period";
import { registerFigures } from "./entries";
import { type FiguresSource, figuresKey } from "./key";
import { tableFigures } from "./lines";
import { oneLine, onePlace } from "./one-place";
import { byText } from "./order";
import type { ReportFigures } from "./types";

/** The rows of one report: unit × period. */
export interface ReportRows {
  readonly unitId: string;
  readonly periodId: string;
  readonly activities: readonly Entry[];
  readonly ledger: readonly TableLine[];
}

/** Adds up the rows of one report; a row that stands twice in it counts once. */
export function figuresOf(
  { unitId, periodId, activities, ledger }: ReportRows,
  source: FiguresSource,
): ReportFigures {
  const entries = byForm(onePlace(activities));
  const lines = byForm(oneLine(ledger));
  const forms = [...source.forms].sort(byText(({ formId }) => formId));
  return {
    unitId,
    periodId,
    key: figuresKey(source, periodId, [...entries.keys(), ...lines.keys()]),
    registers: forms.flatMap((form) => {
      const own = entries.get(form.formId);
      return own && isRegister(form) ? [registerFigures(form, own)] : [];
    }),
    tables: forms.flatMap((form) => {
      const own = lines.get(form.formId);
      return own && !isRegister(form) ? [tableFigures(form, own)] : [];
    }),
  };
}

/** Adds up the rows of many reports, each for itself, in the order in which they are met. */
export function figuresOfRows(
  { activities, ledger }: Pick<ReportRows, "activities" | "ledger">,
  source: FiguresSource,
): ReportFigures[] {
  const reports = new Map<
    string,
    { unitId: string; periodId: string; activities: Entry[]; ledger: TableLine[] }
  >();
  const of = ({ unitId, periodId }: Entry | TableLine) => {
    const key = reportKey(unitId, periodId);
    const known = reports.get(key);
    if (known) return known;
    const made = { unitId, periodId, activities: [], ledger: [] };
    reports.set(key, made);
    return made;
  };
  for (const entry of activities) of(entry).activities.push(entry);
  for (const line of ledger) of(line).ledger.push(line);
  return [...reports.values()].map((rows) => figuresOf(rows, source));
}

function byForm<T extends { readonly formId: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const known = found.get(row.formId);
    if (known) known.push(row);
    else found.set(row.formId, [row]);
  }
  return found;
}
