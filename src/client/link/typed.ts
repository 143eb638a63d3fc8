// What was typed on the page of a link and is not sent yet: texts by the place of their cell.
import type { LinkChange, LinkPeriod, LinkRegister, LinkWork } from "../../core/wire/link";

/** Texts by place; a place is form, period, row and column. */
export type Typed = Readonly<Record<string, string>>;

const SIGN = "|";

/** The place of a cell; `period` is "" for a register's. */
export function placeOf(formId: string, period: string, row: string, column: string): string {
  return [formId, period, row, column].join(SIGN);
}

/** What stood in each cell when the page was shown, by place. */
export function shownOf({ periods, registers }: LinkWork): Typed {
  const lines = periods.flatMap(({ id, tables }) =>
    tables.flatMap(({ formId, rows }) =>
      rows.flatMap(({ key, cells }) =>
        cells.map(({ column, value }) => [placeOf(formId, id, key, column), value] as const),
      ),
    ),
  );
  const entries = registers.flatMap(({ formId, rows }) =>
    rows.flatMap(({ key, values }) =>
      Object.entries(values).map(([column, value]) => [placeOf(formId, "", key, column), value] as const),
    ),
  );
  return Object.fromEntries([...lines, ...entries]);
}

/** What was typed and differs from what was shown. */
export function unsent(typed: Typed, shown: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([place, text]) => text !== (shown[place] ?? "")));
}

/** Whether a place belongs to a period: to its tables, or to a register whose rows go into it. */
export function isOf(place: string, { id, registers }: LinkPeriod): boolean {
  const [formId = "", period = ""] = place.split(SIGN);
  return period === id || (period === "" && registers.includes(formId));
}

/** Changes as they are sent. */
export function changesOf(typed: Typed, shown: Typed): LinkChange[] {
  return Object.entries(typed).map(([place, after]) => {
    const [formId = "", period = "", row = "", column = ""] = place.split(SIGN);
    return { formId, period, row, column, before: shown[place] ?? "", after };
  });
}

/** A register's rows with what was typed over them, in order; one that was emptied is not shown. */
export function rowsOf({ formId, rows, fields }: LinkRegister, typed: Typed, added: readonly string[]) {
  const fresh = added.filter((key) => !rows.some((row) => row.key === key));
  return [...rows, ...fresh.map((key) => ({ key, values: {} as Record<string, string> }))]
    .map(({ key, values }) => ({
      key,
      values: Object.fromEntries(
        fields.map(({ field }) => [field, typed[placeOf(formId, "", key, field)] ?? values[field] ?? ""]),
      ),
    }))
    .filter(({ key, values }) => fresh.includes(key) || Object.values(values).some((text) => text !== ""));
}

/** Keys of a register's rows that were added on the page. */
export function addedTo({ formId, rows }: LinkRegister, typed: Typed): string[] {
  const keys = Object.keys(typed).flatMap((place) => {
    const [form, period, row = ""] = place.split(SIGN);
    return form === formId && period === "" && !rows.some(({ key }) => key === row) ? [row] : [];
  });
  return [...new Set(keys)];
}
