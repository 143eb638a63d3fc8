import type { Cells, Definition, Field, Form, Report, TableRow, Unit } from "../../src/core/model";
import { definitionFromRows, type RawTables } from "../../src/core/rows";
import { type Adjustments, definitionFromTemplate } from "../../src/core/template";
import { findTemplate } from "../../src/core/template/registry";
import { labelOf } from "../../src/core/text";

/** Rows as a tab has them: data begins in row 3. */
export function asRows(rows: readonly Cells[] = []): TableRow[] {
  return rows.map((cells, index) => ({ row: index + 3, cells }));
}

/** The tabs that a bundled template creates. */
export function tabsOf(id: string, adjustments: Adjustments = {}): RawTables {
  const template = findTemplate(id);
  if (!template) throw new Error(`no template ${id}`);
  const rows = definitionFromTemplate(template, adjustments);
  return Object.fromEntries(Object.entries(rows).map(([key, list]) => [key, asRows(list)]));
}

/** The reading campaign of spring 2020 with its monthly ledger alone, its months those of the calendar. */
export function readingCampaign(adjustments: Adjustments = {}): Definition {
  const rules = { r1: { kind: "calendarMonth" as const } };
  return definitionFromRows(monthlyLedger(tabsOf("qinhuangdao-2020", { rules, ...adjustments }))).definition;
}

const MONTHLY = ["月度台账", "活动", "台账"];

/** Tabs of the reading campaign as an office has them that asks for the monthly ledger and for no other return. */
export function monthlyLedger({
  returns = [],
  forms = [],
  fields = [],
  indicators = [],
  stages = [],
  page = [],
  ...tabs
}: RawTables): RawTables {
  const isMonthly =
    (key: string) =>
    ({ cells }: TableRow) =>
      MONTHLY.includes(String(cells[key] ?? ""));
  return {
    ...tabs,
    returns: returns.filter(isMonthly("name")),
    forms: forms.filter(isMonthly("name")),
    fields: fields.filter(isMonthly("form")),
    stages: stages.filter(isMonthly("form")),
    page: page.filter((row) => [undefined, ""].includes(row.cells.form as string) || isMonthly("form")(row)),
    indicators: indicators.map((row) =>
      row.cells.form === "典型推荐"
        ? { ...row, cells: { ...row.cells, form: "", origin: labelOf("indicatorOrigin", "typed", "zh") } }
        : row,
    ),
  };
}

/** The register of events of a campaign. */
export function eventsOf({ forms }: Pick<Definition, "forms">): Form {
  return forms.find(({ kind }) => kind === "register") as Form;
}

/** The first table of a campaign. */
export function tableOf({ forms }: Pick<Definition, "forms">): Form {
  return forms.find(({ kind }) => kind === "table") as Form;
}

/** The same campaign with other fields in one of its forms. */
export function withFields(definition: Definition, formId: string, fields: readonly Field[]): Definition {
  const forms = definition.forms.map((form) => (form.formId === formId ? { ...form, fields } : form));
  return { ...definition, forms };
}

/** A fictitious county union that reports online. */
export function unit(over: Partial<Unit> = {}): Unit {
  return {
    unitId: "U001",
    name: "例河县总工会",
    aliases: [],
    unitType: "县（区）总工会",
    level: "县区",
    parentId: "",
    channel: "account",
    contactName: "张示例",
    contactMail: "zhang@lihe.example",
    contactPhone: "13800000000",
    openedOn: "",
    closedOn: "",
    workbookId: "",
    workbookUrl: "",
    workbookState: "",
    note: "",
    attributes: {},
    ...over,
  };
}

/** A report of March, on time, waiting for review. */
export function report(over: Partial<Report> = {}): Report {
  return {
    unitId: "U001",
    periodId: "r1.2020-03",
    state: "submitted",
    version: 1,
    figures: "",
    check: "",
    rows: "",
    revision: 1,
    zero: false,
    submittedAt: "2020-03-24 10:00:00",
    collectedAt: "2020-03-24 10:00:00",
    onTime: true,
    refusedAt: "",
    problems: "",
    receipt: "",
    content: "",
    corrections: "",
    reviewedBy: "",
    reviewedAt: "",
    reason: "",
    below: "",
    ...over,
  };
}
