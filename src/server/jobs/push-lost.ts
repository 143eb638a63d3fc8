// What was collected from tabs of a unit's workbook that somebody has deleted since: 推送变更 builds them anew and fills them with it.
import { registersOf, registerTitle, tableTitle } from "../../core/form";
import type { Definition, Form, Language, Period, Report, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { listed } from "../../core/text/lists";
import { channels } from "../../core/units";
import { recordedBy } from "../../core/version";
import type { Context } from "../context";
import { rowCounts } from "../head/places";
import { readRecordOf } from "../head/record";
import { type PeriodTable, periodTables, registerSheetId, tableSheetId } from "../unit-workbook/layout";
import type { CollectedRows, Target } from "../unit-workbook/update";

/** Nothing is missing of which anything was collected. */
export const NOTHING_LOST: CollectedRows = { ledger: [], activities: [] };

/** What is missing in the workbook of a unit, of which something may have been collected. */
export interface Lost {
  readonly unit: Unit;
  readonly tables: readonly PeriodTable[];
  readonly registers: readonly Form[];
  readonly periodIds: readonly string[];
}

/** Which tabs are missing of which something was collected; null where there is none. A form that is new was never there. */
export function lostOf(
  tabs: { has(sheetId: number): boolean },
  { own }: Pick<Target, "own">,
  unit: Unit,
  reports: readonly Report[],
): Lost | null {
  const collected = new Map(
    reports
      .filter(({ unitId, revision }) => unitId === unit.unitId && revision > 0)
      .map((report) => [report.periodId, report]),
  );
  const hasRows = ({ formId }: Form, { id }: Period) => {
    const report = collected.get(id);
    return report !== undefined && (report.rows === "" || rowCounts(report).has(formId));
  };
  const tables = periodTables(own, own.periods).filter(
    ({ form, period }) => !tabs.has(tableSheetId(form, period)) && hasRows(form, period),
  );
  const registers = registersOf(own).filter((form) => !tabs.has(registerSheetId(form)));
  const ofRegisters = own.periods.filter((period) => registers.some((form) => hasRows(form, period)));
  const periodIds = [...tables.map(({ period }) => period.id), ...ofRegisters.map(({ id }) => id)];
  return periodIds.length === 0 ? null : { unit, tables, registers, periodIds: [...new Set(periodIds)] };
}

/** Reads what was collected of them, in one request for all. Throws NotNow. */
export function readLost(
  context: Context,
  definition: Definition,
  lost: readonly Lost[],
  reports: readonly Report[],
): (unit: Unit) => CollectedRows {
  const isMeant = (set: Pick<Report, "unitId" | "periodId">) =>
    lost.some(({ unit, periodIds }) => unit.unitId === set.unitId && periodIds.includes(set.periodId));
  const { ledger, activities } = readRecordOf(context, recordedBy(definition), isMeant, reports);
  return ({ unitId }) => ({
    ledger: ledger.filter((line) => line.unitId === unitId),
    activities: activities.filter((entry) => entry.unitId === unitId),
  });
}

/** What may be filled in again of what was collected: what a head of its own has added from below is not told apart from what the unit typed. */
export function refillable(rows: CollectedRows, { channel }: Unit): CollectedRows {
  return channels[channel].hasHead ? { ...rows, ledger: [] } : rows;
}

/** What the office is told of it. */
export function lostProblems(lost: Lost, rows: CollectedRows, language: Language): Problem[] {
  const { name, channel } = lost.unit;
  const registers = lost.registers
    .filter(({ formId }) => rows.activities.some((entry) => entry.formId === formId))
    .map((form) => registerTitle(form, language));
  const tables = lost.tables
    .filter(({ form, period }) =>
      rows.ledger.some((line) => line.formId === form.formId && line.periodId === period.id),
    )
    .map(({ form, period, own }) => tableTitle(form, period, own));
  const isSum = channels[channel].hasHead;
  const said = (code: "push.refilled" | "push.leftEmpty", tabs: readonly string[]) =>
    tabs.length > 0
      ? [
          problem(
            code,
            {
              unit: name,
              tabs: listed(
                tabs.map((tab) => `“${tab}”`),
                language,
              ),
            },
            {},
            "D",
          ),
        ]
      : [];
  return [
    ...said("push.refilled", [...registers, ...(isSum ? [] : tables)]),
    ...said("push.leftEmpty", isSum ? tables : []),
  ];
}
