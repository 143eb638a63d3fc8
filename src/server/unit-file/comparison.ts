// A file that came back, read beside the unit's workbook as it stands.
import { fingerprint } from "../../core/fingerprint";
import type { Definition, Period, Unit } from "../../core/model";
import {
  type CellChange,
  type FileSheet,
  type MergePlan,
  planMerge,
  type TypedTab,
} from "../../core/unit-file";
import { definitionOf } from "../../core/units";
import { definitionOfVersion } from "../../core/version";
import type { Context } from "../context";
import { readBlocks } from "../google/sheets";
import { readDefinition, readUnits } from "../head/campaign";
import { readByVersion } from "../jobs/read-by-version";
import { unreachableProblem } from "../jobs/unreachable";
import { settled } from "../not-now";
import { ProblemError } from "../problem-error";
import { HOME } from "../unit-workbook/layout";
import { metaIn } from "../unit-workbook/read";
import { blocksOf, identify } from "./identify";
import { acceptedOf, NOTICE, typedTabs } from "./typed";

/** A file with the workbook it belongs to. */
export interface Comparison {
  readonly definition: Definition;
  readonly unit: Unit;
  /** The definition by which the workbook is laid out, and its periods that have begun. */
  readonly own: Definition;
  readonly periods: readonly Period[];
  readonly file: readonly TypedTab[];
  readonly plan: MergePlan;
  /** Periods that are accepted. */
  readonly accepted: readonly string[];
  /** Version that the file was made by, where it is not the workbook's. */
  readonly older?: number;
  /** When another file was merged since this one was made. */
  readonly mergedSince?: string;
  /** 首页 of the workbook, as far as boxes can be told. */
  readonly home: TypedTab | undefined;
  /** Mark of what the unit's workbook holds, so that a merge does what was looked at. */
  readonly seen: string;
}

/** Reads the workbook and lays the file beside it. */
export function comparisonOf(context: Context, sheets: readonly FileSheet[]): Comparison {
  const definition = readDefinition(context);
  const found = identify(sheets, definition, readUnits(context, definition));
  if ("problem" in found) throw new ProblemError([found.problem]);
  const { unit } = found;
  const { own, periods, reply, ranges } = readByVersion(definition, [unit], context.today)[0]!;
  settled(reply);
  if (reply.status !== 200) throw new ProblemError([unreachableProblem(unit, reply, context)]);
  const blocks = readBlocks(reply, ranges);
  const blockOf = (sheetId: number) => blocks[ranges.findIndex((range) => range.sheetId === sheetId)];
  const workbook = typedTabs(blockOf, own, periods, context.today);
  const { mergedAt = "" } = metaIn(reply, ranges);
  const told = definitionOf(definitionOfVersion(definition, found.version), unit);
  const file = typedTabs(blocksOf(sheets, told, periods), told, periods, context.today);
  const isOlder = told.campaign.definitionVersion !== own.campaign.definitionVersion;
  return {
    definition,
    unit,
    own,
    periods,
    file,
    plan: planMerge(file, workbook),
    accepted: acceptedOf(blockOf(HOME), own),
    home: workbook.find(({ sheetId }) => sheetId === HOME),
    seen: markOf(workbook),
    ...(isOlder ? { older: found.version } : {}),
    ...(found.mergedAt < mergedAt ? { mergedSince: mergedAt } : {}),
  };
}

/** Whether it is the box of a period, which staff decide on; the one of the notice is the unit's own word. */
export function isPeriodBox(
  { sheetId, row, after }: CellChange,
  { home }: Pick<Comparison, "home">,
): boolean {
  const notice = home?.rows.find(({ key }) => key === NOTICE);
  return sheetId === HOME && typeof after === "boolean" && row !== notice?.index;
}

function markOf(tabs: readonly TypedTab[]): string {
  return fingerprint(JSON.stringify(tabs.map(({ sheetId, rows }) => [sheetId, rows])));
}
