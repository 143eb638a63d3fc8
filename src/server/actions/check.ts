// 检查与修复: is the workbook whole, and does the definition make sense? Structure can be mended, content is a person's to correct.
import { checkDefinition } from "../../core/check";
import type { Definition, Language, TableRow } from "../../core/model";
import { describeProblem, type Problem, problem } from "../../core/problem";
import { definitionFromRows, unitsFromRows } from "../../core/rows";
import { definitionTables, type FormTabKey, fixedTabs, type TableKey } from "../../core/tables";
import type { Finding, Input, Output, PageData } from "../../core/wire/procedures";
import { nameFaults } from "../check/names";
import { repairRequests, repairWords } from "../check/repair";
import { type Fault, type Inspected, inspectTabs } from "../check/structure";
import { type Context, createContext, PAGE_SLICE_MS } from "../context";
import { edit } from "../edit";
import { expect } from "../google/drive";
import { sendOne } from "../google/rest";
import { changeRequest } from "../google/sheets";
import { giveIds } from "../head/ids";
import { writeLog } from "../head/log";
import { ProblemError } from "../problem-error";
import { gridSizes } from "../summary/build";
import { columnName } from "../tabs/table";

/** First data of the dialog. */
export function checkData(context: Context): PageData["check"] {
  return { findings: findingsOf(inspect(context)) };
}

/** Mends what can be mended, in one request, and checks again. */
export function checkAndRepair(context: Context): Output<"check.repair"> {
  const repaired = edit(() => mend(context));
  // A fresh view of the workbook: this execution's own still knows the tabs as they were.
  const after = createContext(PAGE_SLICE_MS);
  if (repaired.length > 0)
    edit(() =>
      writeLog(
        after,
        repaired.map((words) => ({ action: "repair", record: words })),
      ),
    );
  return { ...checkData(after), repaired };
}

/** Brings the row of a finding into view; its tab may have been deleted since, then it is a problem. */
export function showFinding(context: Context, { tab, cell }: Input<"check.show">): Output<"check.show"> {
  const found = context.head.tabs().find(({ name }) => name() === tab);
  if (!found) throw new ProblemError([problem("tab.missing", { tab })]);
  context.head.show(found.sheetId, Number(/\d+/.exec(cell)?.[0] ?? 1));
  return {};
}

interface Inspection {
  language: Language;
  definition: Definition | undefined;
  faults: Fault[];
  problems: Problem[];
}

// Twice: some tables have columns that the definition adds, and the definition is read from tables.
function inspect(context: Context): Inspection {
  if (!fixedTabs.some((key) => context.tabs.has(key))) throw new ProblemError([problem("campaign.none", {})]);
  const first = inspectTabs(context, context.language, undefined);
  const raw = rawTables(first.tables);
  const broken = first.faults.some(({ key }) => (definitionTables as readonly string[]).includes(key));
  if (broken || !raw.settings)
    return { language: context.language, definition: undefined, faults: first.faults, problems: [] };
  const { definition } = definitionFromRows(raw);
  const { language } = definition.campaign;
  const { faults, tables } = inspectTabs(context, language, definition);
  const units = unitsFromRows(raw.units ?? [], language);
  return {
    language,
    definition,
    faults: [...faults, ...nameFaults(tables, rawTables(tables), { definition, units: units.units })],
    problems: [...checkDefinition(raw, units.units), ...units.problems],
  };
}

function rawTables(
  inspected: readonly Inspected[],
): Partial<Record<TableKey | FormTabKey, readonly TableRow[]>> {
  return Object.fromEntries(
    inspected.map(({ key, table }) => [
      key,
      table.rows.map((row) => ({ ...row, letters: lettersOf(table.columns) })),
    ]),
  );
}

function lettersOf(columns: ReadonlyMap<string, number>): Record<string, string> {
  return Object.fromEntries([...columns].map(([key, column]) => [key, columnName(column)]));
}

function findingsOf({ faults, problems, language, definition }: Inspection): Finding[] {
  return [
    ...faults.map((fault) =>
      findingOf(fault.problem, language, repairWords(fault, language, definition?.forms)),
    ),
    ...problems.map((found) => findingOf(found, language, null)),
  ];
}

function findingOf(found: Problem, language: Language, repair: string | null): Finding {
  const { tab, cell, row } = found.place ?? {};
  return {
    text: describeProblem(found, language),
    tab: tab ?? "",
    cell: cell ?? (row ? `A${row}` : ""),
    repair,
    note: found.grade === "D",
  };
}

/** Rounds of giving ids: what people type meanwhile is named at the next press. */
const MOST_ROUNDS = 3;

function mend(context: Context, rounds = MOST_ROUNDS): string[] {
  const inspection = inspect(context);
  const { faults, language, definition } = inspection;
  const nameless = faults.filter((fault) => fault.kind === "idWanting");
  // The tabs and columns of a form follow from ids: they are looked at once these are there.
  const ofForms = nameless.filter(({ key }) => key === "forms" || key === "fields");
  const next = ofForms.length > 0 ? ofForms : nameless;
  if (next.length === 0 || rounds === 0) return mendRest(context, inspection);
  for (const { key } of next) giveIds(context, key, definition);
  const words = next.map((fault) => repairWords(fault, language)!);
  return [...words, ...mend(createContext(PAGE_SLICE_MS), rounds - 1)];
}

function mendRest(context: Context, { faults, language, definition }: Inspection): string[] {
  const mendable = faults
    .filter(({ kind }) => kind !== "idWanting")
    .filter((fault) => repairWords(fault, language, definition?.forms) !== null);
  if (mendable.length === 0) return [];
  const sizes = gridSizes(context);
  const requests = repairRequests(mendable, {
    language,
    definition,
    sheetId: (key) => context.tabs.sheetId(key),
    size: (sheetId) => sizes.get(sheetId) ?? { rows: 1, columns: 1 },
  });
  if (requests.length > 0) expect(sendOne(changeRequest(context.head.id, requests)));
  return mendable.map((fault) => repairWords(fault, language, definition?.forms)!);
}
