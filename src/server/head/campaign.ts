// The campaign as its tabs define it, and the units it addresses.
import type { Cells, Definition, TableRow, Unit } from "../../core/model";
import { problem } from "../../core/problem";
import { definitionFromRows, listTables, unitsFromRows } from "../../core/rows";
import { definitionTables, type TableKey } from "../../core/tables";
import type { Context } from "../context";
import { ProblemError } from "../problem-error";
import { giveIds, isNamed } from "./ids";

/** Whoever reads the definition reads the units as well. */
const NEEDED: readonly TableKey[] = [...definitionTables, "units"];

/** True when a campaign has been set up in this workbook. */
export function hasCampaign(context: Context): boolean {
  return context.tabs.has("settings") && setting(context, "campaignId") !== "";
}

/** Reads the whole definition: its tabs in one call, once per execution; rows typed by hand get their ids first. Throws ProblemError when there is no campaign. */
export function readDefinition(context: Context): Definition {
  return readRawDefinition(context).definition;
}

/** The definition and what is wrong with it. */
function readRawDefinition(
  context: Context,
): ReturnType<typeof definitionFromRows> & { raw: Partial<Record<TableKey, readonly TableRow[]>> } {
  if (!context.tabs.has("settings")) throw new ProblemError([problem("campaign.none", {})]);
  context.tabs.load(NEEDED);
  const raw: Partial<Record<TableKey, readonly TableRow[]>> = {};
  for (const key of definitionTables) {
    // Read below where a field names one of its lists; a workbook of an earlier version has no such tab.
    if (key === "options") continue;
    if (isNamed(key)) giveIds(context, key);
    raw[key] = context.tabs.table(key).rows;
  }
  for (const key of listTables(raw.fields ?? []))
    if (context.tabs.has(key)) raw[key] ??= context.tabs.table(key).rows;
  return { ...definitionFromRows(raw), raw };
}

/** All units of the directory, closed ones included; rows typed by hand get their ids first. */
export function readUnits(context: Context, definition: Definition): Unit[] {
  giveIds(context, "units");
  return [...unitsFromRows(context.tabs.table("units").rows, definition.campaign.language).units];
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
