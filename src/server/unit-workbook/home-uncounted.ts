// The red line of 首页: rows of any register that none of the unit's tables can count, and why.

import type { FormulaSource } from "../../core/field/formula";
import {
  foreignTasks,
  outside,
  type Uncounted,
  uncountedFormula,
  undated,
  unreadNumbers,
} from "../../core/field/uncounted";
import { dateFieldOf, registersOf, registerTitle, rowsOf, tableTitle } from "../../core/form";
import type { Definition, Form, Language } from "../../core/model";
import { unitWorkbookLayoutText as layoutText } from "../../core/text/unit-workbook-layout";
import { daySerial } from "../google/instant";
import { type PeriodTable, periodTables } from "./layout";
import { registerSource, summedFields, tasksOf } from "./uncounted";

/** The formula of 首页: rows of any register and any period. */
export function uncountedOfHome(definition: Definition, language: Language): string {
  const reasons = registersOf(definition).flatMap((register) => inCampaign(definition, register, language));
  return uncountedFormula(reasons, language);
}

function inCampaign(definition: Definition, register: Form, language: Language): Uncounted[] {
  const source = registerSource(register, registerTitle(register, language));
  const date = dateFieldOf(register)?.field;
  if (!date) return [];
  const { start, end } = definition.campaign;
  const serial = (day: string) => (day === "" ? null : daySerial(day));
  return [
    ...undated(source, date),
    ...outside(source, date, serial(start), serial(end)),
    ...summedFields(definition, register).map((field) => unreadNumbers(source, field)),
    ...foreignAnywhere(definition, register, source, date),
  ];
}

/**
 * Rows whose task is not in the table of their own month. Tables that were told the same tasks are held against together; the last
 * of them, since an accepted one stays as it was.
 */
function foreignAnywhere(definition: Definition, register: Form, source: FormulaSource, date: string) {
  const alike = alikeTables(definition, register);
  return alike.flatMap(([first, last]) => {
    const tab = `${quotedTab(tableTitle(last.form, last.period, last.own))}!`;
    const within = { date, startCell: serialOf(first.period.start), endCell: serialOf(last.period.end) };
    return tasksOf(last.own, last.form, register, tab).map((tasks) =>
      foreignTasks(source, tasks, alike.length > 1 ? within : undefined, layoutText.taskNotInPeriod),
    );
  });
}

/** The tables of the first form that counts a register by its tasks, as stretches with the same tasks: the first and the last of each. */
function alikeTables(definition: Definition, register: Form): [first: PeriodTable, last: PeriodTable][] {
  const counting = periodTables(definition, definition.periods).filter(({ form }) =>
    form.fields.some((field) => field.register === register.formId),
  );
  const isSame = ({ form, period }: PeriodTable) =>
    form.formId === counting[0]?.form.formId && period.returnId === counting[0].period.returnId;
  const stretches: [PeriodTable, PeriodTable][] = [];
  for (const table of counting.filter(isSame).sort((a, b) => (a.period.start < b.period.start ? -1 : 1))) {
    const stretch = stretches[stretches.length - 1];
    if (stretch && tasksIn(stretch[1]) === tasksIn(table)) stretch[1] = table;
    else stretches.push([table, table]);
  }
  return stretches;
}

function tasksIn({ form, own }: PeriodTable): string {
  return rowsOf(form, own)
    .map(({ rowId }) => rowId)
    .join();
}

const serialOf = (day: string): string => String(daySerial(day));

function quotedTab(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}
