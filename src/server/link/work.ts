// What the page behind a link shows of a unit's workbook.
import { isDerived } from "../../core/field";
import { registersOf, taskLabel, wordsField } from "../../core/form";
import { asksPictures } from "../../core/material";
import type { Campaign, Field, FieldValue, Form, Language, Period, TableRow } from "../../core/model";
import { dueMoment, isLocked, isOverdue, titleOfPeriod } from "../../core/period";
import { describeProblem, problem } from "../../core/problem";
import { reachOf } from "../../core/reminder/render";
import { allowsZero, isClosed } from "../../core/report";
import { inLanguage, keyOf, labelOf, text } from "../../core/text";
import { linkWords } from "../../core/text/pages/link";
import { unitHomeText } from "../../core/text/unit-home";
import { whomToCall } from "../../core/text/whom-to-call";
import type { TypedRow, TypedTab } from "../../core/unit-file";
import { ofPeriod } from "../../core/version";
import type { LinkPeriod, LinkRegister, LinkRow, LinkTable, LinkWork } from "../../core/wire/link";
import type { FormField } from "../../core/wire/procedures";
import { cellText, fieldText, formField } from "../actions/form-field";
import type { Context } from "../context";
import { TAKE_OVER } from "../unit-file/typed";
import {
  lineColumns,
  lineKey,
  type PeriodTable,
  periodTables,
  registerSheetId,
  tableSheetId,
} from "../unit-workbook/layout";
import { beforeKey } from "../unit-workbook/read";
import { inPageWords } from "./found";
import { receiptIn } from "./receipt";
import type { LinkedWorkbook } from "./workbook";

/** All of it, the period that is due first on top. */
export function workOf(context: Context, linked: LinkedWorkbook, language: Language): LinkWork {
  const { unit, own, periods, workbook } = linked;
  const { campaign } = own;
  const { notice, quotas } = workbook.homeMarks;
  const targets = targetsIn(quotas?.says ?? "", campaign.language);
  return {
    unit: unit.name,
    campaign: campaign.title,
    contact: reachOf(campaign),
    today: context.today,
    campaignStart: campaign.start,
    campaignEnd: campaign.end,
    tasks: own.tasks
      .filter(({ inLedger }) => inLedger)
      .map((task) => ({ value: taskLabel(task), label: taskLabel(task) })),
    ...(notice && { signed: notice.isTicked }),
    ...(targets && { targets }),
    periods: periods
      .filter(({ id }) => workbook.homeStatuses[id] !== undefined)
      .map((period) => periodOf(context, linked, period, language)),
    registers: registersOf(own).flatMap((form) => registerOf(linked, form)),
  };
}

// Line by line as on 首页; how they are counted, and that there are none, is said there alone.
function targetsIn(words: string, language: Language): string {
  const untold = [inLanguage(unitHomeText.quotaNote, language), inLanguage(unitHomeText.noQuotas, language)];
  return words
    .split("\n")
    .filter((line) => !untold.includes(line))
    .join("\n");
}

function periodOf({ now, today }: Context, linked: LinkedWorkbook, period: Period, to: Language): LinkPeriod {
  const { own, workbook, tabs } = linked;
  const { language } = own.campaign;
  const { state, collectedAt, receipt, message } = workbook.homeStatuses[period.id]!;
  const ticked = workbook.home.some((row) => row.periodId === period.id && (row.submit || row.zero));
  const known = keyOf("reportState", state);
  const isOpen = !isTaken(workbook, period);
  return {
    id: period.id,
    label: titleOfPeriod(period, own.returns),
    due: dueMoment(period),
    state: ticked
      ? inLanguage(linkWords.waiting, to)
      : known
        ? labelOf("reportState", known, to)
        : stateIn(state, language, to),
    collectedAt,
    receipt: receiptIn(receipt, language, to),
    message: inPageWords(message, linked, language),
    locked: isOpen && isLocked(period, today) ? lockedWords(period, own.campaign, to) : "",
    isOpen,
    isOwed: isOpen && !period.exempt && known !== "submitted" && period.dueOn !== "",
    takesZero: allowsZero(ofPeriod(own, period), period),
    isLate: isOverdue(period, now),
    tables: periodTables(own, [period]).flatMap((table) => tableOf(workbook, tabs, table)),
    registers: registersOf(ofPeriod(own, period), period.returnId).map(({ formId }) => formId),
  };
}

// Better read before than after everything was typed.
function lockedWords({ label, lockOn }: Period, campaign: Campaign, language: Language): string {
  const values = { period: label, lockOn, contact: whomToCall(campaign) };
  return describeProblem(problem("submit.locked", values), language);
}

// What a unit ticked and the office did not take in.
function stateIn(state: string, from: Language, to: Language): string {
  return state === text("unitWorkbook.troubled", from) ? text("unitWorkbook.troubled", to) : state;
}

/** Whether a period takes nothing more, as 首页 says. */
export function isTaken({ homeStatuses }: LinkedWorkbook["workbook"], { id, dueOn }: Period): boolean {
  const known = keyOf("reportState", homeStatuses[id]?.state ?? "");
  return known !== undefined && isClosed({ state: known }, { dueOn });
}

type Tables = LinkedWorkbook["workbook"];

function tableOf(workbook: Tables, tabs: readonly TypedTab[], table: PeriodTable): LinkTable[] {
  const { form, period } = table;
  const tab = tabs.find(({ sheetId }) => sheetId === tableSheetId(form, period));
  if (!tab) return [];
  const rows = tab.rows.map((row): LinkRow => {
    const label = row.words;
    return {
      key: row.key,
      label,
      computed: computedOf(workbook, table, row),
      cells: cellsOf(workbook, tab, row, table),
    };
  });
  return [{ formId: form.formId, name: form.name, rows: rows.filter(({ cells }) => cells.length > 0) }];
}

function cellsOf(workbook: Tables, tab: TypedTab, row: TypedRow, table: PeriodTable): LinkRow["cells"] {
  const { form, own } = table;
  const told = lineOf(workbook, table, row)?.cells ?? {};
  return [...tab.columns].flatMap(([column, { label: header }]) => {
    // A header's words may stand on two lines.
    const label = header
      .split("\n")
      .map((line) => line.trim())
      .join("");
    // The page offers each number by itself.
    if (column === TAKE_OVER || (form.kind === "card" && !isFor(column, form, row.key))) return [];
    const field = tab.fieldOf(row.key, column);
    const shown =
      field && column !== "reason"
        ? { ...formField(field), label: wordsOf(label, column, field, form) }
        : remark(column, label);
    const required = column.endsWith("correction") ? false : shown.required;
    const before = told[beforeKey(column)];
    const value = field ? cellText(field, row.cells[column]) : String(row.cells[column] ?? "");
    return [
      {
        column,
        field: { ...shown, required, help: own.campaign.language === "en" ? "" : shown.help },
        value,
        ...(typeof before === "number" && { before: String(before) }),
      },
    ];
  });
}

// A card has one line for each field: what is computed is corrected, what is typed has a value.
function isFor(column: string, { fields }: Form, key: string): boolean {
  const field = fields.find((each) => each.field === key);
  if (!field) return false;
  return field.origin === "typed" ? column === "value" : column !== "value";
}

// On a card a column is of all fields: its header names none.
const wordsOf = (label: string, column: string, field: Field, { kind }: Form): string => {
  if (column === "value") return field.label;
  return kind === "card" ? field.label + label : label;
};

/** A place for words that belongs to no field. */
function remark(column: string, label: string): FormField {
  return { ...wordsField(column, label), control: "longText" };
}

// A card is one line of as many fields as it has rows.
function lineOf({ tables }: Tables, { form, period }: PeriodTable, row: TypedRow): TableRow | undefined {
  const rows = tables[period.id]?.[form.formId]?.rows;
  return form.kind === "card" ? rows?.[0] : rows?.find(({ cells }) => cells.rowId === row.key);
}

// What the formulas of the workbook say by now.
function computedOf(workbook: Tables, table: PeriodTable, row: TypedRow): LinkRow["computed"] {
  const { form, own } = table;
  const line = lineOf(workbook, table, row);
  if (!line) return [];
  const { language } = own.campaign;
  if (form.kind === "card") {
    const field = form.fields.find((each) => each.field === row.key && each.origin !== "typed");
    const value = field && fieldText(field, (line.cells[field.field] ?? null) as FieldValue, language);
    return field ? [{ label: field.label, value: value || "–" }] : [];
  }
  return lineColumns(form).flatMap((column) => {
    if (column.kind !== "auto") return [];
    const value = line.cells[lineKey(column)] ?? null;
    return [
      {
        label: column.field.label,
        value: fieldText(column.field, value as FieldValue, own.campaign.language) || "–",
      },
    ];
  });
}

function registerOf({ tabs, own, unit }: LinkedWorkbook, form: Form): LinkRegister[] {
  const tab = tabs.find(({ sheetId }) => sheetId === registerSheetId(form));
  if (!tab) return [];
  const fields = form.fields.filter((field) => !isDerived(field) && tab.columns.has(field.field));
  const rows = tab.rows
    .map(({ key, cells }) => ({
      key,
      values: Object.fromEntries(fields.map((field) => [field.field, cellText(field, cells[field.field])])),
    }))
    .filter(({ values }) => Object.values(values).some((value) => value !== ""));
  const name = form.name || text("unitWorkbook.register", own.campaign.language, { form: "" });
  const next = Math.max(-1, ...rows.map(({ key }) => Number(key))) + 1;
  const { formId } = form;
  const photos = fields
    .filter(({ kind }) => kind === "link")
    .map(({ field }) => field)
    .filter((field) => asksPictures({ formId, field }, unit, own));
  return [{ formId, name, fields: fields.map(formField), photos, rows, next }];
}
