// A field as a page draws it.
import { fieldKinds, isDerived, percentText } from "../../core/field";
import { TASK_FIELD } from "../../core/form";
import type { Cell, Field, FieldValue, Language } from "../../core/model";
import { rounded } from "../../core/report/receipt";
import { labelOf } from "../../core/text";
import type { FormField } from "../../core/wire/procedures";
import { serialText } from "../google/instant";

/** A field with the control that a page shows for it. */
export function formField(field: Field): FormField {
  return { ...field, control: field.field === TASK_FIELD ? "task" : fieldKinds[field.kind].control };
}

/** A cell of a tab as a page's text. */
export function cellText(field: Field, cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return "";
  return fieldKinds[field.kind].holds === "day" && typeof cell === "number" ? serialText(cell) : String(cell);
}

/** A value of a field as the sheet shows it: what is computed has more digits than people want to read. */
export function fieldText(field: Field, value: FieldValue | undefined, language: Language): string {
  if (typeof value !== "number") return valueText(value, language);
  const { kind, decimals } = field;
  if (kind === "percent") return percentText(Number(value.toFixed((decimals ?? 1) + 2)));
  return valueText(decimals !== null || isDerived(field) ? rounded(value, field) : value, language);
}

/** A value as people read it. */
export function valueText(value: FieldValue | undefined, language: Language): string {
  if (typeof value === "boolean") return labelOf("yesNo", value ? "yes" : "no", language);
  if (typeof value === "number") return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
  return value ?? "";
}
