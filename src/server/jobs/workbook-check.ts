// Whether a workbook is the one it should be, and whole: each fault is named with its tab and column.
import type { Definition, Period, Unit } from "../../core/model";
import { type Place, type Problem, problem } from "../../core/problem";
import { text } from "../../core/text";
import { headerWord } from "../unit-workbook/home";
import { HOME_COLUMNS, ledgerColumns, ledgerKey } from "../unit-workbook/layout";
import { headerOf } from "../unit-workbook/ledger";
import type { KeyedRows, UnitWorkbook } from "../unit-workbook/read";

/** What was found wrong with a workbook. */
export interface WorkbookFaults {
  /** Another workbook, or a front page on which no tick can be told: nothing of it may be taken or answered. */
  unusable: Problem[];
  /** Faults of tabs that hold what is reported. */
  broken: Problem[];
  hints: Problem[];
}

/** Faults of a workbook's identity and structure. */
export function checkWorkbook(
  unit: Unit,
  definition: Definition,
  workbook: UnitWorkbook,
  periods: readonly Period[],
): WorkbookFaults {
  const place = { unit: unit.name };
  const foreign = identity(unit, definition, workbook, place);
  if (foreign.length > 0) return { unusable: foreign, broken: [], hints: [] };
  return {
    unusable: [
      ...homeFaults(definition, workbook, place),
      ...periodFaults(unit, definition, workbook, place),
    ],
    broken: [
      ...activityFaults(definition, workbook, place),
      ...periods.flatMap((period) => ledgerFaults(definition, workbook, period, place)),
    ],
    hints: [...versionHint(unit, definition, workbook, place), ...byOfficeHint(definition, workbook, place)],
  };
}

/** Tabs that a report of this period is read from. */
export function tabsOfReport({ campaign: { language } }: Definition, { code }: Period): string[] {
  return [text("unitWorkbook.activities", language), text("unitWorkbook.ledger", language, { period: code })];
}

function identity(unit: Unit, { campaign }: Definition, { meta }: UnitWorkbook, place: Place): Problem[] {
  if (meta.campaignId && meta.campaignId !== campaign.campaignId)
    return [problem("workbook.otherCampaign", { unit: unit.name }, place)];
  if (meta.unitId && meta.unitId !== unit.unitId)
    return [problem("workbook.otherUnit", { unit: unit.name, other: meta.unit ?? meta.unitId }, place)];
  return [];
}

// 首页 has no keys: its columns are known by their words, and a column elsewhere would put words into the wrong cells.
function homeFaults(definition: Definition, { homeHeader }: UnitWorkbook, place: Place): Problem[] {
  const { language } = definition.campaign;
  const tab = text("unitWorkbook.home", language);
  if (homeHeader === null) return [problem("workbook.tabMissing", { tab }, { ...place, tab })];
  const moved = HOME_COLUMNS.find((key, index) => homeHeader[index] !== headerWord(key, language));
  if (definition.periods.length === 0 || moved === undefined) return [];
  const column = headerWord(moved, language);
  return [problem("workbook.homeChanged", { tab, column }, { ...place, tab, column })];
}

// A ledger's tab is known by the place of its period among all: a start that was moved since makes March read April's.
function periodFaults(
  unit: Unit,
  { periods }: Definition,
  { homePeriods }: UnitWorkbook,
  place: Place,
): Problem[] {
  const isMoved = homePeriods.some((id, index) => index < periods.length && periods[index]!.id !== id);
  return isMoved ? [problem("workbook.periodsMoved", { unit: unit.name }, place)] : [];
}

function activityFaults(definition: Definition, { activities }: UnitWorkbook, place: Place): Problem[] {
  const tab = text("unitWorkbook.activities", definition.campaign.language);
  return tabFaults(
    activities,
    definition.activityFields.map(({ field, label }) => [field, label]),
    { ...place, tab },
  );
}

function ledgerFaults(
  definition: Definition,
  { ledgers }: UnitWorkbook,
  period: Period,
  place: Place,
): Problem[] {
  const { language } = definition.campaign;
  const tab = text("unitWorkbook.ledger", language, { period: period.code });
  const columns = ledgerColumns(definition).filter(({ kind }) => kind !== "number" && kind !== "auto");
  return tabFaults(
    ledgers[period.id] ?? null,
    columns.map((column) => [ledgerKey(column), headerOf(column, language)]),
    { ...place, tab },
  );
}

function tabFaults(
  found: KeyedRows | null,
  columns: readonly (readonly [key: string, label: string])[],
  place: Place & { tab: string },
): Problem[] {
  const { tab } = place;
  if (found === null) return [problem("workbook.tabMissing", { tab }, place)];
  return columns
    .filter(([key]) => !found.keys.includes(key))
    .map(([, column]) => problem("workbook.columnMissing", { tab, column }, { ...place, column }));
}

function versionHint(unit: Unit, { campaign }: Definition, { meta }: UnitWorkbook, place: Place): Problem[] {
  const current = String(campaign.definitionVersion);
  const { definitionVersion: version } = meta;
  if (!version || version === current) return [];
  return [problem("workbook.oldDefinition", { unit: unit.name, version, current }, place, "D")];
}

function byOfficeHint({ campaign }: Definition, { byOffice }: UnitWorkbook, place: Place): Problem[] {
  const tab = text("unitWorkbook.staffActivities", campaign.language);
  return byOffice === null ? [problem("workbook.tabMissing", { tab }, { ...place, tab }, "D")] : [];
}
