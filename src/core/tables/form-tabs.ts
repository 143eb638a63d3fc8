// Tabs of the head workbook that follow from the forms: what was collected, and what the office typed for units.
import { fieldKinds } from "../field/kinds";
import { patternOf } from "../field/look";
import { isRegister } from "../form/forms";
import type { Field, Form, Words } from "../model";
import { formTabWords } from "../text/tables";
import { fill } from "../text/words";
import {
  type Column,
  type ColumnSpec,
  columnsFrom,
  computed,
  superseded,
  type Table,
  type TableGroup,
} from "./table";

/** `entries` = a register as collected, `typed` = its rows that the office typed, `lines` = a table or card as collected. */
export type FormTabKind = keyof typeof formTabWords;
/** Key of a tab of a form: its kind and the form's id. */
export type FormTabKey = `${FormTabKind}:${string}`;

/** Key of the column that keeps a computed field's own value beside a correction. */
export const autoKey = (field: string): string => `${field}.auto`;

/** Key of the tab that holds what was collected of a form. */
export function recordTab({ formId, kind }: Pick<Form, "formId" | "kind">): FormTabKey {
  return `${isRegister({ kind }) ? "entries" : "lines"}:${formId}`;
}

/** Key of the tab in which the office types rows of a register for units. */
export function typedTab({ formId }: Pick<Form, "formId">): FormTabKey {
  return `typed:${formId}`;
}

/** The tabs of a form. */
export function formTabsOf(form: Pick<Form, "formId" | "kind">): FormTabKey[] {
  return isRegister(form) ? [recordTab(form), typedTab(form)] : [recordTab(form)];
}

/** Whether a tab is one of a form. */
export function isFormTab(key: string): key is FormTabKey {
  const [kind = ""] = key.split(":");
  return key.includes(":") && kind in formTabWords;
}

/** Whether a tab is one in which the office types. */
export function isTypedTab(key: string): key is FormTabKey {
  return isFormTab(key) && key.startsWith("typed:");
}

/** The tab in which the office types rows of a register. */
export function typedTable(form: Form): Table {
  return formTable(typedTab(form), [form]);
}

/** A tab of one of these forms; its columns are those of the form among those of the record. Throws for a form that is not among them. */
export function formTable(key: FormTabKey, forms: readonly Form[]): Table {
  const at = key.indexOf(":");
  const kind = key.slice(0, at) as FormTabKind;
  const form = forms.find(({ formId }) => formId === key.slice(at + 1));
  if (!form) throw new Error(`No form has the tab ${key}.`);
  const { specs, after, fields, group } = shapes[kind];
  const { name, columns } = formTabWords[kind];
  const fixed = columnsFrom(columns, specs);
  const place = fixed.findIndex((column) => column.key === after) + 1;
  return {
    key,
    name: inForm(name, form),
    group,
    columns: [...fixed.slice(0, place), ...fields(form.fields), ...fixed.slice(place)],
  };
}

interface Shape {
  readonly group: TableGroup;
  readonly specs: Readonly<Record<string, ColumnSpec>>;
  /** Column behind which those of the form stand. */
  readonly after: string;
  readonly fields: (fields: readonly Field[]) => Column[];
}

const shapes: Readonly<Record<FormTabKind, Shape>> = {
  entries: {
    group: "do",
    after: "period",
    fields: (fields) => fields.map((field) => fieldColumn(field, true)),
    specs: {
      activityId: computed("id", 160),
      unitId: computed("id", 80),
      unit: computed("text", 200),
      returnId: computed("id", 80),
      return: computed("text", 140),
      period: computed("text", 100),
      taskId: computed("id", 80),
      origin: computed("choice", 90, "activityOrigin"),
      below: { ...computed("text", 150), later: true },
      sourceRow: computed("integer", 80),
      revision: computed("integer", 76),
      collectedAt: computed("dateTime", 140),
      superseded,
    },
  },
  lines: {
    group: "do",
    after: "row",
    fields: lineColumns,
    specs: {
      unitId: computed("id", 80),
      unit: computed("text", 200),
      unitType: computed("text", 150),
      returnId: computed("id", 80),
      return: computed("text", 140),
      period: computed("text", 100),
      revision: computed("integer", 76),
      rowId: computed("id", 80),
      row: computed("text", 240),
      correctionReason: computed("longText", 200),
      zero: computed("yesNo", 80, "yesNo"),
      collectedAt: computed("dateTime", 140),
      superseded,
    },
  },
  typed: {
    group: "do",
    after: "unit",
    fields: (fields) => fields.map((field) => fieldColumn(field, false)),
    specs: {
      entryId: computed("id", 120),
      unitId: computed("id", 80),
      unit: computed("text", 200),
      taskId: computed("id", 80),
      enteredBy: { ...computed("text", 140), oneLine: true },
      enteredAt: computed("dateTime", 140),
      revision: computed("integer", 76),
    },
  },
};

/** The column in which a field's value is kept. */
function fieldColumn(field: Field, isComputed: boolean): Column {
  return {
    key: field.field,
    label: same(field.label),
    kind: field.kind,
    width: fieldKinds[field.kind].widths.head,
    // Nobody fills in what was collected.
    required: field.required && !isComputed,
    choices: field.options,
    computed: isComputed,
    pattern: patternOf(field) ?? null,
  };
}

function lineColumns(fields: readonly Field[]): Column[] {
  return [
    ...fields.map((field) => fieldColumn(field, true)),
    ...fields
      .filter(({ origin }) => origin !== "typed")
      .map((field) => ({
        ...fieldColumn(field, true),
        key: autoKey(field.field),
        label: { zh: `${field.label}（自动）`, en: `${field.label} (computed)` },
      })),
  ];
}

function inForm({ zh, en }: Words, { name }: Form): Words {
  return { zh: fill(zh, { form: name }), en: fill(en, { form: name }) };
}

function same(label: string): Words {
  return { zh: label, en: label };
}
