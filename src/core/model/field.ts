/** What a column or field holds. */
export type ColumnKind =
  | "text"
  | "longText"
  | "integer"
  | "number"
  | "percent"
  | "date"
  | "dateTime"
  | "choice"
  | "multiChoice"
  | "yesNo"
  | "mail"
  | "id"
  | "link";

/** Where a ledger field's value comes from: typed, number of activities, sum of an activity field, or list of its values. */
export type FieldOrigin = "typed" | "count" | "sum" | "list";

/** One field of a form: tab 字段定义. */
export interface Field {
  /** Form that it belongs to. */
  readonly formId: string;
  readonly field: string;
  readonly label: string;
  readonly kind: ColumnKind;
  /** Words to choose from; the activity field `task` takes the campaign's tasks instead. */
  readonly options: readonly string[];
  readonly required: boolean;
  readonly min: number | null;
  readonly max: number | null;
  readonly origin: FieldOrigin;
  /** Activity field that is summed or listed. */
  readonly sumOf: string;
  readonly nature: "stock" | "flow" | "text";
  readonly help: string;
  readonly order: number;
  readonly inUse: boolean;
}
