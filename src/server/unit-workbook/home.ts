// 首页: what is due, the boxes to tick, the receipt. Only the boxes are open to the unit.
import { linesIn } from "../../core/cells/fit";
import type { Definition, Language } from "../../core/model";
import { dueOnHome } from "../../core/period/due-words";
import { allowsZero } from "../../core/report";
import { fill, inLanguage, labelOf, text } from "../../core/text";
import { unitWorkbookLayoutText as layoutText } from "../../core/text/unit-workbook-layout";
import {
  addTab,
  cells,
  heights,
  hide,
  type Look,
  merge,
  type NewCell,
  widths,
} from "../google/sheet-requests";
import type { SheetRequest } from "../google/sheets";
import { showLines } from "../google/update-requests";
import { boxCell, boxRequests, freshBoxes } from "./home-boxes";
import { issuerWords } from "./home-issuer";
import { freshMarkRequests, markMerges, markRequests, openMarkLooks } from "./home-marks";
import { headerWord } from "./home-places";
import { linesOf, rowOfLines, WHOLE, WIDE, WIDTHS } from "./home-sizes";
import {
  hasReturnNames,
  periodFormula,
  statusColours,
  statusFormula,
  TODAY_ROW,
  todayFormula,
  todoFormula,
} from "./home-status";
import { uncountedOfHome } from "./home-uncounted";
import {
  block,
  FIRST_PERIOD_ROW,
  HOME,
  HOME_COLUMNS,
  HOME_FROZEN,
  type HomeColumn,
  markRows,
} from "./layout";
import { COMPUTED, HEADER, LABEL, NOTE, TAB_COLORS, TITLE } from "./looks";
import { ALARM } from "./uncounted";

const column = (key: HomeColumn) => HOME_COLUMNS.indexOf(key);
/** Columns behind all that a unit reads. */
const HIDDEN = HOME_COLUMNS.length - column("state");

/** Builds 首页 of a master; the unit's name stands in B2 and is written into each copy. */
export function homeRequests(definition: Definition, language: Language): SheetRequest[] {
  const { periods } = definition;
  const marks = markRows(definition);
  const rows = marks.ask3 + 3;
  return [
    addTab({
      sheetId: HOME,
      title: text("unitWorkbook.home", language),
      index: 0,
      rows,
      columns: HOME_COLUMNS.length,
      frozenRows: 0,
      frozenColumns: HOME_FROZEN,
      hideGridlines: true,
      color: TAB_COLORS.read,
      hidden: false,
    }),
    cells(HOME, 0, 0, homeHeading(definition, language, [FIRST_PERIOD_ROW, marks.quotas])),
    ...homeColumns(definition, language),
    ...headingMerges(definition, language),
    ...markRequests(definition, marks),
    ...freshMarkRequests(marks),
    ...markMerges(marks),
    ...openMarkLooks(marks),
    cells(
      HOME,
      FIRST_PERIOD_ROW,
      0,
      periods.map((period, index) =>
        HOME_COLUMNS.map((key) => periodCell(key, period, definition, FIRST_PERIOD_ROW + index)),
      ),
    ),
    ...statusColours(FIRST_PERIOD_ROW, marks.quotas, language),
    ...boxRequests(freshBoxes(definition)),
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
    hide(HOME, "COLUMNS", column("state"), HIDDEN),
  ];
}

/** Row index (0-based) of the unit's name; the columns from 问题 on are those of `briefRequest`. */
export const NAME_ROW = 1;
/** Row index (0-based) of how to fill in, before which stands what the last push changed; beside the unit's name there is no room. */
const HOW_TO_ROW = 3;
const ISSUER_ROW = 4;

/** Joins the cells of the long lines above the periods, and makes room for them. */
export function headingMerges(definition: Definition, language: Language, news = ""): SheetRequest[] {
  const left = column("status");
  return [
    ...[HOW_TO_ROW, ISSUER_ROW].map((row) => merge(block(HOME, row, 1, column("state") - left, left))),
    heights(HOME, 0, 34),
    // Was made high by programs that told the news there.
    rowOfLines(1, 1),
    heights(HOME, TODAY_ROW, 30),
    rowOfLines(HOW_TO_ROW, linesOf(howToWords(definition, language, news), WIDE)),
    rowOfLines(ISSUER_ROW, linesOf(issuerWords(definition, language), WIDE)),
  ];
}

/**
 * The lines above the periods, whose rows begin at `first` and end before `end`, the row of quotas; the unit's name is left out. `news`: what
 * pushes have changed.
 */
export function homeHeading(
  definition: Definition,
  language: Language,
  [first, end]: readonly [first: number, end: number],
  news = "",
): NewCell[][] {
  const { title } = definition.campaign;
  const word = (key: "unit" | "issuer" | "howToLabel") => inLanguage(layoutText[key], language);
  const howTo = { value: howToWords(definition, language, news), look: NOTE };
  const issuer = { value: issuerWords(definition, language), look: { wrap: true } };
  return [
    [{ value: title, look: titleLook(title) }],
    [{ value: word("unit"), look: LABEL }, { look: { bold: true } }],
    [{ formula: todayFormula(definition, first + 1, end + 1), look: TODAY }],
    [...atStatus({ value: word("howToLabel"), look: { ...LABEL, wrap: true } }), howTo],
    [...atStatus({ value: word("issuer"), look: { ...LABEL, wrap: true } }), issuer],
    [{ formula: uncountedOfHome(definition, language), look: ALARM }],
  ].map((row, at) => {
    // What the office's other campaigns ask for is written by the roll-up, and no push takes it away.
    const width = at === NAME_ROW ? column("problems") : HOME_COLUMNS.length;
    return [...row, ...Array.from({ length: width - row.length }, () => ({}))];
  });
}

function howToWords(definition: Definition, language: Language, news: string): string {
  const takesZero = definition.periods.some((period) => allowsZero(definition, period));
  const zero = takesZero ? inLanguage(layoutText.zeroTick, language) : "";
  const howTo = text("unitWorkbook.howTo", language) + zero;
  return [news, howTo, inLanguage(layoutText.afterTick, language)].filter(Boolean).join("\n");
}

// It begins in a column that stays in sight on a phone, and can be joined with none that does not: a long one is written smaller.
function titleLook(title: string): Look {
  return linesIn(title, WHOLE, TITLE.size ?? 0) > 1 ? { ...TITLE, size: 11 } : TITLE;
}

const TODAY: Look = { bold: true, size: 12, color: "#C62828" };

/** A label with what stands beside it beginning at the column of the state. */
function atStatus(label: NewCell): NewCell[] {
  return [label, ...Array.from({ length: column("status") - 1 }, () => ({}))];
}

/** A cell of a period's row on 首页 before anything has been sent; `row` counts from 0. */
export function periodCell(
  key: HomeColumn,
  period: Definition["periods"][number],
  definition: Definition,
  row: number,
): NewCell {
  const { returns, campaign } = definition;
  const { language } = campaign;
  const told: Look = { ...COMPUTED, align: "CENTER", wrap: true };
  switch (key) {
    case "period":
      return { formula: periodFormula(period, row + 1), look: { ...COMPUTED, wrap: true } };
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
      return { value: dueOnHome(period, language), look: told };
    case "status":
      return { formula: statusFormula(period, row + 1, language), look: told };
    case "todo":
      return { formula: todoFormula(period, row + 1, definition) };
    case "state":
      return { value: labelOf("reportState", "draft", language) };
    case "submit":
    case "zero":
      return boxCell(key, period, definition);
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
