import { hasHolidayData } from "../day";
import type { Form, TableRow } from "../model";
import { type Problem, problem } from "../problem";
import { sendHours } from "../reminder/hours";
import { wordingProblems } from "../reminder/wording";
import { findForm, listOf, settingsFromRows, textOf } from "../rows";
import { settingPlace } from "../rows/setting-reader";
import { tables } from "../tables";
import { keyOf } from "../text";
import { inLanguage } from "../text/words";
import { sideOf } from "../validation";
import { type CheckContext, filledRows, placeAt } from "./context";
import { choiceProblems } from "./field-links";

/** Validation rules and reminders. */
export function checkRulesAndReminders(context: CheckContext): Problem[] {
  return [
    ...checkHolidays(context),
    ...checkSendHours(context),
    ...filledRows(context, "rules").flatMap((row) => checkRule(context, row)),
    ...filledRows(context, "reminders").flatMap((row) => checkReminder(context, row)),
  ];
}

/** Reminders and due days that keep to working days need to know the holidays of each year. */
function checkHolidays({ definition, language }: CheckContext): Problem[] {
  const { reminders, returns, periods, holidays } = definition;
  const isAsked =
    reminders.some((rule) => rule.workdaysOnly) || returns.some(({ rule }) => rule.shift !== "none");
  if (!isAsked) return [];
  const told = [...holidays.off, ...holidays.working].map((day) => day.slice(0, 4));
  const years = [
    ...new Set(periods.flatMap((period) => [period.start.slice(0, 4), period.dueOn.slice(0, 4)])),
  ].filter((year) => year !== "" && !told.includes(year));
  const tab = inLanguage(tables.reminders.name, language);
  return years
    .filter((year) => !hasHolidayData(year))
    .map((year) => problem("holidays.unknown", { year }, { tab }, "D"));
}

function checkSendHours({ raw, language }: CheckContext): Problem[] {
  const value = textOf(settingsFromRows(raw.settings ?? []).sendHours);
  const place = settingPlace(raw.settings ?? [], "sendHours", language);
  return sendHours(value) ? [] : [problem("mail.hoursWrong", { value }, place, "C")];
}

function checkRule(context: CheckContext, row: TableRow): Problem[] {
  const form = findForm(context.definition.forms, textOf(row.cells.form));
  if (!form || isOff(row)) return [];
  const _known = form.fields.map((field) => field.field);
  const comparison = keyOf("comparison", row.cells.comparison);
  const condition = conditionProblems(context, form, row);
  const sides = comparison === "required" ? ["left"] : ["left", "right"];
  const unknown = sides.flatMap((side) => {
    const value = textOf(row.cells[side]);
    const isKnown = sideOf(value, form.fields, context.definition.forms) !== undefined;
    if (isKnown || (value === "" && side === "left")) return [];
    return [
      problem(
        "definition.fieldUnknown",
        { value, options: form.fields.map(({ label }) => label) },
        placeAt(context, "rules", row, side),
      ),
    ];
  });
  return [...unknown, ...condition];
}

const isOff = ({ cells }: TableRow): boolean => keyOf("yesNo", cells.inUse) === "no";

function conditionProblems(context: CheckContext, form: Form, row: TableRow): Problem[] {
  const id = textOf(row.cells.ruleId);
  // A row without an id is known by what it says.
  const said = textOf(row.cells.message);
  const rule = context.definition.rules.find(
    ({ ruleId, message }) => ruleId === id && (id !== "" || message === said),
  );
  if (!rule?.when) return [];
  const { when } = rule;
  const place = placeAt(context, "rules", row, "when");
  const asked = form.fields.find(({ field }) => field === when.field);
  if (asked) return choiceProblems(when, asked, place);
  const options = form.fields.map(({ label }) => label);
  return [problem("definition.fieldUnknown", { value: when.field, options }, place)];
}

function checkReminder(context: CheckContext, row: TableRow): Problem[] {
  const rule = textOf(row.cells.ruleId);
  return [
    ...(isOff(row) ? [] : [...unknownTypes(context, row), ...emptyCopies(context, row)]),
    ...wordFaults(context, row, rule, isOff(row)),
  ];
}

function unknownTypes(context: CheckContext, row: TableRow): Problem[] {
  const types = context.definition.unitTypes.map(({ name }) => name);
  const place = placeAt(context, "reminders", row, "unitTypes");
  return listOf(textOf(row.cells.unitTypes))
    .filter((type) => !types.includes(type))
    .map((value) => problem("definition.unitTypeUnknown", { value, options: types }, place));
}

// Leaders are those to whom the digest goes.
function emptyCopies(context: CheckContext, row: TableRow): Problem[] {
  const settings = settingsFromRows(context.raw.settings ?? []);
  const needed = { leaders: settings.digestTo, department: settings.department, above: "-" };
  const copyTo = keyOf("reminderCopy", row.cells.copyTo);
  if (!copyTo || textOf(needed[copyTo]) !== "") return [];
  return [problem("reminder.nobodyToTell", {}, placeAt(context, "reminders", row, "copyTo"), "C")];
}

function wordFaults(context: CheckContext, row: TableRow, rule: string, isOff: boolean): Problem[] {
  return ["subject", "body"].flatMap((column) => {
    const text = textOf(row.cells[column]);
    const place = placeAt(context, "reminders", row, column);
    if (text === "") return isOff ? [] : [problem("definition.reminderTextMissing", { rule }, place)];
    // A rule that is off mails nobody: its words may wait.
    return wordingProblems(text, place).map((found) => (isOff ? { ...found, grade: "D" as const } : found));
  });
}
