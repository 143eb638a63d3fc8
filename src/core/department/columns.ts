// The tab of a department: one list of what it answers for, with the fields of its forms as columns.
import { fieldKinds } from "../field";
import { patternOf } from "../field/look";
import { tablesOf } from "../form";
import type { Definition, Field, Form, Unit, Words } from "../model";
import { type Column, computed, type Table } from "../tables/table";
import { departmentWords } from "../text/department";
import { fill } from "../text/words";
import { hasUnitTab } from "../units";

/** Key of the column that holds a field of a form. */
export const fieldKey = ({ formId }: Pick<Form, "formId">, { field }: Pick<Field, "field">): string =>
  `${formId}.${field}`;

/** Fields of a form that a department types: what is counted from registers has no cell here. */
export function typedFields({ fields }: Form): Field[] {
  return fields.filter(({ origin }) => origin === "typed");
}

/** A department's tab as a table; `own` is the definition as the department sees it. */
export function departmentTable(
  unit: Pick<Unit, "name" | "channel">,
  own: Definition,
): Pick<Table, "name" | "group" | "columns"> {
  const { zh, en } = hasUnitTab(unit) ? departmentWords.unitTitle : departmentWords.title;
  return {
    name: { zh: fill(zh, { unit: unit.name }), en: fill(en, { unit: unit.name }) },
    group: "do",
    columns: [
      column("rowKey", { zh: "", en: "" }, computed("id", 60)),
      column("kind", departmentWords.kind, computed("text", 60)),
      column("number", departmentWords.number, computed("text", 60)),
      column("item", departmentWords.item, computed("longText", 260)),
      column("duty", departmentWords.duty, computed("text", 60)),
      column("asked", departmentWords.asked, computed("longText", 200)),
      column("tick", departmentWords.tick, { kind: "choice", width: 80, help: departmentWords.tickHelp }),
      column("answer", departmentWords.answer, computed("longText", 240)),
      column("status", departmentWords.status, {
        kind: "choice",
        width: 90,
        options: "taskStatus",
        help: departmentWords.statusHelp,
      }),
      ...tablesOf(own).flatMap((form) => typedFields(form).map((field) => fieldColumn(form, field))),
      column("known", { zh: "", en: "" }, computed("id", 60)),
    ],
  };
}

function column(key: string, label: Words, spec: Omit<Column, "key" | "label">): Column {
  return { key, label, ...spec };
}

function fieldColumn(form: Form, field: Field): Column {
  return {
    key: fieldKey(form, field),
    label: { zh: field.label, en: field.labelEn || field.label },
    kind: field.kind,
    width: fieldKinds[field.kind].widths.head,
    choices: field.options,
    pattern: patternOf(field) ?? null,
    ...(field.help ? { help: { zh: field.help, en: field.help } } : {}),
  };
}
