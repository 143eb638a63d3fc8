/**
 * What may stand on 汇总: figures at its head (`tasksDone` … `printed`), a table of the units, and charts (`trend` by period, `choices` of a
 * field, `rates` of units).
 */
export type PageItemKind =
  | "tasksDone"
  | "rate"
  | "rateOnTime"
  | "count"
  | "sum"
  | "overdue"
  | "chosen"
  | "materials"
  | "nominated"
  | "printed"
  | "table"
  | "trend"
  | "choices"
  | "rates";

/** Where a table or chart stands: on the front of the sheet, beside what is to be asked; or on its back, beside the lists. */
export type PageSide = "front" | "back";

/** One figure, table or chart of 汇总: a row of the tab 汇总内容. */
export interface PageItem {
  readonly kind: PageItemKind;
  /** Form that it is made of; "" = the register of events. Unused where it is made of reports or tasks. */
  readonly formId: string;
  /** Key of the field that is added up or counted; "" = the person-times, or the form of result, of the events. */
  readonly field: string;
  /** Row of a table; "" in a register. */
  readonly row: string;
  /** In the campaign's language; "" = what it is called by itself. */
  readonly title: string;
  readonly side: PageSide;
  /** Leaders and departments on whose own pages alone it stands; empty = on all pages. */
  readonly readers: readonly string[];
  /** Staff took it out, so it does not stand there by itself either. */
  readonly isOff?: boolean;
}
