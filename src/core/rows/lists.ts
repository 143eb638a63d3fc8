// Choices that stand elsewhere: a field names a list of 选项, or a column of another tab as "单位名录!单位名称".
import { listOf, textOf } from "../cells/text";
import { fieldKinds } from "../field/kinds";
import { taskLabel } from "../form/rows";
import type { TableRow, Task, Words } from "../model";
import { type TableKey, tables } from "../tables";
import { keyOf, languages } from "../text";
import { inLanguage } from "../text/words";

type Tabs = Readonly<Partial<Record<TableKey, readonly TableRow[]>>>;

/** The column that a field's 可选项 name instead of listing words: of 选项, of another tab, or by the field's kind. */
interface ListColumn {
  readonly table: TableKey;
  readonly column: string;
  /** Only rows of this list. */
  readonly list?: string;
}

/** Words of a field's choices, those of the list or column it names put in; a name that is none of either stays as it is. */
export function optionsOf(field: TableRow, raw: Tabs, tasks: readonly Task[]): string[] {
  const own = listOf(textOf(field.cells.options));
  const { source } = fieldKinds[keyOf("columnKind", field.cells.kind) ?? "text"];
  if (own.length === 0 && source === "tasks") return tasks.filter(({ inLedger }) => inLedger).map(taskLabel);
  const column = own.length === 0 && source === "units" ? UNIT_NAMES : named(own);
  const words = column ? wordsOf(column, raw) : [];
  return words.length > 0 ? words : own;
}

const UNIT_NAMES: ListColumn = { table: "units", column: "name" };

/** The tables beside the definition's own from which fields take their choices; most campaigns need none. */
export function listTables(fields: readonly TableRow[]): TableKey[] {
  const found = fields.flatMap(({ cells }): TableKey[] => {
    const own = listOf(textOf(cells.options));
    const kind = keyOf("columnKind", cells.kind) ?? "text";
    if (own.length === 0) return fieldKinds[kind].source === "units" ? ["units"] : [];
    const column = named(own);
    return column ? [column.table] : [];
  });
  return [...new Set(found)];
}

/** What a cell with one entry may name; a choice among one is none, so such an entry is taken for a name. */
function named(own: readonly string[]): ListColumn | null {
  const [name, ...others] = own;
  if (name === undefined || others.length > 0) return null;
  const [tab = "", label = ""] = name.split(/[!！]/);
  if (label === "") return { table: "options", column: "option", list: name };
  const table = Object.values(tables).find((candidate) => says(candidate.name, tab));
  const column = table?.columns.find((candidate) => says(candidate.label, label));
  return table && column ? { table: table.key as TableKey, column: column.key } : null;
}

function says(words: Words, text: string): boolean {
  return languages.some((language) => inLanguage(words, language) === text.trim());
}

function wordsOf({ table, column, list }: ListColumn, raw: Tabs): string[] {
  const rows = (raw[table] ?? []).filter(
    ({ cells }) =>
      list === undefined || (textOf(cells.list) === list && keyOf("yesNo", cells.inUse) !== "no"),
  );
  return [...new Set(rows.map(({ cells }) => textOf(cells[column])).filter(Boolean))];
}
