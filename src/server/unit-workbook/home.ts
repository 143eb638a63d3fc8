// 首页: what is due, the boxes to tick, the receipt. Only the boxes are open to the unit.
import type { Definition, Language } from "../../core/model";
import { dueMoment } from "../../core/period";
import { fill, inLanguage, labelOf, text } from "../../core/text";
import { unitWorkbookLayoutText as layoutText } from "../../core/text/unit-workbook-layout";
import {
  addTab,
  cells,
  checkbox,
  hide,
  type Look,
  merge,
  type NewCell,
  paint,
  widths,
} from "../google/sheet-requests";
import type { GridRange, SheetRequest } from "../google/sheets";
import { showLines } from "../google/update-requests";
import { block, FIRST_PERIOD_ROW, HOME, HOME_COLUMNS, type HomeColumn } from "./layout";
import { COMPUTED, HEADER, LABEL, NOTE, TAB_COLORS, TITLE } from "./looks";
import { ALARM, uncountedOfHome } from "./uncounted";

/** All of it fits a screen 1280 pixels wide; days with their hours take two lines. */
const WIDTHS: Record<HomeColumn, number> = {
  period: 100,
  dates: 92,
  returnName: 106,
  dueOn: 82,
  state: 64,
  submit: 48,
  zero: 60,
  collectedAt: 84,
  receipt: 250,
  problems: 320,
  periodId: 80,
};
const column = (key: HomeColumn) => HOME_COLUMNS.indexOf(key);

/** Builds 首页 of a master; the unit's name stands in B2 and is written into each copy. */
export function homeRequests(definition: Definition, language: Language): SheetRequest[] {
  const { periods } = definition;
  const rows = FIRST_PERIOD_ROW + Math.max(1, periods.length) + 3;
  return [
    addTab({
      sheetId: HOME,
      title: text("unitWorkbook.home", language),
      index: 0,
      rows,
      columns: HOME_COLUMNS.length,
      frozenRows: 0,
      color: TAB_COLORS.read,
      hidden: false,
    }),
    cells(HOME, 0, 0, homeHeading(definition, language)),
    ...homeColumns(definition, language),
    merge(block(HOME, 0, 1, column("periodId"))),
    ...[3, 4, 5].map((row) => merge(block(HOME, row, 1, column("periodId")))),
    cells(
      HOME,
      FIRST_PERIOD_ROW,
      0,
      periods.map((period) => HOME_COLUMNS.map((key) => periodCell(key, period, definition))),
    ),
    hide(HOME, "COLUMNS", column("periodId")),
    ...(periods.length === 0
      ? []
      : [
          checkbox(tickBoxes(definition)),
          paint(block(HOME, FIRST_PERIOD_ROW, periods.length, 1, column("submit")), { align: "CENTER" }),
        ]),
  ];
}

/** Header and widths of the columns; the names of returns are shown where the campaign has several. */
export function homeColumns(
  definition: Definition,
  language: Language,
  header = FIRST_PERIOD_ROW - 1,
): SheetRequest[] {
  const names = column("returnName");
  return [
    ...widths(
      HOME,
      0,
      HOME_COLUMNS.map((key) => WIDTHS[key]),
    ),
    cells(HOME, header, 0, [HOME_COLUMNS.map((key) => ({ value: headerWord(key, language), look: HEADER }))]),
    hasReturnNames(definition) ? showLines(HOME, "COLUMNS", 1, names) : hide(HOME, "COLUMNS", names),
  ];
}

// Periods are labelled with their return where the campaign has several, also for a unit that owes but one of them.
function hasReturnNames({ periods }: Definition): boolean {
  return periods.some(({ label, span }) => label !== span);
}

/** The two columns of boxes. */
export function tickBoxes(definition: Definition): GridRange {
  return block(HOME, FIRST_PERIOD_ROW, definition.periods.length, 2, column("submit"));
}

/** The lines above the periods; the unit's name is left out. */
export function homeHeading(definition: Definition, language: Language): NewCell[][] {
  const { campaign } = definition;
  const word = (key: "unit" | "issuer" | "reportTo" | "afterTick") => inLanguage(layoutText[key], language);
  return [
    [{ value: campaign.title, look: TITLE }],
    [{ value: word("unit"), look: LABEL }, { look: { bold: true } }],
    [
      { value: word("issuer"), look: LABEL },
      { value: [campaign.issuer, campaign.documentNumber].filter(Boolean).join("　") },
      ...Array.from({ length: column("collectedAt") - 2 }, () => ({})),
      { value: campaign.reportTo || campaign.reportMail ? word("reportTo") : "", look: LABEL },
      { value: [campaign.reportTo, campaign.reportMail, campaign.reportPhone].filter(Boolean).join("　") },
    ],
    [{ value: text("unitWorkbook.howTo", language), look: NOTE }],
    [{ value: word("afterTick"), look: NOTE }],
    [{ formula: uncountedOfHome(definition, language), look: { ...ALARM, wrap: true } }],
  ];
}

/** Header word of a column of 首页. */
export function headerWord(key: HomeColumn, language: Language): string {
  return key === "periodId"
    ? inLanguage(layoutText.periodId, language)
    : text(`unitWorkbook.${key}`, language);
}

/** A cell of a period's row on 首页 before anything has been sent. */
export function periodCell(
  key: HomeColumn,
  period: Definition["periods"][number],
  { returns, campaign: { language } }: Definition,
): NewCell {
  const told: Look = { ...COMPUTED, align: "CENTER", wrap: true };
  switch (key) {
    case "period":
      return { value: period.span, look: { ...COMPUTED, bold: true, wrap: true } };
    case "returnName":
      return {
        value: returns.find(({ returnId }) => returnId === period.returnId)?.name ?? "",
        look: { ...COMPUTED, wrap: true },
      };
    case "dates":
      return {
        value: fill(inLanguage(layoutText.days, language), { start: period.start, end: period.end }),
        look: told,
      };
    case "dueOn":
      return { value: dueMoment(period), look: told };
    case "state":
      return { value: labelOf("reportState", "draft", language), look: { ...COMPUTED, align: "CENTER" } };
    case "submit":
    case "zero":
      return { value: false, look: { align: "CENTER" } };
    case "periodId":
      return { value: period.id, look: { pattern: "@" } };
    default:
      return { look: { ...COMPUTED, wrap: true } };
  }
}

/** The name that a unit's workbook gets. */
export function workbookName(definition: Definition, unit: string, language: Language): string {
  return text("unitWorkbook.fileName", language, { campaign: definition.campaign.title, unit });
}

/** The name of the master of a unit type. */
export function masterName(definition: Definition, type: string, language: Language): string {
  return fill(inLanguage(layoutText.masterName, language), { campaign: definition.campaign.title, type });
}
