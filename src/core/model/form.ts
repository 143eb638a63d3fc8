import type { Field } from "./field";

/**
 * How a form is laid out: `register` = one row an event or case, typed as it happens; `table` = fixed rows by columns, filled
 * once a period; `card` = one value a field, filled once a period.
 */
export type FormKind = "register" | "table" | "card";

/** A form of a return: tab 表单 with its fields of 字段定义. */
export interface Form {
  readonly formId: string;
  readonly name: string;
  readonly kind: FormKind;
  /** Rows of a table as the clerk lists them; empty = the tasks that are marked for tables. Unused otherwise. */
  readonly rows: readonly string[];
  readonly note: string;
  /** Fields in use, in order. */
  readonly fields: readonly Field[];
}
