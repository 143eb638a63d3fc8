import { type CheckedActivityRow, type GoodActivity, validateActivities } from "../activity";
import { parseTypedDay } from "../day";
import type { Entry } from "../model";
import { periodOfDay, periodsOfReturn } from "../period";
import { textOf } from "../rows";
import { tables } from "../tables";
import { text } from "../text";
import { inLanguage } from "../text/words";
import { identify } from "./identity";
import type { SubmissionInput } from "./types";

/** A good row of a unit's activities: where it stands, in which period its day lies, and which recorded activity it is. */
export interface SortedRow {
  readonly row: number;
  readonly tab: string;
  readonly periodId: string;
  readonly checked: GoodActivity;
  readonly origin: Entry["origin"];
  /** Its id in 代填活动; "" for a row of 活动记录. */
  readonly entryId: string;
  readonly known: Entry | undefined;
}

/** All rows of a unit's activities, whoever typed them. */
export interface SortedRows {
  /** Good ones of any period. */
  readonly good: readonly SortedRow[];
  /** Rows of this period as checked, faulty ones that may belong to it among them. */
  readonly own: readonly CheckedActivityRow[];
  readonly typed: readonly CheckedActivityRow[];
}

/** Checks the rows of 活动记录 and 代填活动 and sorts them by their days. */
export function sortRows(input: SubmissionInput): SortedRows {
  const { definition, today, choices } = input;
  const { language } = definition.campaign;
  const tabs = {
    workbook: text("unitWorkbook.activities", language),
    staff: inLanguage(tables.staffActivities.name, language),
  };
  const check = (rows: SubmissionInput["activityRows"], tab: string) =>
    validateActivities(rows, { definition, today, place: { tab }, ...(choices && { choices }) });
  const own = check(input.activityRows, tabs.workbook);
  const typed = check(input.staffRows, tabs.staff);
  const recorded = input.recordedActivities ?? [];
  const ids = new Map(input.staffRows.map(({ row, cells }) => [row, textOf(cells.entryId)]));
  const mine = goodOf(own, input);
  const known = identify(
    mine.map(({ checked, ...item }) => ({ ...item, ...checked })),
    recorded.filter(({ origin }) => origin === "workbook"),
  );
  return {
    good: [
      ...mine.map((item) => ({
        ...item,
        tab: tabs.workbook,
        origin: "workbook" as const,
        entryId: "",
        known: known.get(item.row),
      })),
      ...goodOf(typed, input).map((item) => {
        const entryId = ids.get(item.row) ?? "";
        const before = recorded.find(({ activityId }) => activityId === entryId);
        return { ...item, tab: tabs.staff, origin: "staff" as const, entryId, known: before };
      }),
    ],
    own: own.filter((row) => belongs(row, input)),
    typed: typed.filter((row) => belongs(row, input)),
  };
}

function goodOf(
  rows: readonly CheckedActivityRow[],
  { definition, period }: SubmissionInput,
): Pick<SortedRow, "row" | "periodId" | "checked">[] {
  const periods = periodsOfReturn(definition, period.returnId);
  return rows.flatMap(({ row, checked }) =>
    checked.ok ? [{ row, checked, periodId: periodOfDay(periods, checked.date)?.id ?? "" }] : [],
  );
}

/** A good row belongs by its date; a faulty one belongs unless its date can be read and says otherwise. */
function belongs(
  { cells, checked }: CheckedActivityRow,
  { definition, today, period }: SubmissionInput,
): boolean {
  const { start: campaignStart, end: campaignEnd } = definition.campaign;
  const day = checked.ok
    ? checked.date
    : parseTypedDay(cells.date, { campaignStart, campaignEnd, today }).day;
  return (
    day === undefined || periodOfDay(periodsOfReturn(definition, period.returnId), day)?.id === period.id
  );
}
