// Where the rows of a report stand in the tabs of its forms. It is a hint: people sort, insert and delete, and whoever reads by
// it holds what was read against the report.
import { textOf } from "../../core/cells/text";
import type { Definition, Form, Report } from "../../core/model";
import { recordTab } from "../../core/tables";
import type { Context } from "../context";
import type { RowSpan } from "../tabs/together";

/** First sheet row and number of rows, by form id. */
export type Places = Readonly<Record<string, readonly [first: number, count: number]>>;

/** Places as the text of one cell. */
export function placesToText(places: Places): string {
  return JSON.stringify(places);
}

/** Number of a report's rows by form id; none where it is not known. */
export function rowCounts({ rows }: Pick<Report, "rows">): ReadonlyMap<string, number> {
  const places = Object.entries(placesFrom(rows || "{}") ?? {});
  return new Map(places.map(([formId, [_first, count]]) => [formId, count]));
}

/** Spans of a report's rows; undefined where they are not known. */
export function spansOf({ rows, check }: Report, { forms }: Definition): RowSpan[] | undefined {
  const places = rows === "" || check === "" ? undefined : placesFrom(rows);
  return (
    places &&
    forms.flatMap((form) => {
      const [first, count] = places[form.formId] ?? [0, 0];
      return count > 0 ? [{ key: recordTab(form), first, count }] : [];
    })
  );
}

// What a person has typed there is no hint.
function placesFrom(text: string): Places | undefined {
  try {
    const places = JSON.parse(text) as Places;
    const isGood = Object.values(places).every(
      ([first, count]) => Number.isInteger(first) && Number.isInteger(count) && first > 0,
    );
    return isGood ? places : undefined;
  } catch {
    return undefined;
  }
}

/** The row from which on rows of a form are added next; undefined where nobody knows. */
export function nextPlace({ tabs }: Context, form: Form, definition: Definition): number | undefined {
  const ends = tabs.table("reports").rows.map(({ cells }) => {
    const [first, count] = placesFrom(textOf(cells.rows) || "{}")?.[form.formId] ?? [0, 0];
    return first + count;
  });
  const end = ends.reduce(
    (most, row) => Math.max(most, row),
    (tabs.bottom(recordTab(form), definition) ?? -1) + 1,
  );
  return end > 0 ? end : undefined;
}
