// One unit's workbook as it was read, and what it would submit.
import type { Definition, Moment, Period, Unit } from "../../core/model";
import type { Problem } from "../../core/problem";
import type { HomeRow } from "../../core/report";
import type { Wait } from "../../core/wire/procedures";
import type { UnitWorkbook } from "../unit-workbook/read";
import type { Submission } from "./submission";
import { tabsOfReport } from "./workbook-check";

/** What was read of one unit, or why it could not be. */
export interface WorkbookReading {
  unit: Unit;
  own: Definition;
  workbook: UnitWorkbook | null;
  problems: Problem[];
  /** Those of `problems` that keep a report from being read. */
  broken: readonly Problem[];
  /** Google had no room to read it. */
  wait?: Wait | undefined;
  /** Moment by which its ticks had been made, where that is known to be before now. */
  sentAt?: Moment | undefined;
}

/** Faults that keep a period's report from being read whole: then none of it is recorded, and the unit is told what is missing. */
export function faultsOf({ own, broken }: WorkbookReading, period: Period): Problem[] {
  const tabs = tabsOfReport(own, period);
  return broken.filter(({ place }) => tabs.includes(place?.tab ?? ""));
}

/** What a row of 首页 would submit of what was read. */
export function submissionOf(
  { unit, own, sentAt }: WorkbookReading,
  workbook: UnitWorkbook,
  period: Period,
  homeRow: HomeRow,
): Submission {
  return {
    unit,
    own,
    period,
    homeRow,
    tableRows: mapValues(workbook.tables[period.id] ?? {}, (table) => table?.rows ?? null),
    registerRows: rowsOfRegisters(workbook),
    choices: workbook.choices,
    receipt: workbook.homeStatuses[period.id]!.receipt,
    sentAt,
  };
}

// A tab that is not there is not one without rows: what stood in it was not withdrawn.
function rowsOfRegisters({ registers }: UnitWorkbook): Submission["registerRows"] {
  return Object.fromEntries(
    Object.entries(registers).flatMap(([formId, register]) => (register ? [[formId, register.rows]] : [])),
  );
}

function mapValues<A, B>(items: Readonly<Record<string, A>>, map: (item: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(items).map(([key, item]) => [key, map(item)]));
}
