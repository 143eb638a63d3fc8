// What 检查与修复 finds: is the workbook whole, and does the definition make sense?
import {
  checkAdded,
  checkComingOut,
  checkDefinition,
  checkMoved,
  checkPast,
  type Unpushed,
} from "../../core/check";
import type { Definition, Language, TableRow, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { definitionFromRows, exceptionsFromRows, unitsFromRows, versionsFromRows } from "../../core/rows";
import { type FormTabKey, fixedTabs, readTables, type TableKey } from "../../core/tables";
import { differs, issuedOf, recordedBy } from "../../core/version";
import type { Context } from "../context";
import { ProblemError } from "../problem-error";
import { withLetters } from "../tabs/letters";
import { checkElsewhere } from "./elsewhere";
import { nameFaults } from "./names";
import { checkRobots } from "./robots";
import { type Fault, type Inspected, inspectTabs, readOnce, settingFaults } from "./structure";

/** The workbook as it was found. */
export interface Inspection {
  language: Language;
  definition: Definition | undefined;
  faults: Fault[];
  problems: Problem[];
  /** Rows of 定义版本: what was issued to the units. */
  versions: readonly TableRow[];
}

/** Looks at all tabs, twice: some tables have columns that the definition adds, and the definition is read from tables. */
export function inspect(context: Context): Inspection {
  if (!fixedTabs.some((key) => context.tabs.has(key))) throw new ProblemError([problem("campaign.none", {})]);
  const read = readOnce(context);
  const first = inspectTabs(context, context.language, undefined, read);
  const raw = rawTables(first.tables);
  const broken = first.faults.some(
    ({ key, kind }) => kind !== "headerOverwritten" && (readTables as readonly string[]).includes(key),
  );
  if (broken || !raw.settings)
    return {
      language: context.language,
      definition: undefined,
      faults: first.faults,
      problems: [],
      versions: [],
    };
  const { definition: draft } = definitionFromRows(raw);
  const versions = versionsFromRows(raw.versions ?? []);
  // The record keeps what was ever issued.
  const definition = recordedBy(draft, versions);
  const { language } = definition.campaign;
  const { today, now } = context;
  const { faults, tables } = inspectTabs(context, language, definition, read);
  const units = unitsFromRows(raw.units ?? [], language);
  return {
    language,
    definition,
    faults: [
      ...faults,
      ...tables.filter(({ key }) => key === "settings").flatMap((found) => settingFaults(found, language)),
      ...nameFaults(tables, rawTables(tables), { definition, asked: draft, units: units.units }),
    ],
    problems: [
      ...checkDefinition(raw, units.units, staffOf(context, definition)),
      ...units.problems,
      ...checkElsewhere(raw, draft, units.units, context.head.id),
      ...checkAdded(raw.units ?? [], units.units, definition, context.today),
      ...checkPast(raw.settings, units.units, draft, context.today, raw.returns ?? []),
      ...checkMoved(raw.units ?? [], units.units, language, context.today),
      ...checkRobots(context, raw, draft, units.units),
      ...excepted(raw.exceptions ?? [], definition, units.units),
      ...waiting(raw.returns ?? [], { versions, draft, units: units.units, today, now }),
    ],
    versions: raw.versions ?? [],
  };
}

function excepted(rows: readonly TableRow[], definition: Definition, units: readonly Unit[]): Problem[] {
  return rows.length === 0 ? [] : exceptionsFromRows(rows, { definition, units }).problems;
}

// What is typed binds nobody before it is pushed.
function waiting(rows: readonly TableRow[], unpushed: Unpushed): Problem[] {
  const { versions, draft } = unpushed;
  const last = versions[versions.length - 1];
  if (!last || !differs(last.issued, issuedOf(draft))) return [];
  return [problem("definition.unpushed", {}, undefined, "D"), ...checkComingOut(rows, unpushed)];
}

// Asked for only where somebody is named.
function staffOf({ head }: Context, { returns }: Definition): string[] | null {
  return returns.some(({ reviewer }) => reviewer !== "") ? head.editors() : null;
}

function rawTables(
  inspected: readonly Inspected[],
): Partial<Record<TableKey | FormTabKey, readonly TableRow[]>> {
  return Object.fromEntries(inspected.map(({ key, table }) => [key, withLetters(table)]));
}
