import { namesOf } from "../cells/text";
import { isWorkday } from "../day";
import type { Campaign, Form, Period, PeriodRule, Return, StaffHolidays, Task, UnitType } from "../model";
import { periodsOf } from "../period";
import { periodKinds } from "../period/kinds";
import { problem } from "../problem";
import { findForm } from "./forms";
import type { RowReader } from "./reader";
import { taskIdOf } from "./tasks";

/** Longest grace and longest time until a lock, in days. */
const MOST_DAYS = { grace: 60, lock: 400 };

/** The returns in use. One that stands alone holds all forms unless it names some. */
export function returnsOf(
  rows: readonly RowReader[],
  forms: readonly Form[],
  tasks: readonly Task[],
  unitTypes: readonly UnitType[],
): Return[] {
  const used = rows.filter((read) => read.yesNo("inUse", true));
  return used.map((read) => readReturn(read, used.length === 1, { forms, tasks, unitTypes }));
}

/** Periods of all returns, each in order. */
export function periodsOfReturns(
  returns: readonly Return[],
  campaign: Pick<Campaign, "start" | "end" | "language">,
  holidays: StaffHolidays,
): Period[] {
  return returns.flatMap(({ returnId, name, start, end, rule, exempt, lateEntries }) =>
    periodsOf({
      returnId,
      name: returns.length > 1 ? name : "",
      start: start || campaign.start,
      end: end || campaign.end,
      rule,
      exempt,
      lateEntries,
      language: campaign.language,
      isWorkday: (day) => isWorkday(day, holidays),
    }),
  );
}

/** What a return may name. */
interface Named {
  readonly forms: readonly Form[];
  readonly tasks: readonly Task[];
  readonly unitTypes: readonly UnitType[];
}

function readReturn(read: RowReader, isAlone: boolean, { forms, tasks, unitTypes }: Named): Return {
  const types = unitTypes.map(({ name }) => name);
  return {
    returnId: read.text("returnId"),
    name: read.text("name"),
    formIds: formIdsOf(read, isAlone, forms),
    rule: readRule(read),
    start: read.day("start"),
    end: read.day("end"),
    unitTypes: namesOf(read.text("unitTypes"), types),
    units: read.list("units"),
    zeroAllowed: read.yesNo("zeroAllowed", true),
    reviewer: read.text("reviewer"),
    taskId: taskIdOf(read, tasks),
    exempt: read.days("exempt"),
    lateEntries: read.option("lateEntries", "lateEntries", "correction"),
    row: read.row,
  };
}

function readRule(read: RowReader): PeriodRule {
  const kind = read.option("kind", "periodKind", "calendarMonth");
  const { lastDueDay } = periodKinds[kind];
  return {
    kind,
    cutoffDay: read.whole("cutoffDay", 1, 31),
    dueIn: read.option("dueIn", "dueIn", "period"),
    dueDay: lastDueDay === 0 ? null : read.whole("dueDay", 1, lastDueDay),
    dueTime: read.time("dueTime"),
    dueOn: read.day("dueOn"),
    shift: read.option("shift", "dueShift", "none"),
    graceDays: read.whole("graceDays", 0, MOST_DAYS.grace) ?? 0,
    lockAfterDays: read.whole("lockAfterDays", 0, MOST_DAYS.lock),
  };
}

function formIdsOf(read: RowReader, isAlone: boolean, forms: readonly Form[]): string[] {
  const named = read.list("forms");
  if (named.length === 0 && isAlone) return forms.map(({ formId }) => formId);
  return named.flatMap((value) => {
    const form = findForm(forms, value);
    if (form) return [form.formId];
    const options = forms.map(({ name }) => name);
    read.note(problem("definition.formUnknown", { value, options }, read.place("forms")));
    return [];
  });
}
