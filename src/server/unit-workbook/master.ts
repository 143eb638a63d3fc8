// The master of a unit type: every unit's workbook is a copy of it, formulas and rules included.
import { registersOf } from "../../core/form";
import type { Definition, Language } from "../../core/model";
import { inLanguage } from "../../core/text";
import { unitWorkbookLayoutText as layoutText } from "../../core/text/unit-workbook-layout";
import { addTab, cells, removeTab, workbookProperties } from "../google/sheet-requests";
import { type SheetRequest, writeCells } from "../google/sheets";
import { cardRequests } from "./card";
import { homeRequests } from "./home";
import { HOME, META, periodTables } from "./layout";
import { TAB_COLORS } from "./looks";
import { byOfficeRequests, registerRequests } from "./register";
import { tableRequests } from "./table";

const LOCALE = "zh_CN";
/** Id of the tab that every new spreadsheet comes with. */
const FIRST_TAB = 0;

/** What a workbook says of itself in `_meta`, one value a row. */
export interface Meta {
  campaignId: string;
  unitId: string;
  unit: string;
  unitType: string;
  definitionVersion: string;
  /** When a file of the unit was merged last: a file that says less was made before. */
  mergedAt?: string;
}

/** Requests that turn an empty spreadsheet into a master. Protection comes with each copy: only there all editors have access. */
export function masterRequests(
  definition: Definition,
  meta: Meta,
  language: Language,
  zone: string,
  today: string,
): SheetRequest[] {
  const registers = registersOf(definition);
  const tables = periodTables(definition, definition.periods);
  return [
    workbookProperties(LOCALE, zone),
    ...homeRequests(definition, language),
    ...registers.flatMap((form, index) => registerRequests(definition, form, 1 + index, language, today)),
    ...registers.flatMap((form, index) =>
      byOfficeRequests(definition, form, 1 + registers.length + index, language, today),
    ),
    ...tables.flatMap((item, index) => {
      const build = item.form.kind === "card" ? cardRequests : tableRequests;
      return build(item, 1 + 2 * registers.length + index, language, today);
    }),
    addTab({
      sheetId: META,
      title: inLanguage(layoutText.meta, language),
      index: 1 + 2 * registers.length + tables.length,
      rows: 10,
      columns: 2,
      frozenRows: 0,
      color: TAB_COLORS.quiet,
      hidden: true,
    }),
    cells(
      META,
      0,
      0,
      metaRows(meta).map((row) => row.map((value) => ({ value, look: { pattern: "@" } }))),
    ),
    removeTab(FIRST_TAB),
  ];
}

/** Requests that make a fresh copy this unit's own. */
export function unitRequests(meta: Meta): SheetRequest[] {
  return [writeCells(META, 0, 0, metaRows(meta)), writeCells(HOME, 1, 1, [[meta.unit]])];
}

/** Request that notes when a file was merged; below what a push writes anew. */
export function mergedRequest(at: string): SheetRequest {
  return writeCells(META, 8, 0, [["mergedAt", at]]);
}

function metaRows(meta: Meta): [string, string][] {
  return (Object.keys(meta) as (keyof Meta)[]).map((key) => [key, meta[key] ?? ""]);
}
