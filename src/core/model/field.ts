/** What a column or field holds. */
export type ColumnKind =
  | "text"
  | "longText"
  | "integer"
  | "number"
  | "percent"
  | "date"
  | "month"
  | "time"
  | "dateTime"
  | "choice"
  | "multiChoice"
  | "yesNo"
  | "unit"
  | "units"
  | "task"
  | "person"
  | "mail"
  | "phone"
  | "id"
  | "link";

/** How a field's values become one over periods and over units; see `core/field/natures`. */
export type FieldNature = "stock" | "flow" | "latest" | "average" | "ratio" | "text";

/** When a field is shown, or a rule holds: a field of the form has one of these values. */
export interface ShowWhen {
  readonly field: string;
  readonly values: readonly string[];
}

/** What is made from fields of the same row. */
export type RowOperation = "total" | "difference" | "product" | "ratio";

/** Where a field's value comes from: typed, number of entries, sum or mean of an entry's field, list of its values, or other fields of its row. */
export type FieldOrigin = "typed" | "count" | "sum" | "average" | "list" | RowOperation;

/** What the program takes from a field of an event: person-times, its kind, its theme, the form of its result, and whether a unit was its host. */
export type EventRole = "people" | "kind" | "theme" | "result" | "joint";

/** What it takes from a field of a card: who is the unit's contact, and how that person is reached. */
export type ContactRole = "contactName" | "contactPhone" | "contactMail";

/** What it takes from a field of a case that a unit proposes: its place among the unit's own; and from one of a ballot: the case that is voted for. */
export type CaseRole = "rank" | "vote";

/** What the program takes from a field beyond its own value. */
export type FieldRole = EventRole | ContactRole | CaseRole;

/** One field of a form: tab 字段定义. */
export interface Field {
  /** Form that it belongs to. */
  readonly formId: string;
  readonly field: string;
  readonly label: string;
  /** What it is called in English; "" where it is called the same. */
  readonly labelEn: string;
  readonly kind: ColumnKind;
  /** Words to choose from, those of a shared list put in already; a register's field `task` takes the campaign's tasks instead. */
  readonly options: readonly string[];
  readonly required: boolean;
  readonly min: number | null;
  readonly max: number | null;
  /** What a page fills in at first; "" = nothing. */
  readonly default: string;
  /** How a text is to look: # a digit, A a letter, * anything; "" = as one likes. */
  readonly pattern: string;
  /** null = always. */
  readonly showWhen: ShowWhen | null;
  /** Most digits behind the point; null = as typed. */
  readonly decimals: number | null;
  /** Measure word such as 人次; "" = none. */
  readonly measure: string;
  /** Heading under which a page puts it; "" = that of the field before. */
  readonly group: string;
  readonly origin: FieldOrigin;
  /** Id of the register whose rows a computed field counts, sums or lists; "" for a typed one. */
  readonly register: string;
  /** Keys of the fields that a computed field is made from. */
  readonly operands: readonly string[];
  /** Which rows of its register a computed field is made from, by a field of these; left out where it is all of them. */
  readonly countWhen?: ShowWhen;
  readonly nature: FieldNature;
  /** Left out where it is the key itself, or where the field has none. */
  readonly role?: FieldRole;
  readonly help: string;
  readonly order: number;
  readonly inUse: boolean;
}
