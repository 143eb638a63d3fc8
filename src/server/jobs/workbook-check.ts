// Whether a workbook is the one it should be, and whole: each fault is named with its tab and column.
import { byOfficeTitle, registersOf, registerTitle, tablesOf, tableTitle } from "../../core/form";
import type { Definition, Form, Period, Unit } from "../../core/model";
import { type Place, type Problem, problem } from "../../core/problem";
import { text } from "../../core/text";
import { ofPeriod } from "../../core/version";
import { cardHeader } from "../unit-workbook/card";
import { headerWord, misplacedColumn } from "../unit-workbook/home-places";
import {
  type LineColumn,
  lineColumns,
  lineKey,
  type PeriodTable,
  periodTables,
} from "../unit-workbook/layout";
import type { KeyedRows, UnitWorkbook } from "../unit-workbook/read";
import { headerOf } from "../unit-workbook/table";

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
    unusable: homeFaults(definition, workbook, place),
    broken: [
      ...registersOf(definition).flatMap((form) => registerFaults(definition, workbook, form, place)),
      ...periodTables(definition, periods).flatMap((item) => tableFaults(definition, workbook, item, place)),
    ],
    hints: byOfficeHint(definition, workbook, place),
  };
}

/** Tabs that a report of this period is read from. */
export function tabsOfReport(definition: Definition, period: Period): string[] {
  const own = ofPeriod(definition, period);
  const { language } = own.campaign;
  return [
    ...registersOf(own, period.returnId).map((form) => registerTitle(form, language)),
    ...tablesOf(own, period.returnId).map((form) => tableTitle(form, period, own)),
  ];
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
  const missing = misplacedColumn(homeHeader);
  if (definition.periods.length === 0 || missing === undefined) return [];
  const column = headerWord(missing, language);
  return [problem("workbook.homeChanged", { tab, column }, { ...place, tab, column })];
}

function registerFaults(
  definition: Definition,
  { registers }: UnitWorkbook,
  form: Form,
  place: Place,
): Problem[] {
  const tab = registerTitle(form, definition.campaign.language);
  const columns = form.fields.map(({ field, label }): [string, string] => [field, label]);
  return tabFaults(registers[form.formId] ?? null, columns, { ...place, tab });
}

function tableFaults(
  { campaign: { language } }: Definition,
  { tables }: UnitWorkbook,
  { form, period, own }: PeriodTable,
  place: Place,
): Problem[] {
  const columns: [string, string][] =
    form.kind === "card"
      ? (["value", "key"] as const).map((key) => [key, cardHeader(key, language)])
      : lineColumns(form)
          .filter(({ kind }) => NEEDED.includes(kind))
          .map((column) => [lineKey(column), headerOf(column, form, language)]);
  const tab = tableTitle(form, period, own);
  return tabFaults(tables[period.id]?.[form.formId] ?? null, columns, { ...place, tab });
}

// What is shown alone, and the box that takes numbers over, workbooks of an earlier program do not have.
const NEEDED: readonly LineColumn["kind"][] = ["row", "rowId", "reason", "typed", "correction"];

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

function byOfficeHint(definition: Definition, { byOffice }: UnitWorkbook, place: Place): Problem[] {
  return registersOf(definition)
    .filter(({ formId }) => (byOffice[formId] ?? null) === null)
    .map((form) => {
      const tab = byOfficeTitle(form, definition, definition.campaign.language);
      return problem("workbook.tabMissing", { tab }, { ...place, tab }, "D");
    });
}
