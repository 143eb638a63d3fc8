// The campaign as its tabs define it, and the units it addresses.
import { textOf } from "../../core/cells/text";
import type { Cells, Definition, TableRow, Unit, Version } from "../../core/model";
import { problem } from "../../core/problem";
import {
  definitionFromRows,
  exceptionsFromRows,
  listTables,
  unitsFromRows,
  versionsFromRows,
} from "../../core/rows";
import { type FormTabKey, readTables, type TableKey } from "../../core/tables";
import { definitionInForce } from "../../core/version";
import type { Context } from "../context";
import { ProblemError } from "../problem-error";
import { giveIds, isNamed } from "./ids";

/** Whoever reads the definition reads the units as well. */
const NEEDED: readonly TableKey[] = [...readTables, "units", "versions", "exceptions"];

/** Loads all tabs of the definition in one call, and others that are sure to be asked for next. */
export function loadDefinition({ tabs }: Context, more: readonly (TableKey | FormTabKey)[] = []): void {
  tabs.load([...NEEDED, ...more]);
}

/** True when a campaign has been set up in this workbook. */
export function hasCampaign(context: Context): boolean {
  return context.tabs.has("settings") && setting(context, "campaignId") !== "";
}

/**
 * The definition in force: what was issued last, by which units fill in and are judged. Whoever collects, counts, reminds or shows asks
 * for it, so that a row half typed in a definition tab disturbs nobody. Names, people, reminders and how far tasks are come from
 * the tabs. Before anything was issued it is what the tabs say. Throws ProblemError when there is no campaign.
 */
export function readDefinition(context: Context): Definition {
  load(context);
  const versions = readVersions(context);
  if (versions.length === 0) return withExceptions(context, readDraft(context));
  return withExceptions(context, definitionInForce(readTabs(context, LIVE), versions));
}

// What is excepted holds from the moment on in which somebody types it.
function withExceptions(context: Context, definition: Definition): Definition {
  const rows = context.tabs.has("exceptions") ? context.tabs.table("exceptions").rows : [];
  if (rows.length === 0) return definition;
  const units = readUnits(context, definition);
  return { ...definition, exceptions: exceptionsFromRows(rows, { definition, units }).exceptions };
}

/**
 * The definition as the tabs say it by now, issued or not: for whoever looks at it, tries it, saves it or issues it. Rows typed by
 * hand get their ids first. Throws ProblemError when there is no campaign.
 */
export function readDraft(context: Context): Definition {
  load(context);
  return readTabs(context, readTables);
}

/** Definition tabs of which something is in force as it stands: names, reviewers, reminders, how far tasks are. */
const LIVE = ["settings", "unitTypes", "returns", "phases", "tasks", "reminders", "holidays"] as const;

// All that follow are read in one call, once per execution.
function load(context: Context): void {
  loadDefinition(context);
  needCampaign(context);
}

/** Throws ProblemError when there is no campaign. */
export function needCampaign({ tabs }: Context): void {
  if (!tabs.has("settings")) throw new ProblemError([problem("campaign.none", {})]);
}

function readTabs(context: Context, keys: readonly (typeof readTables)[number][]): Definition {
  const raw: Partial<Record<TableKey, readonly TableRow[]>> = {};
  for (const key of keys) {
    // Read below where a field names one of its lists; a workbook of an earlier version has no such tab.
    if (key === "options") continue;
    if ((key === "materials" || key === "stages") && !context.tabs.has(key)) continue;
    if (isNamed(key)) giveIds(context, key);
    raw[key] = context.tabs.table(key).rows;
  }
  for (const key of listTables(raw.fields ?? []))
    if (context.tabs.has(key)) raw[key] ??= context.tabs.table(key).rows;
  return definitionFromRows(raw).definition;
}

/** The versions that were issued, oldest first; none before the first 分发. */
export function readVersions(context: Context, fresh = false): readonly Version[] {
  if (!context.tabs.has("versions")) return [];
  const table = context.tabs.table("versions", undefined, fresh);
  const known = versionsOf.get(table) ?? versionsFromRows(table.rows);
  versionsOf.set(table, known);
  return known;
}

// A table that was read stays the same object until it is read anew.
const versionsOf = new WeakMap<object, readonly Version[]>();

/** All units of the directory, closed ones included; rows typed by hand get their ids first. */
export function readUnits(context: Context, definition: Definition): Unit[] {
  giveIds(context, "units");
  return [...unitsFromRows(context.tabs.table("units").rows, definition.campaign.language).units];
}

/** Id of the unit whose workbook a file is; undefined where it is none of the directory's. */
export function workbookOwner(context: Context, fileId: string): string | undefined {
  const { rows } = context.tabs.table("units");
  const unit = rows.find(({ cells }) => textOf(cells.workbookId) === fileId);
  return unit && textOf(unit.cells.unitId);
}

/** One value of 活动设置, "" when it is not set. */
export function setting(context: Context, key: string): string {
  const row = context.tabs.table("settings").rows.find(({ cells }) => cells.key === key);
  return row ? String(row.cells.value ?? "") : "";
}

/** Writes values of 活动设置 into the rows of their keys, wherever people have moved them; call it under the lock. */
export function writeSettings(context: Context, values: Cells): void {
  context.tabs.change(
    "settings",
    Object.entries(values).map(([key, value]) => ({ match: { key }, cells: { value: value ?? "" } })),
  );
}
