import { isRegister } from "../form";
import type { Entry, TableLine } from "../model";
import { reportKey } from "../period";
import { registerFigures } from "./entries";
import { type FiguresSource, figuresKey } from "./key";
import { tableFigures } from "./lines";
import { linkFields } from "./links";
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
export function figuresOf(rows: ReportRows, source: FiguresSource): ReportFigures {
  return makerOf(source)(rows);
}

/** Adds up the rows of many reports, each for itself, in the order in which they are met. */
export function figuresOfRows(
  { activities, ledger }: Pick<ReportRows, "activities" | "ledger">,
  source: FiguresSource,
): ReportFigures[] {
  const reports = new Map<string, Gathered>();
  gather(reports, activities, (report) => report.activities);
  gather(reports, ledger, (report) => report.ledger);
  return [...reports.values()].map(makerOf(source));
}

interface Gathered {
  readonly unitId: string;
  readonly periodId: string;
  readonly activities: Entry[];
  readonly ledger: TableLine[];
}

// The rows of a report mostly stand one below the other.
function gather<R extends Entry | TableLine>(
  reports: Map<string, Gathered>,
  rows: readonly R[],
  listOf: (report: Gathered) => R[],
): void {
  let last: Gathered | undefined;
  for (const row of rows) {
    if (last?.unitId !== row.unitId || last.periodId !== row.periodId) {
      const { unitId, periodId } = row;
      const key = reportKey(unitId, periodId);
      last = reports.get(key) ?? { unitId, periodId, activities: [], ledger: [] };
      reports.set(key, last);
    }
    listOf(last).push(row);
  }
}

function makerOf(source: FiguresSource): (rows: ReportRows) => ReportFigures {
  const forms = [...source.forms].sort(byText(({ formId }) => formId));
  const keys = new Map<string, string>();
  return ({ unitId, periodId, activities, ledger }) => {
    const entries = byForm(onePlace(activities));
    const lines = byForm(oneLine(ledger));
    const present = [...entries.keys(), ...lines.keys()];
    const asked = [periodId, ...present].join("\n");
    const key = keys.get(asked) ?? figuresKey(source, periodId, present);
    keys.set(asked, key);
    return {
      unitId,
      periodId,
      key,
      registers: forms.flatMap((form) => {
        const own = entries.get(form.formId);
        return own && isRegister(form)
          ? [registerFigures(form, own, linkFields(form, source.materials), source.indicators)]
          : [];
      }),
      tables: forms.flatMap((form) => {
        const own = lines.get(form.formId);
        return own && !isRegister(form) ? [tableFigures(form, own)] : [];
      }),
    };
  };
}

function byForm<R extends { readonly formId: string }>(rows: readonly R[]): Map<string, R[]> {
  const found = new Map<string, R[]>();
  let last: { formId: string; rows: R[] } | undefined;
  for (const row of rows) {
    if (last?.formId !== row.formId) {
      last = { formId: row.formId, rows: found.get(row.formId) ?? [] };
      found.set(row.formId, last.rows);
    }
    last.rows.push(row);
  }
  return found;
}
