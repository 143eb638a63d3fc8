// Columns and tabs of the record that are missing because they were defined since the units last got anything: nobody has
// deleted them, and 分发 or 推送变更 makes them.
import type { Field, Form } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { versionsFromRows } from "../../core/rows";
import { autoKey, formTabsOf, tables } from "../../core/tables";
import { inLanguage } from "../../core/text";
import type { Inspection } from "./inspect";
import type { Fault } from "./structure";

/** Faults for a person to look at, and one note in place of those that pass by themselves. */
export function withoutNotYet({ faults, definition, language, versions }: Inspection): {
  faults: Fault[];
  notes: Problem[];
} {
  const issued = versionsFromRows(versions).pop()?.issued.forms ?? [];
  const forms = definition?.forms ?? [];
  const later = faults.filter((fault) => isNew(fault, forms, issued));
  // What was only called otherwise follows by itself as well.
  const others = faults.filter((fault) => !later.includes(fault) && fault.kind !== "columnRenamed");
  if (later.length === 0) return { faults: others, notes: [] };
  const named = forms.filter((form) =>
    formTabsOf(form).some((key) => later.some((fault) => fault.key === key)),
  );
  const values = {
    forms: named.map(({ name }) => `“${name}”`).join(""),
    count: new Set(later.map(definedOf)).size,
  };
  const tab = inLanguage(tables.fields.name, language);
  return {
    faults: others,
    notes: [problem("record.notYet", values, { tab }, "D")],
  };
}

/** The field or form that a fault is of: one field has a column in several tabs, or two in one. */
function definedOf(fault: Fault): string {
  const form = fault.key.slice(fault.key.indexOf(":"));
  return fault.kind === "columnMissing" ? `${form} ${fault.column.key.split(".")[0]}` : form;
}

// Before the first 分发 nothing has been given to anybody.
function isNew(fault: Fault, forms: readonly Form[], issued: readonly Form[]): boolean {
  const own = ({ formId, kind }: Form) => (formTabsOf({ formId, kind }) as string[]).includes(fault.key);
  const [before, now] = [issued.find(own), forms.find(own)];
  if (fault.kind === "tabMissing") return now !== undefined && before === undefined;
  if (fault.kind !== "columnMissing") return false;
  // What was counted stands beside a field that a unit may correct.
  const isColumn = ({ field }: Field) => [field, autoKey(field)].includes(fault.column.key);
  return (now?.fields.some(isColumn) ?? false) && !(before?.fields.some(isColumn) ?? false);
}
