// Where the values of a notice's indicators come from: forms and columns that the campaign has.
import type { Cells } from "../model";
import { keyOf } from "../text";
import { plain, rowThere } from "./already-there";

/** What indicators may be read from: rows of 表单, 字段定义 and 任务清单. */
export interface SourceTabs {
  forms: readonly Cells[];
  fields: readonly Cells[];
  tasks: readonly Cells[];
}

/**
 * Indicators with the form and column that hold their values, where there is no doubt about them: activities are counted or their
 * people added up; a number that is typed stands in the ledger, in the row of its task, if it is the task's only one.
 */
export function withSources(
  indicators: readonly Cells[],
  tabs: SourceTabs,
  present: readonly Cells[] = [],
): Cells[] {
  const all = [...present.filter((row) => !rowThere("indicators", indicators, row)), ...indicators];
  return indicators.map((row) => ({ ...row, ...sourceOf(row, all, tabs) }));
}

/** Indicators whose values come from nowhere, each once by its name; 检查与修复 names them too. */
export function undecided(indicators: readonly Cells[]): string[] {
  const open = indicators.filter(
    ({ origin, field }) => keyOf("indicatorOrigin", origin) !== "count" && plain(field) === "",
  );
  return [...new Set(open.map(({ indicator }) => String(indicator)))];
}

function sourceOf(row: Cells, all: readonly Cells[], tabs: SourceTabs): Cells {
  const origin = keyOf("indicatorOrigin", row.origin) ?? "typed";
  const form = firstOf(tabs, origin === "typed" ? "table" : "register");
  if (!form) return {};
  if (origin === "count") return { form };
  const own = tabs.fields.filter((field) => field.form === form && isUsed(field));
  const field = own.find((column) =>
    origin === "sum" ? keyOf("fieldRole", column.role) === "people" : isTypedCount(column),
  );
  if (!field || (origin === "typed" && !isOnlyOfRow(row, all, tabs))) return {};
  return { form, field: field.label ?? "" };
}

function firstOf({ forms }: SourceTabs, kind: "table" | "register"): string {
  const form = forms.find((candidate) => keyOf("formKind", candidate.kind) === kind && isUsed(candidate));
  return String(form?.name ?? "");
}

const isUsed = ({ inUse }: Cells): boolean => keyOf("yesNo", inUse) !== "no";

function isTypedCount({ kind, origin }: Cells): boolean {
  return keyOf("columnKind", kind) === "integer" && (keyOf("fieldOrigin", origin) ?? "typed") === "typed";
}

// The ledger has one such cell a task: for two things to reach it would say the same, for a share nothing.
function isOnlyOfRow(row: Cells, all: readonly Cells[], { tasks }: SourceTabs): boolean {
  const task = plain(row.task);
  const isInLedger = tasks.some(
    ({ number, title, inLedger }) =>
      plain(`${number ?? ""}${title ?? ""}`) === task && keyOf("yesNo", inLedger) !== "no",
  );
  const others = all.filter(
    (other) =>
      plain(other.task) === task &&
      keyOf("indicatorOrigin", other.origin) === "typed" &&
      other.indicatorId !== row.indicatorId,
  );
  return isInLedger && others.length === 0 && !/[%％]/.test(plain(row.unitWord));
}
