import { type CheckedEntryRow, type GoodEntry, validateEntries } from "../activity";
import { parseTypedDay } from "../day";
import { fieldOf } from "../field";
import { dateFieldOf, registerTitle } from "../form";
import type { Day, Entry, Form, TableRow } from "../model";
import { periodOfDay, periodsOfReturn } from "../period";
import { textOf } from "../rows";
import { nameField } from "../selection/name-field";
import { typedTable } from "../tables";
import { inLanguage } from "../text/words";
import { entryDays } from "../version/periods";
import { identify } from "./identity";
import type { SubmissionInput } from "./types";

/** A good row of a register: where it stands, in which period its day lies, and which recorded entry it is. */
export interface SortedRow {
  readonly formId: string;
  readonly row: number;
  readonly tab: string;
  readonly periodId: string;
  readonly checked: GoodEntry;
  readonly origin: Entry["origin"];
  /** Its id where the office typed it; "" for a row of the unit's own. */
  readonly entryId: string;
  readonly known: Entry | undefined;
}

/** All rows of one register of a unit, whoever typed them. */
export interface SortedRows {
  /** Good ones of any period. */
  readonly good: readonly SortedRow[];
  /** Rows of this period as checked, faulty ones that may belong to it among them. */
  readonly own: readonly CheckedEntryRow[];
  readonly typed: readonly CheckedEntryRow[];
}

/** Checks the rows of a register, typed by the unit and by the office, and sorts them by their days. */
export function sortRows(form: Form, input: SubmissionInput): SortedRows {
  const { definition, today, choices } = input;
  const { formId } = form;
  const staffRows = input.staffRows[formId] ?? [];
  const { language } = definition.campaign;
  const tabs = {
    workbook: registerTitle(form, language),
    staff: inLanguage(typedTable(form).name, language),
  };
  const check = (rows: readonly TableRow[], tab: string) =>
    validateEntries(rows, { form, definition, today, place: { tab }, ...(choices && { choices }) });
  const own = check(input.registerRows[formId] ?? [], tabs.workbook);
  const typed = check(staffRows, tabs.staff);
  const recorded = (input.recordedActivities ?? []).filter((entry) => entry.formId === formId);
  const ids = new Map(staffRows.map(({ row, cells }) => [row, textOf(cells.entryId)]));
  const mine = goodOf(own, form, input);
  const known = identify(
    mine.map(({ checked, ...item }) => ({ ...item, ...checked })),
    recorded.filter(({ origin }) => origin === "workbook"),
    fieldOf(form.fields, "theme"),
    definition.stages?.some((stage) => stage.formId === formId) ? nameField(form) : undefined,
  );
  return {
    good: [
      ...mine.map((item) => ({
        ...item,
        formId,
        tab: tabs.workbook,
        origin: "workbook" as const,
        entryId: "",
        known: known.get(item.row),
      })),
      ...goodOf(typed, form, input).map((item) => {
        const entryId = ids.get(item.row) ?? "";
        const before = recorded.find(({ activityId }) => activityId === entryId);
        return { ...item, formId, tab: tabs.staff, origin: "staff" as const, entryId, known: before };
      }),
    ],
    own: own.filter((row) => belongs(row, form, input)),
    typed: typed.filter((row) => belongs(row, form, input)),
  };
}

function goodOf(
  rows: readonly CheckedEntryRow[],
  form: Form,
  input: SubmissionInput,
): Pick<SortedRow, "row" | "periodId" | "checked">[] {
  return rows.flatMap(({ row, checked }) =>
    checked.ok ? [{ row, checked, periodId: periodIdOf(checked.date, form, input) }] : [],
  );
}

/** A good row belongs by its date; a faulty one belongs unless its date can be read and says otherwise. */
function belongs({ cells, checked }: CheckedEntryRow, form: Form, input: SubmissionInput): boolean {
  const { definition, today, period } = input;
  const date = dateFieldOf(form);
  if (!date) return true;
  const day = checked.ok
    ? checked.date
    : parseTypedDay(cells[date.field], { ...entryDays(definition), today }).day;
  return day === undefined || periodIdOf(day, form, input) === period.id;
}

/** The period of the return that holds a day; a register without days belongs to the one period there is. */
function periodIdOf(day: Day, form: Form, { definition, period }: SubmissionInput): string {
  if (!dateFieldOf(form)) return period.id;
  const periods = periodsOfReturn(definition, period.returnId);
  return periodOfDay(periods, day)?.id ?? "";
}
