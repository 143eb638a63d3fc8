/** A calendar day as ISO text, "2020-03-25". An unknown day is the empty string. */
export type Day = string;

/** A wall-clock instant of the campaign's zone, "2020-03-25 14:05:09"; sorts as text. Empty = never. */
export type Moment = string;

/** What a cell holds as core sees it. Days may also arrive as serial numbers; core reads both. */
export type Cell = string | number | boolean | null;

/** Cells of one row by column key. */
export type Cells = Readonly<Record<string, Cell>>;

/** One data row of a tab: `row` is the sheet's row number (1-based), used to name the place of a problem. */
export interface TableRow {
  readonly row: number;
  readonly cells: Cells;
  /** Column letters by key, when known: a problem can then name the cell. All rows may share one object. */
  readonly letters?: Readonly<Record<string, string>>;
}

/** A value of a form's field once it is validated: text, number, yes/no, or null for empty. */
export type FieldValue = string | number | boolean | null;
/** Values of a form by field key. */
export type FieldValues = Readonly<Record<string, FieldValue>>;
