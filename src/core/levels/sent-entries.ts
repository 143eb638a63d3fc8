// Entries of registers on their way to the office above: lines of the tab below the figures of their period, and how they are read there.
import { registersOf } from "../form";
import type { Cells, Definition, Entry, FieldValue, Form, Period, TableRow, Unit } from "../model";
import { entriesFromRows, entryToCells } from "../rows/record";
import { ownHeadWords } from "../text/own-head";
import { speaker } from "../text/words";
import { lineKey } from "./line-key";
import type { BelowLine } from "./page";

const say = speaker(ownHeadWords);

/** Columns (0-based) of a line: what the program knows it by, whose entry it is, then its fields. */
const KEY = 0;
const UNIT = 1;
const FIRST_FIELD = 2;

/** An entry as it stands in the tab; its cells by key, as a record has them. */
export interface SentEntry extends TableRow {
  readonly formId: string;
}

/** The registers of which entries go up. Cases on which stages decide do not: the county passes those on that it has chosen. */
export function carriedRegisters(definition: Definition, returnId: string): Form[] {
  const staged = new Set((definition.stages ?? []).map(({ formId }) => formId));
  return registersOf(definition, returnId).filter(({ formId }) => !staged.has(formId));
}

/** Header and one line for each entry of a period, register by register. */
export function entryLines(
  { id: periodId, returnId }: Period,
  entries: readonly Entry[],
  definition: Definition,
  units: readonly Pick<Unit, "unitId" | "name">[],
): BelowLine[] {
  return carriedRegisters(definition, returnId).flatMap((form) => {
    const own = entries.filter((entry) => entry.periodId === periodId && entry.formId === form.formId);
    if (own.length === 0) return [];
    const keys = form.fields.map(({ field }) => field);
    const title = say("entries", definition.campaign.language, { form: form.name, count: own.length });
    return [
      {
        style: "header",
        cells: [
          keyOf({ fields: [periodId, form.formId, ...keys] }),
          title,
          ...form.fields.map(({ label }) => label),
        ],
      },
      ...own.map((entry) => entryLine(entry, form, definition, units)),
    ];
  });
}

function entryLine(
  entry: Entry,
  form: Form,
  definition: Definition,
  units: readonly Pick<Unit, "unitId" | "name">[],
): BelowLine {
  const { periodId, formId, activityId, taskId, unitId } = entry;
  const unit = { unitId, name: units.find((one) => one.unitId === unitId)?.name ?? unitId };
  const shown = entryToCells(entry, unit, form, definition);
  const values = form.fields.map(({ field }): FieldValue => shown[field] ?? null);
  return {
    style: "text",
    cells: [keyOf({ entry: [periodId, formId, activityId, taskId] }), entry.below ?? unit.name, ...values],
  };
}

/** What the first cell of a line says; figures have a list there, which an earlier version takes for one. */
type Key = { readonly fields: readonly string[] } | { readonly entry: readonly string[] };

const keyOf = (key: Key): string => JSON.stringify(key);

/** The entries in the cells of the tab, by period id. */
export function sentEntriesIn(
  values: readonly (readonly FieldValue[])[],
): ReadonlyMap<string, readonly SentEntry[]> {
  const keys = values.map((cells) => lineKey<Key>(cells[KEY], '{"'));
  const columns = new Map(
    keys.flatMap((key) => {
      if (!key || !("fields" in key)) return [];
      const [periodId, formId, ...fields] = key.fields;
      return [[`${periodId}\n${formId}`, fields] as const];
    }),
  );
  const found = new Map<string, SentEntry[]>();
  for (const [at, key] of keys.entries()) {
    if (!key || !("entry" in key)) continue;
    const [periodId = "", formId = "", activityId = "", taskId = ""] = key.entry;
    const line = values[at]!;
    const fields = columns.get(`${periodId}\n${formId}`) ?? [];
    const told: Cells = Object.fromEntries(
      fields.map((field, index) => [field, line[FIRST_FIELD + index] ?? ""]),
    );
    const cells: Cells = { ...told, activityId, taskId, below: line[UNIT] ?? "" };
    const own = found.get(periodId) ?? [];
    found.set(periodId, own);
    own.push({ formId, row: at + 1, cells });
  }
  return found;
}

/** These entries as ones of the unit above, each once. They were accepted below and are not judged anew. */
export function entriesBelow(
  sent: readonly SentEntry[],
  { unitId, periodId }: Pick<Entry, "unitId" | "periodId">,
  definition: Definition,
): Entry[] {
  const { returnId } = definition.periods.find(({ id }) => id === periodId) ?? { returnId: "" };
  const seen = new Set<string>();
  const once = sent.filter(({ cells: { activityId } }) => {
    const id = String(activityId);
    return id !== "" && !seen.has(id) && seen.add(id);
  });
  return carriedRegisters(definition, returnId).flatMap((form) => {
    const rows = once.filter(({ formId }) => formId === form.formId);
    const stamped = rows.map(({ row, cells }) => ({ row, cells: { ...cells, unitId } }));
    return entriesFromRows(stamped, form, definition).map((entry, at) => ({
      ...entry,
      periodId,
      origin: "below" as const,
      sourceRow: rows[at]!.row,
    }));
  });
}
