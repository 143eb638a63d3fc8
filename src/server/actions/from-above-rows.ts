// The rows of a definition that came from above: which tabs travel, what this office keeps of its own in them, and what would change.

import type { SentDown } from "../../core/levels/sent-down";
import type { Cells, TableRow } from "../../core/model";
import { changeLines, changesBetween } from "../../core/push";
import { definitionFromRows, settingsFromRows, textOf } from "../../core/rows";
import { definitionTables, type TableKey } from "../../core/tables";
import type { DefinitionRows } from "../../core/template";
import { issuedOf } from "../../core/version";
import type { Context } from "../context";
import { readDraft } from "../head/campaign";
import { definitionRows } from "../head/definition-file";
import { numberedRows, rowsOfFile, withSettings } from "./new-campaign";

/** What it asks for, by name: its returns and forms. */
export function contentsOf({ text }: SentDown): string[] {
  const { definition } = definitionFromRows(numberedRows(rowsOfFile(text)));
  return [...definition.returns.map(({ name }) => name), ...definition.forms.map(({ name }) => name)];
}

/** Each office's own: its settings, whom it reminds, its pages, scores and leading group. The other tabs say what units are asked for, which is the office's above. */
const OWN: readonly TableKey[] = ["settings", "reminders", "page", "scoring", "bulletin", "leadingGroup"];
const TRAVELLING = definitionTables.filter((key) => !OWN.includes(key));

/** What this office keeps in such a row: who reviews here, and how far a task is. */
const KEPT: Readonly<
  Partial<Record<TableKey, { readonly id: string; readonly columns: readonly string[] }>>
> = {
  returns: { id: "returnId", columns: ["reviewer"] },
  tasks: {
    id: "taskId",
    columns: ["status", "progress", "progressNote", "updatedBy", "updatedAt", "revision"],
  },
};

type Raw = Readonly<Partial<Record<TableKey, readonly TableRow[]>>>;

/** Its rows for the tabs of this workbook; what this office keeps in a row stays. */
export function rowsFrom({ text }: SentDown, raw: Raw): DefinitionRows {
  const rows = rowsOfFile(text);
  return Object.fromEntries(
    TRAVELLING.filter((key) => raw[key]).map((key) => [
      key,
      (rows[key] ?? []).map((row) => ({ ...row, ...keptOf(key, row, raw) })),
    ]),
  );
}

function keptOf(key: TableKey, row: Cells, raw: Raw): Cells {
  const kept = KEPT[key];
  const here = kept && raw[key]?.find(({ cells }) => textOf(cells[kept.id]) === textOf(row[kept.id]));
  if (!here) return {};
  return Object.fromEntries(kept.columns.map((column) => [column, here.cells[column] ?? ""]));
}

/** First and last day of its campaign. */
export function spanOf({ text }: SentDown): { start: string; end: string } {
  const settings = settingsFromRows(
    numberedRows({ settings: rowsOfFile(text).settings ?? [] }).settings ?? [],
  );
  return { start: textOf(settings.start), end: textOf(settings.end) };
}

/** What it would change here, a line each. */
export function differences(context: Context, sent: SentDown): string[] {
  const raw = definitionRows(context);
  const settings = (raw.settings ?? []).map(({ cells }) => cells);
  const own = Object.fromEntries(
    Object.entries(raw).map(([key, rows]) => [key, rows.map(({ cells }) => cells)]),
  );
  const after = { ...own, ...rowsFrom(sent, raw), ...withSettings({ settings }, spanOf(sent)) };
  const { definition } = definitionFromRows(numberedRows(after));
  const before = issuedOf(readDraft(context));
  const told = issuedOf(definition);
  // Periods that began before it binds stay as they are.
  const periods = told.periods.map((period) =>
    period.start < sent.from ? (before.periods.find(({ id }) => id === period.id) ?? period) : period,
  );
  const changes = changesBetween(before, { ...told, periods });
  return changes.length === 0 ? [] : changeLines(changes, 1, context.language).slice(1);
}
