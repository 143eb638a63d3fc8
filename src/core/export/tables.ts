import { fieldKinds, type Held } from "../field/kinds";
import { isRegister } from "../form";
import type { ColumnKind, Definition, Form } from "../model";
import { type Column, recordTab, type Table, tableOf, tabName } from "../tables";
import { exportText } from "../text/export";
import { inLanguage } from "../text/words";
import type { ExportColumn, ExportTable, ExportType } from "./types";

const TYPES: Readonly<Record<Held, ExportType>> = {
  text: "STRING",
  month: "STRING",
  number: "FLOAT",
  day: "DATE",
  moment: "DATETIME",
  time: "TIME",
  yesNo: "BOOLEAN",
};

/** Columns of 报表记录 that are exported: neither accounts of reviewers nor what the program keeps for itself. */
const REPORTS: readonly string[] = [
  "unitId",
  "unit",
  "returnId",
  "return",
  "period",
  "version",
  "state",
  "revision",
  "zero",
  "submittedAt",
  "collectedAt",
  "onTime",
  "reviewedAt",
  "reason",
];

/** Kinds of fields that may tell how a person is reached, or who it is. */
const PERSONAL: readonly ColumnKind[] = ["person", "phone", "mail"];

/** The tables of a campaign's record: its reports, then its forms in their order. */
export function exportTables(definition: Definition): ExportTable[] {
  const { forms } = definition;
  const names = new Set<string>();
  const reports = { ...tableOf("reports"), columns: columnsOf(tableOf("reports"), REPORTS) };
  return [
    exported("reports", "reports", reports, definition, names),
    ...forms.map((form) =>
      exported(
        form.formId,
        isRegister(form) ? "register" : "table",
        tableOf(recordTab(form), definition),
        definition,
        names,
      ),
    ),
  ];
}

/** Fields of forms that hold names, phones or mails, as people call them: these alone bring any into an export. */
export function personalFields({ forms }: Pick<Definition, "forms">): string[] {
  return forms.flatMap((form: Form) =>
    form.fields.filter(({ kind }) => PERSONAL.includes(kind)).map(({ label }) => `${form.name} · ${label}`),
  );
}

/** Type of a column by its kind. */
export function typeOf(kind: ColumnKind): ExportType {
  return kind === "integer" ? "INTEGER" : TYPES[fieldKinds[kind].holds];
}

function exported(
  id: string,
  kind: ExportTable["kind"],
  { key, columns }: Table,
  { forms, campaign }: Definition,
  names: Set<string>,
): ExportTable {
  const { language } = campaign;
  const made = (name: keyof typeof exportText.columns, type: ExportType): ExportColumn => ({
    name,
    type,
    label: inLanguage(exportText.columns[name], language),
  });
  const own = columns.flatMap((column): ExportColumn[] => {
    const { label } = column;
    const given = { name: nameOf(column), type: typeOf(column.kind), label: inLanguage(label, language) };
    return column.key === "period" ? [given, made("periodLabel", "STRING")] : [given];
  });
  return {
    name: unused(id.replace(/[^\p{L}\p{N}_]/gu, "_"), names),
    label: inLanguage(tabName(key, forms), language),
    tab: key,
    kind,
    columns: [
      ...own,
      ...(kind === "reports" ? [made("entries", "INTEGER"), made("lines", "INTEGER")] : []),
      ...(kind === "register" ? [made("counted", "BOOLEAN")] : []),
      ...(kind === "reports" ? [] : [made("version", "INTEGER")]),
      made("current", "BOOLEAN"),
    ],
  };
}

function columnsOf({ columns }: Table, keys: readonly string[]): Column[] {
  return columns.filter(({ key }) => keys.includes(key));
}

// The column of a computed value has a point in its key, which databases refuse.
function nameOf({ key }: Column): string {
  return key.replace(/\W/g, "_");
}

function unused(name: string, names: Set<string>): string {
  // Databases do not tell small letters from capitals.
  const free = names.has(name.toLowerCase()) ? unused(`${name}_`, names) : name;
  names.add(free.toLowerCase());
  return free;
}
