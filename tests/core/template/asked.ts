// What a campaign made from a template says in its definition tabs, line by line: 字段定义 › 活动 › 活动形式 › 选项 › 阅读分享.
import { listOf } from "../../../src/core/cells/text";
import type { Cells } from "../../../src/core/model";
import { type Column, type TableKey, tables } from "../../../src/core/tables";
import { definitionFromTemplate } from "../../../src/core/template";
import { parseTemplate } from "../../../src/core/template/parse";
import { inLanguage } from "../../../src/core/text/words";

/** Columns by which the rows of a tab are called; those of the others are in `name` or `title`. */
const CALLED: Partial<Record<TableKey, readonly string[]>> = {
  settings: ["label"],
  unitTypes: ["name"],
  indicators: ["indicator", "unitType"],
  fields: ["form", "label"],
  stages: ["form", "stage", "level"],
  leadingGroup: ["position"],
};

/** Every line of a template's tabs; none where the file is refused. */
export function linesOf(template: unknown, id: string): Set<string> {
  const { template: parsed } = parseTemplate(template, id);
  if (!parsed) return new Set();
  return new Set(
    Object.entries(definitionFromTemplate(parsed)).flatMap(([key, rows]) =>
      rows.flatMap((row) => rowLines(key as TableKey, row)),
    ),
  );
}

function rowLines(key: TableKey, row: Cells): string[] {
  const table = tables[key];
  const called = (CALLED[key] ?? ["name", "title"]).map((column) => row[column]).filter(isSaid);
  const whose = [inLanguage(table.name, "zh"), ...called].join(" › ");
  return [whose, ...table.columns.flatMap((column) => cellLines(whose, column, row[column.key]))];
}

function cellLines(whose: string, { label }: Column, value: unknown): string[] {
  if (!isSaid(value)) return [];
  return [String(value), ...listOf(String(value))].map(
    (said) => `${whose} › ${inLanguage(label, "zh")} › ${said}`,
  );
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

/** Whether the tabs say a line; one with ∋ speaks of a part of what a cell says. */
export function says(lines: ReadonlySet<string>, line: string): boolean {
  const [cell = "", part] = line.split(" ∋ ");
  if (part === undefined) return lines.has(line);
  return [...lines].some((said) => said.startsWith(`${cell} › `) && said.slice(cell.length).includes(part));
}
